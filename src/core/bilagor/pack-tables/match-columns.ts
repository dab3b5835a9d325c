import { readColumnMeanings, type ColumnMeaning, type HeaderCell } from '../../columns/column-meanings';
import { readMonth } from './month';
import { plainText } from '../../workbook/label';
import { periodLabel } from '../period';
import { mostCommon } from '../period-columns';
import type { ColumnKind, MissingPart, PeriodColumn } from '../table';
import { impliedYear, meets } from './label-pattern';
import type { KeyedCell, MatchedColumns, TableColumn, TextColumn } from './matched-columns';
import { matchOthers } from './other-columns';
import type { Template, TemplateColumn, TemplatePart, TemplatePeriod } from './template';

const NO_COLUMNS: ReadonlySet<number> = new Set();

/** Finds a template's columns among the headers of a table, in whatever order they stand; columns of labels have no years. */
export function matchColumns(
  template: Template,
  cells: readonly KeyedCell[],
  headerRow: number,
  labelled: ReadonlySet<number> = NO_COLUMNS,
): MatchedColumns {
  const taken = new Map<number, TemplateColumn>();
  const named = template.columns.filter(({ periods }) => periods === null);
  // Keys have no percent sign: a label that is written with one goes to a header that has one, if there is any.
  const inOrder = [...named].sort((one, other) => Number(isPercent(other)) - Number(isPercent(one)));
  for (const { grade, asks } of [
    { grade: 2, asks: true },
    { grade: 2, asks: false },
    { grade: 1, asks: false },
  ] as const) {
    for (const spec of inOrder) {
      if (asks && !isPercent(spec)) continue;
      if (spec.label === null || [...taken.values()].includes(spec)) continue;
      const cell = cells.find(
        ({ column, key, text }) =>
          !taken.has(column) && (!asks || text.includes('%')) && meets(key, spec.label ?? NOTHING) >= grade,
      );
      if (cell !== undefined) taken.set(cell.column, spec);
    }
  }
  const impliedYears = cells.flatMap(({ column, key }) => {
    const label = taken.get(column)?.label;
    const year = label === undefined || label === null ? undefined : impliedYear(key, label);
    return year === undefined ? [] : [year];
  });
  const free = [...new Set(cells.map(({ column }) => column))]
    .filter((column) => !taken.has(column) && !labelled.has(column))
    .sort((a, b) => a - b);
  const kinds = template.columns.flatMap(({ parts }) =>
    parts.map(({ id, label }) => ({ kind: id, keys: [...label.keys] })),
  );
  const all = readColumnMeanings(cells, free, kinds);
  const meanings = all.filter(({ role }) => role === 'belopp' || role === 'summa');
  const dated = template.columns.filter(({ periods }) => periods !== null);
  const year = budgetYear(dated, meanings) ?? mostCommon(impliedYears);
  const matched = dated.map((spec) => matchPeriods(spec, meanings, year, headerRow));
  const ofPeriods = matched.flatMap(({ columns }) => columns);
  const others = matchOthers(template, all, new Set(ofPeriods.map(({ index }) => index)));
  const isUsed = new Set([...ofPeriods, ...others].map(({ index }) => index));
  const plain = named.flatMap((spec): readonly TableColumn[] => {
    const cell = cells.find(({ column }) => taken.get(column) === spec);
    if (cell === undefined || spec.kind !== 'tal') return [];
    const header = { row: cell.row, column: cell.column };
    return [
      {
        index: cell.column,
        kind: kindOf(spec, null),
        period: null,
        label: shownLabel(spec, cell),
        header,
        spec,
        part: null,
        slot: null,
      },
    ];
  });
  const texts = named.flatMap((spec): readonly TextColumn[] => {
    const cell = cells.find(({ column }) => taken.get(column) === spec);
    return cell === undefined || spec.kind !== 'text'
      ? []
      : [{ index: cell.column, spec, title: shownLabel(spec, cell), header: cell.text }];
  });
  const figures = [...ofPeriods, ...others, ...plain].sort((one, other) => one.index - other.index);
  const lastColumn = Math.max(0, ...cells.map(({ column }) => column));
  const lost = named.filter((spec) => !spec.isOptional && ![...taken.values()].includes(spec));
  const missing = [
    ...matched.flatMap((one) => one.missing),
    ...lost.map((spec): MissingPart => ({
      part: 'kolumn',
      name: (spec.label?.text ?? spec.id)
        .replace(/\{Y(?:[+-]\d+)?\}/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
      address: { row: headerRow, column: lastColumn + 1 },
    })),
  ];
  const used = [
    ...figures.map(({ header }) => header.row),
    ...cells.filter(({ column }) => taken.has(column)).map(({ row }) => row),
  ];
  return {
    figures,
    texts,
    periods: matched.flatMap(({ periods }) => periods),
    year,
    missing,
    leftOver: cells.filter(({ column }) => !taken.has(column) && !isUsed.has(column)),
    found: figures.length + texts.length,
    asked: figures.length + texts.length + missing.length,
    lastHeader: Math.max(
      headerRow,
      ...used,
      ...meanings.filter(({ column }) => isUsed.has(column)).flatMap(({ headers }) => headers.map(({ row }) => row)),
    ),
  };
}

/** A column as messages call it: as the pack writes it, or as it stands where the pack leaves the year open. */
function shownLabel({ label, id }: TemplateColumn, { text }: HeaderCell): string {
  if (label === null) return text === '' ? id : text;
  return label.text.includes('{') ? plainText(text) : label.text;
}

function isPercent({ label }: TemplateColumn): boolean {
  return label?.hasPercent === true;
}

const NOTHING = { text: '', keys: [], starts: [], within: [], dated: [], hasPercent: false };

function kindOf(spec: TemplateColumn, part: TemplatePart | null): ColumnKind {
  const name = part?.id ?? spec.id;
  return name === 'intäkter' || name === 'kostnader' || name === 'netto' ? name : 'belopp';
}

/** The budget year with which most columns are among the template's. */
function budgetYear(specs: readonly TemplateColumn[], meanings: readonly ColumnMeaning[]): number | null {
  const votes = new Map<number, number>();
  for (const { periods } of specs) {
    if (periods === null || periods === 'alla') continue;
    for (const meaning of meanings) {
      for (const period of periods) {
        if (meaning.year === null || !mayBe(period, meaning)) continue;
        const year = meaning.year.value - period.offset;
        votes.set(year, (votes.get(year) ?? 0) + (period.offset === 0 ? 1.01 : 1));
      }
    }
  }
  let best: number | null = null;
  for (const [year, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = year;
  if (best !== null) return best;
  const budgets = meanings.flatMap(({ version, year }) =>
    version?.value === 'budget' && year !== null ? [year.value] : [],
  );
  return budgets.length === 0 ? null : Math.max(...budgets);
}

function mayBe({ versions, month }: TemplatePeriod, meaning: ColumnMeaning): boolean {
  if (meaning.isPart !== (month !== null)) return false;
  if (month !== null && readMonth(meaning.headers.map(({ text }) => text)) !== month) return false;
  if (versions.length === 0) return true;
  return meaning.version !== null && versions.includes(meaning.version.value);
}

interface MatchedPeriods {
  readonly columns: readonly TableColumn[];
  readonly periods: readonly PeriodColumn[];
  readonly missing: readonly MissingPart[];
}

function matchPeriods(
  spec: TemplateColumn,
  meanings: readonly ColumnMeaning[],
  year: number | null,
  headerRow: number,
): MatchedPeriods {
  if (spec.periods === 'alla') return allPeriods(spec, meanings, year);
  const slots = spec.periods ?? [];
  const rest = new Set(meanings.filter(({ version, year: own }) => version !== null || own !== null));
  const found = new Map<TemplatePeriod, ColumnMeaning[]>();
  const take = (slot: TemplatePeriod, fits: (meaning: ColumnMeaning) => boolean): void => {
    if (found.has(slot)) return;
    const members = [...rest].filter(fits);
    if (members.length === 0) return;
    const own = spec.parts.length === 0 ? members.slice(0, 1) : members;
    for (const meaning of own) rest.delete(meaning);
    found.set(slot, own);
  };
  for (const slot of slots) {
    take(slot, (meaning) => mayBe(slot, meaning) && year !== null && meaning.year?.value === year + slot.offset);
  }
  // A version without a year of its own is the one that the template has.
  for (const slot of slots)
    take(slot, (meaning) => meaning.year === null && slot.versions.length > 0 && mayBe(slot, meaning));
  const open = slots.filter((slot) => !found.has(slot));
  const [only] = open;
  const [odd] = rest;
  // Of one column that is missing and one too many, the header is wrong.
  if (
    open.length === 1 &&
    only !== undefined &&
    rest.size === 1 &&
    odd !== undefined &&
    spec.parts.length === 0 &&
    found.size >= 2
  )
    found.set(only, [odd]);
  const columns: TableColumn[] = [];
  const periods: PeriodColumn[] = [];
  const missing: MissingPart[] = [];
  let next = Math.max(0, Math.min(...[...found.values()].flat().map(({ column }) => column)));
  for (const slot of slots) {
    const members = found.get(slot);
    if (members === undefined) {
      if (!slot.isOptional && !spec.isOptional)
        missing.push({ part: 'kolumn', name: slotLabel(slot, year), address: { row: headerRow, column: next } });
      continue;
    }
    const period = periodColumn(slot, members, year, spec);
    periods.push(period);
    for (const member of members) columns.push(tableColumn(spec, member, period, slot));
    next = Math.max(...members.map(({ column }) => column)) + 1;
  }
  return { columns, periods, missing };
}

/** Every column that names a year. */
function allPeriods(spec: TemplateColumn, meanings: readonly ColumnMeaning[], year: number | null): MatchedPeriods {
  const groups = new Map<string, ColumnMeaning[]>();
  for (const meaning of meanings) {
    // A title beside the headers may hold the word for a version; a forecast without a year is the table's own.
    const isForecast = meaning.version?.value === 'prognos' && year !== null;
    if (meaning.year === null && !isForecast) continue;
    const name = `${meaning.version?.value ?? ''}|${meaning.year?.value ?? year}|${meaning.isPart}|${meaning.isPart ? readMonth(meaning.headers.map(({ text }) => text)) : ''}`;
    const key = spec.parts.length === 0 ? `${name}|${meaning.column}` : name;
    groups.set(key, [...(groups.get(key) ?? []), meaning]);
  }
  const columns: TableColumn[] = [];
  const periods: PeriodColumn[] = [];
  for (const members of groups.values()) {
    const [first] = members;
    if (first === undefined) continue;
    const own = first.year?.value ?? year;
    const slot: TemplatePeriod = {
      versions: first.version === null ? [] : [first.version.value],
      offset: own === null || year === null ? 0 : own - year,
      month: first.isPart ? readMonth(first.headers.map(({ text }) => text)) : null,
      isOptional: true,
    };
    const period = periodColumn(slot, members, year ?? own, spec);
    periods.push(period);
    for (const member of members) columns.push(tableColumn(spec, member, period, slot));
  }
  return { columns, periods, missing: [] };
}

function periodColumn(
  slot: TemplatePeriod,
  members: readonly ColumnMeaning[],
  year: number | null,
  spec: TemplateColumn,
): PeriodColumn {
  const [first] = members;
  const header = first?.year?.by ?? first?.version?.by ?? first?.headers.at(-1);
  const printed = { version: first?.version?.value ?? null, year: first?.year?.value ?? null };
  const version =
    printed.version !== null && (slot.versions.length === 0 || slot.versions.includes(printed.version))
      ? printed.version
      : (slot.versions[0] ?? null);
  const own = year === null ? printed.year : year + slot.offset;
  const isCumulative = spec.isCumulative || first?.cumulative === true;
  // A part of a year is never compared with a whole one: it has no version of its own.
  return {
    offset: spec.periods === 'alla' ? null : slot.offset,
    version: slot.month === null && !isCumulative ? version : null,
    year: own,
    printed,
    header: { row: header?.row ?? 0, column: header?.column ?? first?.column ?? 0 },
    label:
      version !== null && own !== null && slot.month === null
        ? periodLabel(version, own)
        : own !== null && slot.month === null && first !== undefined && first.kind !== null
          ? String(own)
          : shownHeader(members),
    cumulative: isCumulative,
    versions: slot.versions,
  };
}

function tableColumn(
  spec: TemplateColumn,
  member: ColumnMeaning,
  period: PeriodColumn,
  slot: TemplatePeriod,
): TableColumn {
  const part = spec.parts.find(({ id }) => id === member.kind?.value) ?? null;
  const header = member.headers.at(-1);
  return {
    index: member.column,
    kind: kindOf(spec, part),
    period,
    label: part === null ? period.label : `${part.label.text} ${period.label}`,
    header: { row: header?.row ?? 0, column: member.column },
    spec,
    part,
    slot,
  };
}

function shownHeader(members: readonly ColumnMeaning[]): string {
  return (members[0]?.headers ?? []).map(({ text }) => text.replace(/\s+/gu, ' ').trim()).join(' ');
}

function slotLabel({ versions, offset, month }: TemplatePeriod, year: number | null): string {
  const [version] = versions;
  const written = year === null ? '' : String(year + offset);
  const label = version === undefined ? written : year === null ? version : periodLabel(version, year + offset);
  return month === null ? label : `${label} månad ${month}`;
}
