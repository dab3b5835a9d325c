import type { OwnPack, RulePack } from '../schema';
import type { RuleSpec } from './rule-schema';
import type { Omission, TableChange, TableSpec } from './table-schema';

/** What a pack says that says nothing: no limits, no names, no bilagor that code reads. */
const SILENT: Omit<RulePack, 'id' | 'version' | 'region'> = {
  förvaltningar: [],
  obligatoriskaBilagor: [],
  resultatmål: { belopp: 0, tolerans: 0 },
  kostnadsutveckling: { högstPerÅr: 0 },
  investeringsnivå: { högstaÅterinvesteringsgrad: 1 },
  invånare: { störstaFörändring: 0.1, minst: 1, högst: 20_000_000 },
  investeringarUtanför10a: [],
  risker: { kategorier: [], värden: [] },
  projekt: {
    kategorier: [],
    digitalisering: [],
    omfattning: [],
    finansieringsformer: [],
    finansieringMedBelopp: [],
    finansieringItPlan: [],
  },
  etikettvarianter: {},
  avstängdaRegler: [],
  läsare: [],
};

/**
 * A pack with all its keys. One that extends another has that one's where it has none itself: a key takes the place of the
 * whole key, a table or a list that of the one with its id. Nothing is merged further down.
 */
export function completePack(written: OwnPack, base: RulePack | undefined): RulePack {
  const own = withoutUndefined(written);
  if (base === undefined) return { ...SILENT, ...own };
  const ownIds = new Set((own.tabeller ?? []).map(({ id }) => id));
  const inherited = (base.tabeller ?? []).filter(({ id }) => !ownIds.has(id));
  const changes = own.ändringar ?? [];
  const omissions = own.utan ?? [];
  const dropped = omissions.flatMap(({ tabell, rad, kolumn, regel }) =>
    tabell !== undefined && rad === undefined && kolumn === undefined && regel === undefined ? [tabell] : [],
  );
  const tables = inherited
    .filter(({ id }) => !dropped.includes(id))
    .map((table) => leaveOut(changes.filter(({ tabell }) => tabell === table.id).reduce(change, table), omissions));
  const { läsare } = base;
  const readers = (läsare ?? ALL_READERS).filter((kind) => !ownIds.has(kind) && !dropped.includes(kind));
  return {
    ...base,
    ...own,
    obligatoriskaBilagor: (own.obligatoriskaBilagor ?? base.obligatoriskaBilagor).filter((id) => !dropped.includes(id)),
    avstängdaRegler: [...(own.avstängdaRegler ?? base.avstängdaRegler), ...switchedOff(omissions)],
    etikettvarianter: withVariants(own.etikettvarianter ?? base.etikettvarianter, changes, readers),
    läsare: readers,
    tabeller: [...tables, ...(own.tabeller ?? [])],
    listor: { ...base.listor, ...own.listor },
    utan: [...(base.utan ?? []), ...omissions],
    ändringar: [...(base.ändringar ?? []), ...changes],
  };
}

type Written = Partial<RulePack> & Pick<RulePack, 'id' | 'version' | 'region'>;

/** The validator leaves no undefined keys; its types say that it may. */
function withoutUndefined(pack: OwnPack): Written {
  return pack as Written;
}

/** Labels of bilagor that code reads are known by the pack's own variants. */
function withVariants(
  known: RulePack['etikettvarianter'],
  changes: readonly TableChange[],
  readers: readonly string[],
): RulePack['etikettvarianter'] {
  const variants: RulePack['etikettvarianter'] = { ...known };
  for (const { tabell, varianter = {} } of changes) {
    if (!readers.includes(tabell)) continue;
    for (const [label, texts] of Object.entries(varianter))
      variants[label] = [...(variants[label] ?? []), ...textsOf(texts)];
  }
  return variants;
}

const ALL_READERS: NonNullable<RulePack['läsare']> = ['9', '9a', '10a', '10b', '10c', '11', '16', '17'];

function switchedOff(omissions: readonly Omission[]): RulePack['avstängdaRegler'] {
  return omissions.flatMap(({ regel, skäl }) => (regel === undefined ? [] : [{ regel, skäl }]));
}

/** Puts other ways of writing labels, and rules, into a table. */
function change(table: TableSpec, changes: TableChange): TableSpec {
  const { varianter = {}, regler = [], enhet, decimaler } = changes;
  const widen = <Part extends { readonly rubrik?: string | string[] | undefined }>(part: Part): Part => {
    const labels = textsOf(part.rubrik);
    const more = labels.flatMap((label) => textsOf(varianter[label]));
    return more.length === 0 ? part : { ...part, rubrik: [...labels, ...more] };
  };
  const ownRules = new Set(regler.map(({ id }) => id));
  return {
    ...table,
    ...(enhet === undefined ? {} : { enhet }),
    ...(decimaler === undefined ? {} : { decimaler }),
    ...(table.titel === undefined
      ? {}
      : { titel: [...textsOf(table.titel), ...textsOf(table.titel).flatMap((title) => textsOf(varianter[title]))] }),
    kolumner: table.kolumner.map((column) => ({
      ...widen(column),
      ...(column.delar === undefined ? {} : { delar: column.delar.map(widen) }),
    })),
    ...(table.rader === undefined ? {} : { rader: table.rader.map(widen) }),
    regler: [...(table.regler ?? []).filter(({ id }) => !ownRules.has(id)), ...regler],
  };
}

/** A row or column that is left out of a table goes with the rules that are about it alone; sums do without it. */
function leaveOut(table: TableSpec, omissions: readonly Omission[]): TableSpec {
  const own = omissions.filter(({ tabell }) => tabell === table.id);
  const parts = new Set(own.flatMap(({ rad, kolumn }) => [rad, kolumn].filter((part) => part !== undefined)));
  const rules = new Set(omissions.flatMap(({ regel }) => (regel === undefined ? [] : [regel])));
  const kept = (table.regler ?? []).flatMap((rule): readonly RuleSpec[] => {
    if (rules.has(rule.id)) return [];
    if ('mål' in rule && textsOf(rule.mål).every((target) => parts.has(target))) return [];
    if (rule.typ !== 'summa' && rule.typ !== 'radsumma' && rule.typ !== 'skillnad') return [rule];
    const terms = rule.av.filter((term) => !parts.has(term.replace(/^-/u, '')));
    return terms.length === 0 ? [] : [{ ...rule, av: terms }];
  });
  return {
    ...table,
    kolumner: table.kolumner.filter(({ id }) => !parts.has(id)),
    ...(table.rader === undefined ? {} : { rader: table.rader.filter(({ id }) => !parts.has(id)) }),
    regler: kept,
  };
}

/** One text or several, as a list. */
export function textsOf(texts: string | readonly string[] | undefined): readonly string[] {
  if (texts === undefined) return [];
  return typeof texts === 'string' ? [texts] : texts;
}
