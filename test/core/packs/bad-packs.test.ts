import { readFileSync } from 'node:fs';
import { readRulePack, type RulePackReading } from '../../../src/core/packs/read-rule-pack';
import { RULE_IDS } from '../../../src/core/rules/kinds/rule-ids';
import { rulesOf } from '../../../src/core/rules/kinds/pack-rules';
import { wantedTables } from '../../../src/core/packs/tables/compile-template';
import { Random } from '../../support/random';

/** A pack with every kind of row, column and rule. */
const OWN = {
  id: 'min-region',
  version: '1.0.0',
  region: 'Min region',
  'utgår från': 'vasternorrland-2020',
  obligatoriskaBilagor: ['10a', '12'],
  förvaltningar: [{ namn: 'Regionkontoret', förkortningar: ['RK'] }],
  listor: { typer: ['Ny', 'Re'], namn: ['Åsa Berg'] },
  ändringar: [{ tabell: '10a', varianter: { RESULTAT: 'Årets resultat' } }],
  utan: [{ tabell: '10a', rad: 'Tandvårdsersättning', skäl: 'Regionen har ingen sådan.' }],
  avstängdaRegler: [{ regel: 'cellfel', skäl: 'Prövas under året.' }],
  tabeller: [
    {
      id: '12',
      namn: 'Personaltabellen',
      roll: 'personal',
      titel: ['Personal', 'Årsarbetare*'],
      källa: 'Anvisningar',
      per: 'förvaltning',
      enhet: 'årsarbetare',
      decimaler: 1,
      ord: ['kategori', 'kategorier'],
      post: ['typ'],
      kolumner: [
        { id: 'typ', slag: 'text', rubrik: 'Typ' },
        { id: 'nr', slag: 'text', rubrik: 'Nummer' },
        { id: 'år', perioder: ['utfall Y-2', 'budget Y', 'plan Y+1?'], tecken: '+', decimaler: 1 },
        { id: 'ändring', rubrik: 'Ändring', enhet: 'årsarbetare', tomma: true, ord: true, valfri: true },
        { id: 'kommentar', slag: 'anteckning', rubrik: 'Kommentar', valfri: true },
      ],
      rader: [
        { id: 'vård', slag: 'rubrik', rubrik: 'Vården' },
        { id: 'kategorier', slag: 'egna', under: 'vård' },
        { id: 'stab', rubrik: 'Stab', i: 'kategorier', valfri: true },
        { id: 'varav', slag: 'varav', rubrik: 'Varav *' },
        { id: 'delsumma', slag: 'delsumma', rubrik: 'Delsumma', plats: 'efter' },
        { id: 'summa', slag: 'total', rubrik: ['Summa', 'Totalt'], tomma: true },
      ],
      regler: [
        {
          id: '12-summa',
          typ: 'summa',
          mål: 'summa',
          av: ['kategorier'],
          valfri: true,
          allvar: 'fel',
          titel: 'Summan',
        },
        { id: '12-rad', typ: 'radsumma', mål: 'ändring', av: ['år'], rader: ['kategorier'] },
        { id: '12-skillnad', typ: 'skillnad', mål: 'delsumma', av: ['summa', 'stab'], perioder: ['budget Y'] },
        { id: '12-del', typ: 'del av', delar: 'varav', av: 'kategorier', additiv: false },
        { id: '12-till', typ: 'överföring', till: 'summa', från: 'ram.total - ram.total@-1', kolumner: 'år' },
        { id: '12-kvot', typ: 'kvot', mål: 'stab', täljare: 'summa', nämnare: 'delsumma', skala: 100 },
        { id: '12-formel', typ: 'formel', mål: 'stab', uttryck: 'summa ?? delsumma', intervall: true },
        { id: '12-tak', typ: 'gräns', värde: 'summa', högst: 'summa@-1 * 1.02', minst: 0, tolerans: 1, belopp: true },
        {
          id: '12-typ',
          typ: 'tillåtet värde',
          kolumn: 'typ',
          lista: 'typer',
          skilj: ',',
          när: { kolumn: 'nr', tomt: false },
        },
        { id: '12-krav', typ: 'obligatoriskt', kolumner: ['typ'], tomt: false, när: { kolumn: 'nr', är: '1' } },
        { id: '12-nr', typ: 'numrering', kolumn: 'nr', luckor: true },
        { id: '12-dubblett', typ: 'dubblett', kolumner: 'typ', skäl: 'Var sak en gång.' },
        { id: '12-ref', typ: 'referens', kolumn: 'nr', i: 'ram.kod', omvänd: true },
        { id: '12-period', typ: 'period', kolumn: 'typ', från: -1, till: 2 },
        { id: '12-text', typ: 'text med belopp', kolumn: 'typ', mål: 'år', högst: true },
        { id: '12-namn', typ: 'märke', av: 'namn', lista: 'namn' },
      ],
    },
    {
      id: 'ram',
      titel: 'Ramar',
      enhet: 'årsarbetare',
      per: 'flera',
      kolumner: [
        { id: 'kod', slag: 'text', rubrik: 'Kod' },
        { id: 'period', perioder: 'alla', delar: [{ id: 'netto', rubrik: 'Netto', tecken: '+' }], ackumulerad: true },
      ],
      rader: [
        { id: 'enheter', slag: 'egna' },
        { id: 'total', slag: 'total', rubrik: 'Summa ram' },
      ],
    },
  ],
};
const BUILT_IN = JSON.parse(readFileSync('packs/vasternorrland-2020.json', 'utf8')) as object;

