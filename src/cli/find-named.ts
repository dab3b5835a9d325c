import type { SubmissionReport } from '../core/engine/report';
import type { Finding } from '../core/findings/finding';
import { listWords } from '../core/findings/wording';
import { contains, parseAddress } from '../core/workbook/address';
import { nearestWord } from '../core/workbook/nearest-word';
import { groupBy } from '../core/workbook/group-by';
import { cellName, submissionTitle } from '../report/places';

/** Something that a call can name by a finding's id or cell. */
export interface Nameable<Entry> {
  readonly report: SubmissionReport;
  readonly id: string;
  /** The finding; null for one that is not there now. */
  readonly finding: Finding | null;
  readonly entry: Entry;
}

/** What was named, or in Swedish why it is not one. */
export type Named<Entry> = Nameable<Entry> | { readonly problem: string };

/**
 * Finds what is named by a finding's id, or by its cell as reports write it, `Bil 10b!H23`, when nothing else there can be
 * meant. Of a finding and those that only follow from another, the finding is meant. A range, `Bil 16!P5:P15`, names what
 * there is in each of its cells.
 * @param none says that nothing has the name
 */
export function createFinder<Entry>(
  all: readonly Nameable<Entry>[],
  none: (name: string) => string,
): (name: string) => readonly Named<Entry>[] {
  const byId = groupBy(all, ({ id }) => id);
  const inCells = all.filter(({ finding }) => (finding?.place ?? null) !== null);
  const byCell = groupBy(inCells, ({ finding }) => cellOf(finding));
  const findOne = (name: string): Named<Entry> => {
    const [first, ...others] = byId.get(name) ?? rootsOf(byCell.get(name.toLowerCase()) ?? []);
    if (first === undefined) {
      const meant = nearestWord(name, [...byId.keys()]);
      return { problem: `${none(name)}${meant === undefined ? '' : ` Menade du ”${meant}”?`}` };
    }
    return others.length === 0 ? first : { problem: unclear(name, [first, ...others]) };
  };
  return (name) => {
    const cells = byId.has(name) ? [] : cellsWithin(name, inCells);
    return cells.length === 0 ? [findOne(name)] : cells.map(findOne);
  };
}

/** The cells of a range in which something is found that is no other's follow-on; none when the name is no range. */
function cellsWithin(name: string, inCells: readonly Nameable<unknown>[]): readonly string[] {
  const [, sheet = '', first = '', last = ''] = /^(.+)!([^!:]+):([^!:]+)$/u.exec(name) ?? [];
  const [from, to] = [parseAddress(first.toUpperCase()), parseAddress(last.toUpperCase())];
  if (from === undefined || to === undefined) return [];
  const range = { top: from.row, left: from.column, bottom: to.row, right: to.column };
  const places = inCells.flatMap(({ finding }) => (finding?.causedBy === null ? (finding.place ?? []) : []));
  const within = places.filter(
    (place) => place.sheet.sheet.toLowerCase() === sheet.toLowerCase() && contains(range, place.address),
  );
  return [...new Set(within.map(cellName))];
}

function cellOf(finding: Finding | null): string {
  const place = finding?.place ?? null;
  return place === null ? '' : cellName(place).toLowerCase();
}

function rootsOf<Entry>(found: readonly Nameable<Entry>[]): readonly Nameable<Entry>[] {
  const roots = found.filter(({ finding }) => finding?.causedBy === null);
  return roots.length === 0 ? found : roots;
}

function unclear(name: string, found: readonly Nameable<unknown>[]): string {
  const titles = [...new Set(found.map(({ report }) => submissionTitle(report.submission)))];
  return titles.length > 1
    ? `”${name}” finns i flera inlämningar (${listWords(titles)}). Ange en inlämnings filer åt gången.`
    : `I ”${name}” finns flera anmärkningar. Ange ett av deras id: ${found.map(({ id }) => id).join(', ')}.`;
}
