import type { Bilaga } from '../bilagor/index';
import { mostCommon } from '../bilagor/period-columns';
import type { SheetReading, Unrecognised } from '../bilagor/recognise';
import type { RulePack } from '../packs/schema';
import { compareNames, mainPart, packName } from './forvaltning-name';
import { isOfWhole, type SheetPage, type Submission, type UnitName } from './submission';

/** What was read from one workbook. */
export interface WorkbookReading {
  readonly file: string;
  readonly sheets: readonly SheetReading[];
  /** The sheets themselves, for rules that look at the document as a whole. */
  readonly pages?: readonly SheetPage[];
}

/** Part of a workbook that belongs together: all of it, or one förvaltning's sheets where it holds several. */
interface Share {
  readonly file: string;
  readonly fileIndex: number;
  readonly forvaltning: string | null;
  readonly year: number | null;
  readonly bilagor: readonly Bilaga[];
  readonly unrecognised: readonly Unrecognised[];
  readonly pages: readonly SheetPage[];
}

/**
 * Groups the workbooks of one call into submissions: one a förvaltning and year. Workbooks that name no förvaltning, or
 * only sub-units, go with the only förvaltning there is. A single bilaga with another year's headers stays with the
 * others of its förvaltning, so that it can be told that its year is wrong.
 */
export function groupSubmissions(workbooks: readonly WorkbookReading[], pack: RulePack): readonly Submission[] {
  const shares = workbooks.flatMap((workbook, index) => shareOut(workbook, index, pack));
  const named = new Map<string, Share[]>();
  const unnamed: Share[] = [];
  const inOrder = [...shares].sort((one, other) => Number(isSubUnits(one, pack)) - Number(isSubUnits(other, pack)));
  for (const share of inOrder) {
    if (share.forvaltning === null) {
      unnamed.push(share);
      continue;
    }
    const known = [...named.keys()].find((name) => compareNames(name, share.forvaltning ?? '') !== 'different');
    if (known !== undefined) named.get(known)?.push(share);
    else if (named.size > 0 && isSubUnits(share, pack)) unnamed.push(share);
    else named.set(share.forvaltning, [share]);
  }
  const groups: { name: string | null; shares: Share[] }[] = [...named].map(([name, members]) => ({
    name,
    shares: members,
  }));
  const [first] = groups;
  if (groups.length === 1 && first !== undefined) first.shares.push(...unnamed);
  else if (unnamed.length > 0) {
    for (const share of unnamed) {
      const host = groups.find(({ shares: members }) => members.some(({ file }) => file === share.file));
      if (host !== undefined) host.shares.push(share);
    }
    const rest = unnamed.filter((share) => !groups.some(({ shares: members }) => members.includes(share)));
    if (rest.length > 0) groups.push({ name: null, shares: rest });
  }
  return groups.flatMap(({ name, shares: members }) => splitByYear(spellName(name, members, pack), members, pack));
}

/** A förvaltning's name as most of its sheets spell it, whichever of them comes first. */
function spellName(name: string | null, shares: readonly Share[], pack: RulePack): string | null {
  if (name === null) return null;
  const spellings = shares
    .flatMap(({ bilagor }) => bilagor)
    .flatMap(({ forvaltning }) => (forvaltning === null ? [] : [nameOf(forvaltning.text, pack)]))
    .filter((spelling) => compareNames(spelling, name) !== 'different');
  return mostCommon(spellings) ?? name;
}

/** Only bilagor that a sub-unit may have of its own, under a name that is no förvaltning's. */
function isSubUnits({ bilagor, forvaltning }: Share, pack: RulePack): boolean {
  const isOwn = bilagor.some(isOfWhole);
  return !isOwn && (forvaltning === null || packName(forvaltning, pack) === undefined);
}

function shareOut(workbook: WorkbookReading, fileIndex: number, pack: RulePack): readonly Share[] {
  const bilagor = workbook.sheets.flatMap((sheet) => sheet.bilagor);
  const unrecognised = workbook.sheets.flatMap((sheet) => sheet.unrecognised);
  const clusters = clusterByName(bilagor, pack);
  const share = (name: string | null, members: readonly Bilaga[], rest: readonly Unrecognised[]): Share => ({
    file: workbook.file,
    fileIndex,
    forvaltning: name,
    year: yearOf(members),
    bilagor: members,
    unrecognised: rest,
    pages: [],
  });
  const pages = workbook.pages ?? [];
  const withAccounts = clusters.filter(({ members }) => members.some(({ traits }) => traits.role === 'driftbudget'));
  if (withAccounts.length < 2) {
    const main = [...clusters].sort((one, other) => other.members.length - one.members.length)[0];
    return [{ ...share(main?.name ?? unitName(bilagor, pack), bilagor, unrecognised), pages }];
  }
  const taken = new Set(withAccounts.flatMap(({ members }) => members));
  return withAccounts.map(({ name, members }, index) => {
    const others = bilagor.filter(
      (bilaga) => !taken.has(bilaga) && nearestCluster(bilaga, withAccounts, pack) === index,
    );
    const own = share(name, [...members, ...others].sort(bySheet), index === 0 ? unrecognised : []);
    return {
      ...own,
      pages: pages.filter(({ sheet }) => own.bilagor.some((bilaga) => bilaga.sheet.sheet === sheet.sheet)),
    };
  });
}

interface Cluster {
  readonly name: string;
  readonly members: Bilaga[];
}

/** The bilagor of whole förvaltningar, by the name on them. */
function clusterByName(bilagor: readonly Bilaga[], pack: RulePack): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const bilaga of bilagor) {
    if (!isOfWhole(bilaga) || bilaga.forvaltning === null) continue;
    const name = nameOf(bilaga.forvaltning.text, pack);
    const known = clusters.find((cluster) => compareNames(cluster.name, name) !== 'different');
    if (known === undefined) clusters.push({ name, members: [bilaga] });
    else known.members.push(bilaga);
  }
  return clusters;
}