type Path = readonly (string | number)[];
type Json = unknown;

function paths(value: Json, path: Path = []): readonly Path[] {
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? value.map((item: Json, at) => [at, item] as const)
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, item]) => [[...path, key], ...paths(item, [...path, key])]);
}

/** A copy in which something is done to the value at a path. */
function edited(
  base: Json,
  path: Path,
  edit: (holder: Record<string | number, Json>, key: string | number) => void,
): Json {
  const copy: Json = structuredClone(base);
  let holder = copy as Record<string | number, Json>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, Json>;
  edit(holder, path.at(-1) ?? '');
  return copy;
}

function renameKey(holder: Record<string | number, Json>, key: string | number): void {
  const entries = Object.entries(holder);
  for (const [name] of entries) Reflect.deleteProperty(holder, name);
  for (const [name, value] of entries) holder[name === key ? `${name}x` : name] = value;
}

/** What the region names itself: lists, and labels with their variants. Any name is allowed there. */
const OWN_NAMES: readonly string[] = ['listor', 'varianter', 'etikettvarianter'];

const readText = (text: string): RulePackReading => readRulePack(text, RULE_IDS);
const read = (pack: Json): RulePackReading => readText(JSON.stringify(pack, null, 1));

/** The line of the first place in which two texts differ, from 1. */
function lineOfDifference(one: string, other: string): number {
  const others = other.split('\n');
  return one.split('\n').findIndex((line, at) => line !== others[at]) + 1;
}

function problemsIn(reading: RulePackReading): readonly string[] {
  return reading.ok ? [] : reading.problems.map(({ line, message }) => `${line}: ${message}`);
}

/** What a message says of what may stand there. */
const ALLOWED =
  /tillåtna|till exempel|enade du|ska vara|får vara|ska ha|Här kan stå|Tabellerna är|Lägg till|finns redan|kan inte skiljas åt|behöver|listar reglerna|[Gg]e (?:den|dem|en)|går inte att|räknas ut ur|[Ss]kriv|texter har ingen|kan inte läggas ihop|längre än|mer än|och \d+ till/u;

