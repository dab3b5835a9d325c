import { readRulePack } from '../../../src/core/packs/read-rule-pack';

const PACK = `{
  "id": "min-region",
  "version": "1.0.0",
  "region": "Min region",
  "listor": { "typer": ["Ny", "Re"] },
  "tabeller": [
    {
      "id": "12",
      "titel": "Personal",
      "enhet": "årsarbetare",
      "kolumner": [
        { "id": "år", "perioder": ["utfall Y-2", "budget Y"] },
        { "id": "typ", "slag": "text", "rubrik": "Typ" }
      ],
      "rader": [
        { "id": "kategorier", "slag": "egna" },
        { "id": "summa", "slag": "total", "rubrik": ["Summa", "Totalt"] }
      ],
      "regler": [
        { "id": "12-summa", "typ": "summa", "mål": "summa", "av": ["kategorier"] },
        { "id": "12-typ", "typ": "tillåtet värde", "kolumn": "typ", "lista": "typer" },
        { "id": "12-tak", "typ": "gräns", "värde": "summa", "högst": "summa@-1 * 1.02" }
      ]
    },
    {
      "id": "ram",
      "titel": "Ramar",
      "enhet": "mnkr",
      "kolumner": [{ "id": "period", "perioder": ["Y-1", "Y"] }],
      "rader": [{ "id": "enheter", "slag": "egna" }, { "id": "total", "slag": "total", "rubrik": "Summa ram" }]
    }
  ]
}`;

function problemsWith(from: string, to: string): readonly string[] {
  if (!PACK.includes(from)) throw new Error(`The pack does not hold ${from}`);
  return problemsIn(PACK.replace(from, () => to));
}

function problemsIn(text: string): readonly string[] {
  const reading = readRulePack(text, ['cellfel']);
  return reading.ok ? [] : reading.problems.map(({ line, message }) => `${line}: ${message}`);
}

it('takes a pack with tables of its own, and nothing of the bilagor that code reads', () => {
  expect(readRulePack(PACK, [])).toMatchObject({
    ok: true,
    pack: { id: 'min-region', läsare: [], obligatoriskaBilagor: [], tabeller: [{ id: '12' }, { id: 'ram' }] },
  });
});

it.each([
  ['"rubrik": "Typ"', '"rubirk": "Typ"', '13: okänd nyckel ”rubirk”, menade du ”rubrik”?'],
  [
    '"titel": "Personal",',
    '"färg": "röd",',
    '9: okänd nyckel ”färg”; tillåtna nycklar är id, namn, roll, titel, källa, per, enhet, decimaler, ord, post, kolumner, rader, regler.',
  ],
  [
    '"kolumn": "typ", "lista": "typer"',
    '"kolumn": "typ", "listan": "typer"',
    '21: okänd nyckel ”listan”, menade du ”lista”?',
  ],
  ['"typ": "summa",', '"typ": "suma",', '20: ”tabeller.regler.typ” är ”suma”; menade du ”summa”?'],
  [
    '"typ": "summa",',
    '"typ": "addera",',
    '20: ”tabeller.regler.typ” är ”addera”; tillåtna värden är summa, delsummor, radsumma, skillnad, nästlad summa, härledd kolumn, del av, överföring, kvot, formel, gräns, tröskel, mellan, delår, förändring, delbelopp, tillåtet värde, obligatoriskt, ordkrav, numrering, dubblett, referens, period, rubrikens år, förfallen, text med belopp, text mot tabell, inget tal, en enhet, ett belopp, andel i text, förkortningar, märke.',
  ],
  ['"mål": "summa", ', '', '20: nyckeln ”mål” saknas i ”tabeller.regler”. Lägg till den, till exempel "mål": "summa".'],
])('tells %s → %s', (from, to, problem) => {
  expect(problemsWith(from, to)).toEqual([problem]);
});

