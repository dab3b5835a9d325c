import { formatAddress } from '../../workbook/address';
import { plainText } from '../../workbook/label';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { RegionMention } from './pack-choice';
import type { RulePack } from '../../packs/schema';

/** Told first, since every text of a workbook is asked. */
const MAY_NAME_REGION = /region|landsting|kommun/iu;
/** Longer texts are prose. */
const LONGEST = 200;
/** A name that stands further down is that of a partner as well as one's own. */
const HEADING_ROWS = 12;

/** A region's name that stands where a workbook tells whose it is, or anywhere. */
export interface FoundRegion {
  readonly pack: RulePack;
  readonly mention: RegionMention;
  /** It is in the name of the file or a sheet, or in the first rows of a sheet. */
  readonly isHeading: boolean;
}

/** Finds the regions of rule packs by their names; the first mention of each, one in a heading before the others. */
export class RegionFinder {
  readonly #file: string;
  readonly #patterns: readonly { readonly pack: RulePack; readonly pattern: RegExp }[];
  readonly #found = new Map<RulePack, FoundRegion>();

  constructor({ file, sheets }: WorkbookSnapshot, packs: readonly RulePack[]) {
    this.#file = file;
    this.#patterns = packs.map((pack) => ({ pack, pattern: patternOf(pack) }));
    this.#look(file.replace(/[_]+/gu, ' '), true, { sheet: null, cell: null });
    for (const { name } of sheets) this.#look(name, true, { sheet: name, cell: null });
  }

  /** Looks at a cell's text. */
  read(sheet: string, row: number, column: number, text: string): void {
    this.#look(text, row < HEADING_ROWS, { sheet, cell: { row, column } });
  }

  /** What was found, in the order of the packs. */
  found(): readonly FoundRegion[] {
    return this.#patterns.flatMap(({ pack }) => this.#found.get(pack) ?? []);
  }

  #look(
    text: string,
    isHeading: boolean,
    { sheet, cell }: { readonly sheet: string | null; readonly cell: { row: number; column: number } | null },
  ): void {
    if (text.length > LONGEST || !MAY_NAME_REGION.test(text)) return;
    for (const { pack, pattern } of this.#patterns) {
      const known = this.#found.get(pack);
      if (known?.isHeading === true || (known !== undefined && !isHeading)) continue;
      const match = pattern.exec(plainText(text));
      if (match === null) continue;
      const mention = { text: match[0], file: this.#file, sheet, cell: cell === null ? null : formatAddress(cell) };
      this.#found.set(pack, { pack, mention, isHeading });
    }
  }
}

const patterns = new WeakMap<RulePack, RegExp>();

/** A region's name in the forms that it is written in: `Region X`, `Landstinget X`, `X läns landsting`; made once. */
function patternOf(pack: RulePack): RegExp {
  let pattern = patterns.get(pack);
  if (pattern === undefined) patterns.set(pack, (pattern = makePattern(plainText(pack.region))));
  return pattern;
}

function makePattern(region: string): RegExp {
  const own = /^(?:region|landsting(?:et)?) (.+)$/iu.exec(region)?.[1];
  const forms =
    own === undefined
      ? [escaped(region)]
      : [`(?:region(?:en)?|landsting(?:et)?) ${escaped(own)}`, `${escaped(own)}s? läns landsting`];
  return new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})s?(?![\\p{L}\\d])`, 'iu');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
