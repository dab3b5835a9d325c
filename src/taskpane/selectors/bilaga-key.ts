import type { Bilaga } from '../../core/bilagor/index';
import type { Submission } from '../../core/submissions/submission';

/** Names the bilagor of a submission so that each has the same key after a new check of the edited workbook. */
export function bilagaKeys({ bilagor }: Submission): ReadonlyMap<Bilaga, string> {
  const used = new Map<string, number>();
  return new Map(
    bilagor.map((bilaga) => {
      const name = [bilaga.sheet.file, bilaga.sheet.sheet, bilaga.kind].join('\n');
      const count = (used.get(name) ?? 0) + 1;
      used.set(name, count);
      return [bilaga, `${name}\n${count}`];
    }),
  );
}
