import { BILAGA_KINDS } from '../../bilagor/table';
import { labelPattern } from '../../bilagor/pack-tables/label-pattern';
import type {
  OmittedPart,
  Template,
  TemplateColumn,
  TemplatePeriod,
  TemplateRow,
  TemplateSum,
} from '../../bilagor/pack-tables/template';
import type { WantedTables } from '../../bilagor/recognise';
import type { BilagaRole } from '../../bilagor/traits/bilaga-traits';
import type { MoneyUnit, Unit } from '../../bilagor/unit';
import type { RulePack } from '../schema';
import { textsOf } from './complete-pack';
import { readPeriodSpec } from './period-spec';
import { RULE_TITLES, sourceOf, sumTitle } from './sum-title';
import { OWN_ROWS } from './table-names';
import type { ColumnSpec, RowSpec, TableSpec } from './table-schema';

const compiled = new WeakMap<RulePack, readonly Template[]>();
const NONE: readonly Template[] = [];

/** The tables that a pack describes, ready to look for; made once a pack. */
export function templatesOf(pack: RulePack): readonly Template[] {
  if (pack.tabeller === undefined || pack.tabeller.length === 0) return NONE;
  let templates = compiled.get(pack);
  if (templates === undefined)
    compiled.set(pack, (templates = pack.tabeller.map((table) => compileTemplate(table, pack.id))));
  return templates;
}

const omitted = new WeakMap<RulePack, readonly OmittedPart[]>();

/** The rows and columns that a pack leaves out of bilagor that code reads. */
function omittedParts(pack: RulePack): readonly OmittedPart[] {
  let parts = omitted.get(pack);
  if (parts === undefined) {
    parts = (pack.utan ?? []).flatMap(({ tabell, rad, kolumn }) =>
      tabell === undefined
        ? []
        : [
            ...(rad === undefined ? [] : [{ kind: tabell, part: 'rad' as const, label: labelPattern([rad]) }]),
            ...(kolumn === undefined ? [] : [{ kind: tabell, part: 'kolumn' as const, label: labelPattern([kolumn]) }]),
          ],
    );
    omitted.set(pack, parts);
  }
  return parts;
}

const sought = new WeakMap<RulePack, WantedTables>();

/** What is looked for with a pack: the same for as long as the pack is. */
export function wantedTables(pack: RulePack): WantedTables {
  let wanted = sought.get(pack);
  if (wanted === undefined) {
    wanted = { templates: templatesOf(pack), readers: readersOf(pack), omitted: omittedParts(pack) };
    sought.set(pack, wanted);
  }
  return wanted;
}

/** The bilagor that a pack leaves to code. */
export function readersOf({ läsare }: RulePack): readonly string[] {
  return läsare ?? BILAGA_KINDS;
}

function compileTemplate(table: TableSpec, packId: string): Template {
  const {
    id,
    namn,
    roll,
    titel,
    per = 'förvaltning',
    enhet,
    decimaler,
    ord,
    post,
    kolumner,
    rader,
    regler = [],
  } = table;
  const money = moneyOf(enhet);
  return {
    id,
    name: namn ?? (/^\d/u.test(id) ? `Bilaga ${id}` : id),
    role: (roll ?? null) as BilagaRole | null,
    titles: titel === undefined ? null : labelPattern(textsOf(titel)),
    owner: per === 'enhet' || per === 'förvaltning' ? per : 'lista',
    mayRecur: per === 'flera',
    unit: money ?? (enhet === undefined || enhet === 'belopp' ? '' : enhet),
    money,
    decimals: decimaler ?? null,
    entryWords: ord ?? ['rad', 'rader'],
    entryColumns: post ?? [],
    columns: kolumner.map(compileColumn),
    rows: (rader ?? [{ id: OWN_ROWS, slag: 'egna' as const }]).map(compileRow),
    sums: regler.flatMap((rule) => sumOf(rule, sourceOf(packId, table))),
    requiredTexts: regler.flatMap((rule) =>
      rule.typ === 'obligatoriskt' && rule.tomt !== true ? textsOf(rule.kolumner) : [],
    ),
    subtotals: regler.flatMap((rule) =>
      rule.typ === 'delsummor'
        ? [
            {
              rule: rule.id,
              sets: textsOf(rule.av),
              described: {
                title: rule.titel ?? 'Varje delsumma är summan av sina rader',
                source: rule.källa ?? sourceOf(packId, table),
              },
            },
          ]
        : [],
    ),
    numbering: regler.find(({ typ }) => typ === 'numrering')?.id ?? '',
  };
}

