import { plainText, valueKey } from '../workbook/label';
import type { IekodOfCode, LedgerRules } from './ledger-rules';

/** Whose a row is, and who its counterpart is, as far as the row says. */
export interface RowUnits {
  readonly own: readonly string[];
  readonly counterpart: string;
}

/** A beginning of codes, or a span of them: `1-4`, `77`, `R`. */
interface Beginning {
  readonly least: string;
  readonly most: string;
  readonly iekod: IekodOfCode;
}

/**
 * Tells iekod by the code of the counterpart. Among the region's own units it is 3 within a förvaltning and 2 between two,
 * which takes that the row says whose it is and who the counterpart is.
 */
export class IekodDeriver {
  private readonly beginnings: readonly Beginning[];
  /** What each code came to, as it is written; null for one that nothing says anything of. */
  readonly seen = new Map<string, number | null>();

  /** @param own what was said of single codes, which goes before the region's table */
  constructor(
    private readonly rules: Pick<LedgerRules, 'iekod' | 'forvaltningar'>,
    private readonly own: ReadonlyMap<string, IekodOfCode>,
  ) {
    this.beginnings = (rules.iekod?.codes ?? []).map(([code, iekod]) => {
      const [least = '', most = least] = code.split(/[-–]/u).map((part) => part.trim());
      return { least, most, iekod };
    });
  }

  /** Null when the code is unknown, or when it takes the units and the row does not say them. */
  derive(written: string, units: RowUnits): number | null {
    const code = plainText(written);
    const iekod = code === '' ? null : this.resolve(code, units);
    if (iekod !== null || !this.seen.has(code)) this.seen.set(code, iekod);
    return iekod;
  }

  private resolve(code: string, units: RowUnits): number | null {
    const bare = code.split(/\s/u, 1)[0] ?? '';
    const found = this.own.get(code) ?? this.own.get(bare) ?? this.longest(bare);
    if (found === undefined) return null;
    if (found !== 'intern') return found;
    const counterpart = units.counterpart === '' ? code.slice(bare.length).trim() : units.counterpart;
    const own = units.own.find((name) => name !== '') ?? '';
    if (counterpart === '' || own === '') return null;
    const isWithin = units.own.some((name) => name !== '' && this.isSame(name, counterpart));
    return isWithin ? 3 : 2;
  }

  private longest(code: string): IekodOfCode | undefined {
    let best: Beginning | undefined;
    for (const one of this.beginnings) {
      const start = code.slice(0, one.least.length);
      if (start.length < one.least.length || start < one.least || start > one.most) continue;
      if (best === undefined || one.least.length > best.least.length) best = one;
    }
    return best?.iekod;
  }

  private isSame(one: string, other: string): boolean {
    if (valueKey(one) === valueKey(other)) return true;
    const whose = (name: string): number =>
      this.rules.forvaltningar.findIndex((names) => names.some((known) => valueKey(known) === valueKey(name)));
    const found = whose(one);
    return found >= 0 && found === whose(other);
  }
}