function nameOf(written: string, pack: RulePack): string {
  return packName(written, pack) ?? mainPart(written);
}

/** A workbook of sub-units' lists alone belongs to the förvaltning whose name or abbreviation they begin with. */
function unitName(bilagor: readonly Bilaga[], pack: RulePack): string | null {
  for (const { forvaltning } of bilagor) {
    const known = forvaltning === null ? undefined : packName(forvaltning.text, pack);
    if (known !== undefined) return known;
  }
  const whole = bilagor.find(({ traits, forvaltning }) => traits.owner !== 'lista' && forvaltning !== null);
  return whole?.forvaltning === undefined || whole.forvaltning === null ? null : mainPart(whole.forvaltning.text);
}

function nearestCluster(bilaga: Bilaga, clusters: readonly Cluster[], pack: RulePack): number {
  if (bilaga.forvaltning !== null) {
    const name = nameOf(bilaga.forvaltning.text, pack);
    const named = clusters.findIndex((cluster) => compareNames(cluster.name, name) !== 'different');
    if (named >= 0) return named;
  }
  const before = clusters.filter(({ members }) =>
    members.some(({ sheet }) => sheet.sheetIndex <= bilaga.sheet.sheetIndex),
  );
  return Math.max(0, before.length - 1);
}

function bySheet(one: Bilaga, other: Bilaga): number {
  return one.sheet.sheetIndex - other.sheet.sheetIndex || one.range.top - other.range.top;
}

function yearOf(bilagor: readonly Bilaga[]): number | null {
  const byColumns = mostCommon(bilagor.flatMap(({ year }) => (year === null ? [] : [year])));
  return byColumns ?? mostCommon(bilagor.flatMap(({ yearMentions }) => yearMentions.map(({ year }) => year)));
}

/** Workbooks of other years are submissions of their own when they hold the same bilagor, else part of the same one. */
function splitByYear(name: string | null, shares: readonly Share[], pack: RulePack): readonly Submission[] {
  const byYear = new Map<number, Share[]>();
  for (const share of shares) {
    if (share.year === null) continue;
    const same = byYear.get(share.year);
    if (same === undefined) byYear.set(share.year, [share]);
    else same.push(share);
  }
  const years = [...byYear].sort(([, one], [, other]) => size(other) - size(one));
  const groups: { year: number | null; shares: Share[] }[] = [];
  for (const [year, members] of years) {
    const host = groups.find((group) => !overlaps(group.shares, members));
    if (host === undefined) groups.push({ year, shares: [...members] });
    else host.shares.push(...members);
  }
  const undated = shares.filter(({ year }) => year === null);
  if (groups[0] === undefined) groups.push({ year: null, shares: [...undated] });
  else groups[0].shares.push(...undated);
  return groups
    .sort((one, other) => (one.year ?? 0) - (other.year ?? 0))
    .map((group) => createSubmission(name, group.year, group.shares, pack));
}

function size(shares: readonly Share[]): number {
  return shares.reduce((sum, { bilagor }) => sum + bilagor.length, 0);
}

function overlaps(one: readonly Share[], other: readonly Share[]): boolean {
  const kinds = new Set(one.flatMap(({ bilagor }) => bilagor.map(({ kind }) => kind)));
  return other.some(({ bilagor }) => bilagor.some(({ kind, traits }) => traits.owner !== 'lista' && kinds.has(kind)));
}

function createSubmission(
  name: string | null,
  year: number | null,
  shares: readonly Share[],
  pack: RulePack,
): Submission {
  const ordered = [...shares].sort((one, other) => one.fileIndex - other.fileIndex);
  const bilagor = ordered.flatMap((share) => share.bilagor);
  return {
    forvaltning: name,
    year,
    files: [...new Set(ordered.map(({ file }) => file))],
    pages: ordered.flatMap((share) => share.pages),
    bilagor,
    unrecognised: ordered.flatMap((share) => share.unrecognised),
    unitOf: nameUnits(name, bilagor, pack),
  };
}

/** Whose each bilaga is. Of several bilaga 11, the one with Antal invånare or with the förvaltning's name is its own. */
function nameUnits(name: string | null, bilagor: readonly Bilaga[], pack: RulePack): ReadonlyMap<Bilaga, UnitName> {
  const units = new Map<Bilaga, UnitName>();
  for (const bilaga of bilagor) {
    const written = bilaga.forvaltning?.text ?? null;
    const addition = bilaga.verksamhet?.text ?? null;
    const isNamedWhole = written === null || (name !== null && isWholeName(written, name, pack));
    const isWhole = isOfWhole(bilaga) || (isNamedWhole && addition === null);
    const shown = isWhole || (isNamedWhole && addition === null) ? (name ?? written) : (addition ?? written);
    units.set(bilaga, { name: shown, isWholeForvaltning: isWhole });
  }
  const keyFigures = bilagor.filter(({ traits }) => traits.role === 'nyckeltal');
  if (keyFigures.length > 0 && !keyFigures.some((bilaga) => units.get(bilaga)?.isWholeForvaltning === true)) {
    const own = keyFigures.find(({ traits }) => traits.isTellingWhole);
    if (own !== undefined) units.set(own, { name: own.forvaltning?.text ?? name, isWholeForvaltning: true });
  }
  return units;
}

function isWholeName(written: string, name: string, pack: RulePack): boolean {
  if (compareNames(written, name) !== 'different') return true;
  const known = pack.förvaltningar.find(({ namn }) => namn === name);
  return known?.förkortningar.some((short) => short.toLowerCase() === written.trim().toLowerCase()) ?? false;
}