function moneyOf(unit: TableSpec['enhet']): MoneyUnit | null {
  if (unit === 'kr' || unit === 'tkr' || unit === 'mnkr') return unit;
  return unit === 'belopp' ? 'tkr' : null;
}

function signOf(sign: '+' | '-' | undefined): 1 | -1 | null {
  return sign === undefined ? null : sign === '+' ? 1 : -1;
}

function unitOf(unit: Unit | undefined): Unit | null {
  return unit ?? null;
}

function compileColumn(column: ColumnSpec): TemplateColumn {
  const {
    id,
    slag = 'tal',
    rubrik,
    perioder,
    delar = [],
    övriga = [],
    enhet,
    decimaler,
    tecken,
    tomma,
    ord,
    ackumulerad,
    valfri,
    ärvs,
    'flera år': severalYears,
    procenttal,
  } = column;
  return {
    id,
    kind: slag,
    label: rubrik === undefined ? null : labelPattern(textsOf(rubrik)),
    periods: perioder === undefined ? null : perioder === 'alla' ? 'alla' : compilePeriods(perioder),
    parts: delar.map((part) => ({ id: part.id, label: labelPattern(textsOf(part.rubrik)), sign: signOf(part.tecken) })),
    others: övriga,
    unit: unitOf(enhet),
    decimals: decimaler ?? null,
    sign: signOf(tecken),
    mayBeEmpty: tomma ?? false,
    mayBeWords: ord ?? false,
    isCumulative: ackumulerad ?? false,
    isOptional: valfri ?? false,
    isInherited: ärvs ?? false,
    mayHoldYears: severalYears ?? false,
    isPlainPercent: procenttal ?? false,
  };
}

/** The periods that a pack writes; those that cannot be read have been told of when the pack was read. */
export function compilePeriods(periods: readonly string[]): readonly TemplatePeriod[] {
  return periods.flatMap((text) => readPeriodSpec(text) ?? []);
}

function compileRow(row: RowSpec): TemplateRow {
  const { id, slag = 'fast', rubrik, under, plats, i, enhet, decimaler, tecken, tomma, valfri, procenttal } = row;
  return {
    id,
    kind: slag,
    label: rubrik === undefined ? null : labelPattern(textsOf(rubrik)),
    under: under ?? null,
    memberOf: i ?? null,
    isBefore: plats === 'före',
    isFirst: plats === 'först',
    isPlainPercent: procenttal ?? false,
    mayBeEmpty: tomma ?? false,
    unit: unitOf(enhet),
    decimals: decimaler ?? null,
    sign: signOf(tecken),
    isOptional: valfri ?? false,
  };
}

/** What a rule adds up, when it is of a kind that does. */
function sumOf(rule: NonNullable<TableSpec['regler']>[number], source: string): readonly TemplateSum[] {
  if (rule.typ === 'nästlad summa' || rule.typ === 'härledd kolumn') {
    const along = rule.typ === 'nästlad summa' ? 'nested' : 'derived';
    const described = { title: rule.titel ?? RULE_TITLES[rule.typ], source: rule.källa ?? source };
    const [target, terms, only, periods] = ['', [], null, null] as const;
    return [{ rule: rule.id, described, along, target, nested: null, terms, only, periods, isOptional: true }];
  }
  if (rule.typ !== 'summa' && rule.typ !== 'radsumma' && rule.typ !== 'skillnad') return [];
  const terms = rule.av.map((term, at) => {
    const isTaken = term.startsWith('-') !== (rule.typ === 'skillnad' && at > 0);
    return { id: term.replace(/^-/u, ''), factor: isTaken ? (-1 as const) : (1 as const) };
  });
  const rows = 'rader' in rule ? rule.rader : undefined;
  const columns = 'kolumner' in rule ? rule.kolumner : undefined;
  const periods = 'perioder' in rule ? rule.perioder : undefined;
  const targets = textsOf(rule.mål);
  const common = {
    rule: rule.id,
    described: { title: rule.titel ?? sumTitle(rule), source: rule.källa ?? source },
    nested: rule.typ === 'summa' && rule.nästlad === true ? targets : null,
    terms,
    periods: periods === undefined ? null : compilePeriods(periods),
    isOptional: 'valfri' in rule && rule.valfri === true,
  };
  return targets.flatMap((target) =>
    (
      [
        { ...common, target, along: 'rows', only: columns === undefined ? null : textsOf(columns) },
        { ...common, target, along: 'columns', only: rows === undefined ? null : textsOf(rows) },
      ] as const
    ).filter(({ along }) => rule.typ === 'skillnad' || (rule.typ === 'summa') === (along === 'rows')),
  );
}