it.each([
  [
    '"av": ["kategorier"]',
    '"av": ["kategoriar"]',
    '20: ”av” nämner ”kategoriar”, som inte finns i tabellen ”12”. Menade du ”kategorier”?',
  ],
  [
    '"mål": "summa"',
    '"mål": "år"',
    '20: ”mål” nämner ”år”, som inte finns i tabellen ”12”. Här kan stå kategorier, summa.',
  ],
  ['"lista": "typer"', '"lista": "typor"', '21: listan ”typor” finns inte. Menade du ”typer”?'],
  [
    'summa@-1 * 1.02',
    'suma@-1 * 1.02',
    '22: ”uttrycket” nämner ”suma”, som inte finns i tabellen ”12”. Menade du ”summa”?',
  ],
  ['summa@-1 * 1.02', 'ramar.total', '22: tabellen ”ramar” finns inte i regelpaketet. Tabellerna är 12, ram.'],
  [
    'summa@-1 * 1.02',
    'ram.totalt',
    '22: ”uttrycket” nämner ”totalt”, som inte finns i tabellen ”ram”. Menade du ”total”?',
  ],
  [
    'summa@-1 * 1.02',
    'summa@-1 * (1.02',
    '22: uttrycket ”summa@-1 * (1.02” förstås inte. Skriv rader och kolumner med + - * / och parenteser, med blanktecken omkring minus: ”ram.total - ram.total@-1”.',
  ],
])('tells what is named and does not exist: %s → %s', (from, to, problem) => {
  expect(problemsWith(from, to)).toEqual([problem]);
});

it.each([
  ['"id": "ram"', '"id": "12"', '26: tabellen ”12” finns redan; ge den ett annat id.'],
  [
    '"id": "typ", "slag"',
    '"id": "summa", "slag"',
    '17: ”summa” heter redan en rad eller kolumn i tabellen ”12”; varje ska ha ett eget id.',
  ],
  [
    '{ "id": "kategorier", "slag": "egna" },',
    '{ "id": "kategorier", "slag": "egna" }, { "id": "alla", "rubrik": "TOTALT" },',
    '17: rubriken ”Totalt” står två gånger i tabellen ”12”: raderna ”alla” och ”summa” kan inte skiljas åt.',
  ],
  [
    '"budget Y"]',
    '"årsbudget Y"]',
    '12: perioden ”årsbudget Y” förstås inte; skriv till exempel ”utfall Y-2”, ”prognos|budget Y-1”, ”budget Y”, ”plan Y+1?” eller ”utfall Y månad 8”. Versionerna är utfall, bokslut, prognos, budget, ram och plan.',
  ],
  [
    '"slag": "text", "rubrik": "Typ"',
    '"slag": "text"',
    '13: kolumnen ”typ” behöver ”rubrik” eller ”perioder” för att hittas.',
  ],
  [
    '"slag": "total", "rubrik": ["Summa", "Totalt"]',
    '"slag": "total"',
    '17: raden ”summa” är total och behöver ”rubrik”: texten som den känns igen på.',
  ],
])('tells %s → %s', (from, to, problem) => {
  expect(problemsWith(from, to)).toContain(problem);
});

it('does not let units be added that do not meet', () => {
  expect(
    problemsWith('{ "id": "kategorier", "slag": "egna" }', '{ "id": "kategorier", "slag": "egna", "enhet": "%" }'),
  ).toEqual(['20: ”summa” är i årsarbetare men ”kategorier” är i %; de kan inte läggas ihop.']);
});

it('tells sums that go round in a circle', () => {
  const rules =
    '{ "id": "12-rader", "typ": "summa", "mål": "kategorier", "av": ["summa"] },\n        { "id": "12-summa"';
  expect(problemsWith('{ "id": "12-summa"', rules)).toEqual([
    '20: ”kategorier” i tabellen ”12” räknas ut ur sig själv: 12-rader går runt i en cirkel.',
    '21: ”summa” i tabellen ”12” räknas ut ur sig själv: 12-summa går runt i en cirkel.',
  ]);
});

