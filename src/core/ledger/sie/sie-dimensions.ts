import { labelKey } from '../../workbook/label';
import { columnNamed } from '../column-words';
import { IekodDeriver } from '../derive-iekod';
import type { DimensionRole } from '../ledger';
import type { LedgerRules } from '../ledger-rules';
import type { SieLine } from './sie-line';

/** What the objects of an amount say of it. */
export interface SieUnits {
  readonly iekod: number | null;
  readonly dvo: string | null;
  readonly enhet: string | null;
  /** Swedish: what iekod could not be told from; null when it could. */
  readonly unknownCode: string | null;
}

interface Dimension {
  readonly name: string;
  readonly parent: string | null;
}

/** The dimensions of a SIE file: which of them tell iekod, Dvo and unit, and what their objects are called. */
export class SieDimensions {
  private readonly dimensions = new Map<string, Dimension>();
  private readonly objects = new Map<string, string>();
  private roles: ReadonlyMap<string, DimensionRole> | null = null;
  /** What iekod is derived with; it knows which codes were met. */
  readonly iekod: IekodDeriver;

  constructor(private readonly rules: LedgerRules) {
    this.iekod = new IekodDeriver(rules, new Map());
  }

  /** Takes `#DIM number name`, `#UNDERDIM number name parent` or `#OBJEKT dimension object name`. */
  take({ label, fields: [first = '', second = '', third] }: SieLine): void {
    this.roles = null;
    if (label === 'OBJEKT') this.objects.set(`${first}|${second}`, third ?? '');
    else this.dimensions.set(first, { name: second, parent: label === 'UNDERDIM' ? (third ?? null) : null });
  }

  /** The objects that tell something, in the order of their dimensions; others, such as projects, are left out. */
  telling(objects: readonly string[]): string {
    const roles = (this.roles ??= this.findRoles());
    if (roles.size === 0) return '';
    const found: string[] = [];
    for (let at = 0; at + 1 < objects.length; at += 2) {
      const [dimension = '', object = ''] = objects.slice(at, at + 2);
      const own = roles.has(dimension) ? dimension : (this.dimensions.get(dimension)?.parent ?? '');
      if (roles.has(own)) found.push(`${own} ${object}`);
    }
    return found.sort().join('\n');
  }

  /** What `telling` objects say. */
  unitsOf(telling: string): SieUnits {
    const roles = (this.roles ??= this.findRoles());
    const values = new Map<DimensionRole, { readonly code: string; readonly name: string }>();
    for (const part of telling === '' ? [] : telling.split('\n')) {
      const [dimension = ''] = part.split(' ', 1);
      const code = part.slice(dimension.length + 1);
      const role = roles.get(dimension);
      if (role !== undefined) values.set(role, { code, name: this.objects.get(`${dimension}|${code}`) ?? '' });
    }
    const nameOf = (role: DimensionRole): string => {
      const { code = '', name = '' } = values.get(role) ?? {};
      return name === '' ? code : name;
    };
    const dvo = values.get('dvo')?.code ?? null;
    const enhet = nameOf('enhet') || nameOf('förvaltning') || null;
    return { ...this.iekodOf(values, nameOf), dvo, enhet };
  }

  private iekodOf(
    values: ReadonlyMap<DimensionRole, { readonly code: string; readonly name: string }>,
    nameOf: (role: DimensionRole) => string,
  ): Pick<SieUnits, 'iekod' | 'unknownCode'> {
    const written = values.get('iekod');
    if (written !== undefined) {
      const iekod = /^[0-3]$/u.test(written.code) ? Number(written.code) : null;
      return { iekod, unknownCode: iekod === null ? `IE-kod ${written.code}` : null };
    }
    const title = this.codesOf();
    if (title === null) return { iekod: null, unknownCode: 'IE-kod saknas' };
    const motpart = values.get('motpart');
    if (motpart === undefined) return { iekod: null, unknownCode: `${title} saknas` };
    const units = {
      own: [nameOf('enhet'), nameOf('förvaltning')],
      counterpart: nameOf('motpartsenhet') || motpart.name,
    };
    const iekod = this.iekod.derive(motpart.code, units);
    return { iekod, unknownCode: iekod === null ? `${title} ${motpart.code}` : null };
  }

  /** What the dimension is called that iekod is derived from; null when none is. */
  codesOf(): string | null {
    const roles = (this.roles ??= this.findRoles());
    const dimension = [...roles].find(([, role]) => role === 'motpart')?.[0];
    return dimension === undefined ? null : (this.dimensions.get(dimension)?.name ?? dimension);
  }

  private findRoles(): ReadonlyMap<string, DimensionRole> {
    const roles = new Map<string, DimensionRole>();
    const from = this.rules.iekod?.from ?? [];
    for (const [number, { name }] of this.dimensions) {
      const isCode = from.includes(number) || from.some((known) => labelKey(known) === labelKey(name));
      const named = isCode ? 'motpart' : columnNamed(name)?.role;
      if (named === undefined || named === 'belopp' || named === 'debet' || named === 'kredit') continue;
      if (![...roles.values()].includes(named)) roles.set(number, named);
    }
    return roles;
  }
}
