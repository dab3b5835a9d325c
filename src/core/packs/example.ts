import { BUILT_IN_PACKS, DEFAULT_PACK } from './built-in';
import type { RulePack } from './schema';
import type { RuleSpec } from './tables/rule-schema';

/** A rule with an example of every key that the kinds have. */
const RULE = {
  id: '12-summa',
  typ: 'summa',
  titel: 'Summan är kategorierna tillsammans',
  allvar: 'fel',
  källa: 'Regionplan 2020',
  skäl: 'En summa som inte stämmer förs vidare till regionens budget.',
  mål: 'summa',
  av: ['kategorier'],
  kolumner: ['år'],
  rader: ['kategorier'],
  delar: 'varav',
  till: 'summa',
  från: 'ram.total - ram.total@-1',
  täljare: 'resultat',
  nämnare: 'skatter',
  uttryck: 'intäkter + kostnader',
  värde: 'andel',
  högst: 0.03,
  minst: 0,
  kolumn: 'typ',
  värden: ['Nyinvestering', 'Reinvestering'],
  lista: 'orsaker',
  i: 'malkatalog.kod',
  när: { kolumn: 'typ', är: ['Mål'], inte: ['Program'], innehåller: ['utveckling'], tomt: true },
} as unknown as RuleSpec;

/** A pack with something in every list, so that every message can show how the thing is written. */
const EXAMPLE: Partial<RulePack> = {
  ...BUILT_IN_PACKS.get(DEFAULT_PACK),
  kapitalkostnad: { internränta: 0.015, avskrivningstid: 5 },
  godtagbaraFel: ['10a-resultat-balans'],
  besparing: { andel: 0.01, undantag: ['Primärvård'] },
  huvudbok: {
    versioner: { FV: 'budget' },
    iekod: { ur: ['Motpart'], värden: [{ koder: '1-4', iekod: 'intern' }], källa: 'Kodplanen' },
    utanIekod: false,
    tolkningar: [{ rubriker: ['Kto'], kolumner: ['konto'], iekod: { 77: 2 } }],
    avstämning: [
      {
        belopp: 'netto',
        konton: ['3', '4', '5', '6', '7', '85'],
        rader: ['SUMMA VERKSAMHET'],
        kolumn: 'netto',
        tolerans: 10,
        avgör: true,
        källa: 'Verksamhetsplanen',
      },
    ],
  },
  etikettvarianter: { 'SUMMA VERKSAMHET': ['Summa nämnd'] },
  'utgår från': DEFAULT_PACK,
  läsare: ['10a'],
  listor: { orsaker: ['Föråldrad teknik', 'Haveririsk'] },
  ändringar: [{ tabell: '12', varianter: { Summa: ['Totalt'] }, enhet: 'mnkr', decimaler: 1, regler: [RULE] }],
  utan: [{ tabell: '10a', rad: 'Tandvårdsersättning', skäl: 'Regionen har ingen tandvårdsersättning.' }],
  tabeller: [
    {
      id: '12',
      namn: 'Personal',
      roll: 'personal',
      titel: ['Personal, årsarbetare'],
      källa: 'Regionplan 2020',
      per: 'förvaltning',
      enhet: 'årsarbetare',
      decimaler: 1,
      ord: ['kategori', 'kategorier'],
      post: ['kategori'],
      kolumner: [
        {
          id: 'år',
          slag: 'tal',
          rubrik: 'Årsarbetare',
          perioder: ['utfall Y-2', 'budget Y'],
          delar: [{ id: 'netto', rubrik: 'Netto', tecken: '+' }],
          enhet: 'årsarbetare',
          decimaler: 1,
          tecken: '+',
          tomma: true,
          ord: true,
          ackumulerad: true,
          valfri: true,
        },
      ],
      rader: [
        {
          id: 'summa',
          slag: 'total',
          rubrik: ['Summa', 'Totalt'],
          under: 'rubrik',
          plats: 'efter',
          tomma: true,
          i: 'kategorier',
          enhet: 'årsarbetare',
          decimaler: 1,
          tecken: '+',
          valfri: true,
        },
      ],
      regler: [RULE],
    },
  ],
  avstängdaRegler: [{ regel: '10a-kostnadsutveckling', skäl: 'Regionplanen anger ingen gräns.' }],
};

/** Whether a block's keys are the region's own: names of lists, and labels with other ways of writing them. */
function isNamedByRegion(block: unknown): boolean {
  return [EXAMPLE.listor, EXAMPLE.etikettvarianter, EXAMPLE.ändringar?.[0]?.varianter].includes(block as never);
}

/** How the value at a path may look; undefined where nothing belongs. */
export function exampleAt(path: readonly PropertyKey[]): unknown {
  let value: unknown = EXAMPLE;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    // Every entry of a list is like the first, and so is everything that a region names itself.
    const entries = value as Readonly<Record<PropertyKey, unknown>>;
    value =
      isNamedByRegion(value) && !(key in entries)
        ? Object.values(entries)[0]
        : entries[typeof key === 'number' ? 0 : key];
  }
  return value;
}