it('does not take a table that nothing tells from others', () => {
  expect(problemsWith('"titel": "Ramar",', '')).toEqual([
    '25: tabellen ”ram” går inte att känna igen: ge den ”titel”, eller minst två rubriker som är dess egna (Summa, Netto och årtal finns i alla tabeller).',
  ]);
});

it('does not take two tables that look alike', () => {
  const like =
    '{ "id": "ram2", "titel": "Ramar", "kolumner": [{ "id": "år", "perioder": "alla" }], "rader": [{ "id": "alla", "slag": "egna" }, { "id": "t", "slag": "total", "rubrik": "Summa ram" }] },\n    {\n      "id": "ram"';
  expect(problemsWith('{\n      "id": "ram"', like)).toEqual([
    '25: tabellerna ”ram2” och ”ram” ser likadana ut: ge dem olika titlar eller rubriker.',
    '27: tabellerna ”ram” och ”ram2” ser likadana ut: ge dem olika titlar eller rubriker.',
  ]);
});

it('does not take 10 000 rules', () => {
  const rules = Array.from(
    { length: 10_000 },
    (_, index) => `{ "id": "r-${index}", "typ": "summa", "mål": "summa", "av": ["kategorier"] }`,
  );
  expect(problemsWith('{ "id": "12-summa"', `${rules.join(',')}, { "id": "12-summa"`)).toEqual([
    '19: ”tabeller.regler” har 10003 poster; högst 300 är tillåtna.',
  ]);
});

it.each(['<img src=x onerror=alert(1)>', '=HYPERLINK(\\"http://x\\")', '@SUM(A1)'])(
  'takes no markup or formula as text: %s',
  (text) => {
    expect(problemsWith('"titel": "Personal"', `"titel": "${text}"`)).toHaveLength(1);
  },
);

describe('a pack that extends another', () => {
  const own = (more: string): string => `{
  "id": "region-b",
  "version": "1.0.0",
  "region": "Region B",
  "utgår från": "vasternorrland-2020"${more}
}`;

  it('has what the other has, but for its own keys', () => {
    expect(readRulePack(own(',\n  "resultatmål": { "belopp": 5, "tolerans": 1 }'), [])).toMatchObject({
      ok: true,
      pack: {
        id: 'region-b',
        resultatmål: { belopp: 5, tolerans: 1 },
        kostnadsutveckling: { högstPerÅr: 0.03 },
        läsare: ['9', '9a', '10a', '10b', '10c', '11', '16', '17'],
      },
    });
  });

  it('takes the place of a bilaga that code reads with a table of that id, and leaves out others', () => {
    const table = '{ "id": "9", "titel": "Lokaler", "kolumner": [{ "id": "yta", "rubrik": "Yta" }] }';
    const without = '{ "tabell": "17", "skäl": "Regionen har inga projektlistor." }';
    expect(readRulePack(own(`,\n  "tabeller": [${table}],\n  "utan": [${without}]`), [])).toMatchObject({
      ok: true,
      pack: {
        läsare: ['9a', '10a', '10b', '10c', '11', '16'],
        obligatoriskaBilagor: ['10a', '10b', '10c', '11', '16'],
        tabeller: [{ id: '9' }],
      },
    });
  });

  it.each([
    [
      '"vasternorrland-2020"',
      '"vasternorland-2020"',
      '5: regelpaketet ”vasternorland-2020” finns inte att utgå från. Menade du ”vasternorrland-2020”?',
    ],
    [
      '"vasternorrland-2020"',
      '"region-b"',
      '5: regelpaketet ”region-b” kan inte utgå från sig självt. Här kan stå allman, vasternorrland-2020, vastmanland.',
    ],
  ])('tells %s → %s', (from, to, problem) => {
    expect(problemsIn(own('').replace(from, to))).toEqual([problem]);
  });

  it('asks for a reason for what is left out', () => {
    expect(problemsIn(own(',\n  "utan": [{ "tabell": "17" }]'))).toEqual([
      '6: nyckeln ”skäl” saknas i ”utan”. Lägg till den, till exempel "skäl": "Regionen har ingen tandvårdsersättning.".',
    ]);
  });
});