/** Everything that holds of a rule pack that is not right: a line of the file, and what is allowed there. */
function expectTold(reading: RulePackReading, lines: number): void {
  if (reading.ok) return;
  expect(reading.problems.length).toBeGreaterThan(0);
  for (const { line, message } of reading.problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(message).toMatch(ALLOWED);
    expect(message).not.toMatch(/undefined|\[object|Invalid|NaN|expected/u);
  }
}

/** A pack that is taken is whole: its templates and rules can be made, and a workbook be checked with it. */
function expectWorks(reading: RulePackReading): void {
  if (!reading.ok) return;
  const { templates, readers } = wantedTables(reading.pack);
  expect(templates.length + readers.length).toBeGreaterThan(0);
  expect(rulesOf(reading.pack).length).toBeGreaterThan(0);
}

const PACKS: readonly (readonly [string, Json])[] = [
  ['a pack of tables', OWN],
  ['the built-in pack', BUILT_IN],
];
const WRONG: readonly Json[] = [17, 'x', null, [], {}, true, '=SUM(A1)', '<b>x</b>', '', -1, 'Ö x'];
/** So many of the places in a pack are tried, others with another seed. */
const TRIED = 60;
const SEED = 20_261_201;

describe.each(PACKS)('%s', (_, base) => {
  const all = paths(base);
  const text = JSON.stringify(base, null, 1);
  const random = new Random(SEED);
  const some = Array.from({ length: TRIED }, () => random.pick(all));

  it('is right', () => {
    expect(problemsIn(readText(text))).toEqual([]);
  });

  it('tells of a key that is misspelt, on its line', () => {
    for (const path of some) {
      if (typeof path.at(-1) === 'number' || path.slice(0, -1).some((key) => OWN_NAMES.includes(String(key)))) continue;
      const changed = JSON.stringify(edited(base, path, renameKey), null, 1);
      const line = lineOfDifference(changed, text);
      expect(problemsIn(readText(changed))).toContainEqual(
        expect.stringMatching(new RegExp(`^${line}: okänd nyckel ”${String(path.at(-1))}x”[,;]`, 'u')),
      );
    }
  });

  it('tells of a key or an entry that is missing, or does without it', () => {
    for (const path of some) {
      const changed = edited(base, path, (holder, key) => {
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else Reflect.deleteProperty(holder, key);
      });
      const reading = read(changed);
      expectTold(reading, JSON.stringify(changed, null, 1).split('\n').length);
      expectWorks(reading);
    }
  });

  it('tells of a value of another kind, on its line, or takes it for what it is', () => {
    for (const [at, path] of some.entries()) {
      const value = WRONG[at % WRONG.length];
      const changed = JSON.stringify(
        edited(base, path, (holder, key) => {
          holder[key] = value;
        }),
        null,
        1,
      );
      const reading = readText(changed);
      expectTold(reading, changed.split('\n').length);
      expectWorks(reading);
      const isWrongKind = value === null || (typeof value === 'object' && Object.keys(value).length === 0);
      if (reading.ok && isWrongKind) expect(JSON.stringify(valueAt(base, path))).toMatch(/^[[{]/u);
      if (typeof value === 'string' && /[<=]/u.test(value)) expect(reading.ok).toBe(false);
    }
  });

  it('tells of ids and names that have changed places, or is as good with them', () => {
    const ids = all.filter((path) => path.at(-1) === 'id' && path.length > 1);
    for (let at = 0; at + 1 < Math.min(ids.length, TRIED); at += 1) {
      const [one, other] = [ids[at] ?? [], ids[(at * 7 + 3) % ids.length] ?? []];
      const swapped = edited(
        edited(base, one, (holder, key) => {
          holder[key] = valueAt(base, other);
        }),
        other,
        (holder, key) => {
          holder[key] = valueAt(base, one);
        },
      );
      const reading = read(swapped);
      expectTold(reading, JSON.stringify(swapped, null, 1).split('\n').length);
      expectWorks(reading);
    }
  });
});

function valueAt(base: Json, path: Path): Json {
  return path.reduce((value, key) => (value as Record<string | number, Json>)[key], base);
}

/** A pack of one table with some rules, each on a line from 4 on. */
function withRules(rules: readonly object[], more: object = {}): string {
  const table = {
    id: 't',
    titel: 'Tabellen',
    kolumner: [{ id: 'år', perioder: ['budget Y'] }],
    rader: ['a', 'b', 'c'].map((id) => ({ id, rubrik: `Raden ${id}` })),
  };
  const head = JSON.stringify({ id: 'p', version: '1.0.0', region: 'R', ...more }).slice(0, -1);
  const lines = rules.map((rule) => JSON.stringify(rule)).join(',\n');
  return `${head},\n"tabeller": [\n${JSON.stringify(table).slice(0, -1)}, "regler": [\n${lines}]}]}`;
}

it.each([
  [
    'sums that go round',
    withRules([
      { id: 'x', typ: 'summa', mål: 'a', av: ['b'] },
      { id: 'y', typ: 'summa', mål: 'b', av: ['c'] },
      { id: 'z', typ: 'summa', mål: 'c', av: ['-a'] },
    ]),
    [
      '4: ”a” i tabellen ”t” räknas ut ur sig själv: x går runt i en cirkel.',
      '5: ”b” i tabellen ”t” räknas ut ur sig själv: y går runt i en cirkel.',
      '6: ”c” i tabellen ”t” räknas ut ur sig själv: z går runt i en cirkel.',
    ],
  ],
  [
    'a sum that is part of itself',
    withRules([{ id: 'x', typ: 'summa', mål: 'a', av: ['a', 'b'] }]),
    ['4: ”a” i tabellen ”t” räknas ut ur sig själv: x går runt i en cirkel.'],
  ],
  [
    'a formula that names its own row',
    withRules([{ id: 'x', typ: 'formel', mål: 'a', uttryck: 'a + b' }]),
    ['4: ”a” i tabellen ”t” räknas ut ur sig själv: x nämner den i ”uttryck”.'],
  ],
  [
    'a formula that names its own row of the year before',
    withRules([{ id: 'x', typ: 'formel', mål: 'a', uttryck: 'a@-1 + b' }]),
    [],
  ],
  [
    'a pack that extends itself',
    withRules([], { 'utgår från': 'p' }),
    [
      expect.stringMatching(
        /^1: regelpaketet ”p” kan inte utgå från sig självt\. Här kan stå allman, vasternorrland-2020/u,
      ),
    ],
  ],
  [
    'a pack that extends another file',
    withRules([], { 'utgår från': 'q' }),
    [expect.stringMatching(/^1: regelpaketet ”q” finns inte att utgå från\. Här kan stå allman, vasternorrland-2020/u)],
  ],
  [
    'a rule that is left out and does not exist',
    withRules([], { 'utgår från': 'vasternorrland-2020', utan: [{ regel: '10a-nettot', skäl: 'Den finns inte.' }] }),
    ['1: regeln ”10a-nettot” finns inte. Menade du ”10a-netto”?'],
  ],
  [
    'brackets that are never closed',
    `{ "id": "p",\n "listor": ${'['.repeat(100_000)}`,
    [expect.stringMatching(/^2: fler än 60 klamrar eller hakparenteser är öppnade här/u)],
  ],
  [
    'a key that objects have by nature',
    '{ "id": "p", "version": "1.0.0", "region": "R", "läsare": [],\n "__proto__": { "x": 1 } }',
    [expect.stringMatching(/^2: okänd nyckel ”__proto__”; tillåtna nycklar är id, /u)],
  ],
])('tells of %s', (_, text, problems) => {
  const told = problemsIn(readText(text));
  expect(told).toEqual(problems);
});

it('reads ten thousand rules, and says that they are too many', () => {
  const rules = Array.from({ length: 10_000 }, (_, at) => ({ id: `x${at}`, typ: 'summa', mål: 'a', av: ['b', 'c'] }));
  expect(problemsIn(readText(withRules(rules)))).toEqual([
    '3: ”tabeller.regler” har 10000 poster; högst 300 är tillåtna.',
  ]);
});

it('tells the first fifty of many problems, and how many there are', () => {
  const rules = Array.from({ length: 300 }, (_, at) => ({ id: `x${at}`, typ: 'summa', mål: 'q', av: ['b', 'z'] }));
  const problems = problemsIn(readText(withRules(rules)));
  expect(problems).toHaveLength(51);
  expect(problems[0]).toBe('4: ”mål” nämner ”q”, som inte finns i tabellen ”t”. Menade du ”a”?');
  expect(problems[50]).toBe(
    '29: och 550 till på den här raden och senare. Rätta dem ovan först, och pröva filen igen.',
  );
});
