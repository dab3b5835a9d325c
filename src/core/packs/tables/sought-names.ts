import { BILAGA_KINDS } from '../../bilagor/table';
import type { RulePack } from '../schema';

/** What a rule pack's tables are called: the numbers of bilagor that code reads, and the names of its own tables. */
export function soughtNames({ läsare: readers = [...BILAGA_KINDS], tabeller: tables = [] }: RulePack): {
  readonly bilagor: readonly string[];
  readonly tables: readonly string[];
} {
  const isBilaga = ({ id, namn }: { readonly id: string; readonly namn?: string | undefined }): boolean =>
    namn === undefined && /^\d/u.test(id);
  return {
    bilagor: [...readers, ...tables.filter(isBilaga).map(({ id }) => id)],
    tables: tables.filter((table) => !isBilaga(table)).map(({ id, namn }) => namn ?? id),
  };
}
