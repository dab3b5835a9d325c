import { formatAmount, formatNumber, listWords } from '../findings/wording';
import { readersOf } from '../packs/tables/compile-template';
import type { RulePack } from '../packs/schema';

/** A limit of a rule pack in words. */
export interface DescribedLimit {
  /** The rule pack's key. */
  readonly key: string;
  /** Swedish. */
  readonly text: string;
}

type Describe = (pack: RulePack) => string | null;

const share = (value: number): string => formatAmount(value, '%');
const amount = (value: number): string => formatAmount(value, 'tkr');
const list = (words: readonly string[]): string => (words.length === 0 ? 'inget' : listWords(words));

/** The limits by the bilaga that they are for; those of a bilaga that a pack does not have say nothing. */
const LIMITS: readonly (readonly [reader: string, key: string, describe: Describe])[] = [
  [
    '10a',
    'resultatmål',
    ({ resultatmål: { belopp, tolerans } }) =>
      `RESULTAT ska vara ${amount(belopp)}${tolerans === 0 ? '' : `, och får avvika med ${amount(tolerans)}`}`,
  ],
  [
    '10a',
    'kostnadsutveckling',
    ({ kostnadsutveckling }) => `kostnaden får öka med högst ${share(kostnadsutveckling.högstPerÅr)} per år`,
  ],
  [
    '10a',
    'investeringsnivå',
    ({ investeringsnivå }) =>
      `investeringarna får vara högst ${share(investeringsnivå.högstaÅterinvesteringsgrad)} av avskrivningarna`,
  ],
  [
    '10a',
    'besparing',
    ({ besparing }) =>
      besparing === undefined
        ? null
        : `kostnaden ska vara ${share(besparing.andel)} lägre än i förra årets plan, utom ${list(besparing.undantag)}`,
  ],
  [
    '11',
    'invånare',
    ({ invånare: { minst, högst, störstaFörändring } }) =>
      `antalet invånare ska vara ${formatNumber(minst)}–${formatNumber(högst)} och ändras med högst ${share(störstaFörändring)} per år`,
  ],
  [
    '10b',
    'investeringarUtanför10a',
    ({ investeringarUtanför10a }) => `investeringar som inte ingår i bilaga 10a: ${list(investeringarUtanför10a)}`,
  ],
  [
    '10c',
    'kapitalkostnad',
    ({ kapitalkostnad }) =>
      kapitalkostnad === undefined
        ? null
        : `internränta ${share(kapitalkostnad.internränta)}${kapitalkostnad.avskrivningstid === undefined ? '' : `, avskrivningstid ${kapitalkostnad.avskrivningstid} år`}`,
  ],
  ['16', 'risker', ({ risker }) => `kategorier: ${list(risker.kategorier)}; värden: ${list(risker.värden)}`],
  [
    '17',
    'projekt',
    ({ projekt }) =>
      `kategorier: ${list(projekt.kategorier)}; digitalisering: ${list(projekt.digitalisering)}; omfattning: ${list(projekt.omfattning)}; finansieringsformer: ${list(projekt.finansieringsformer)}`,
  ],
];

/** What a rule pack limits, key by key. */
export function describeLimits(pack: RulePack): readonly DescribedLimit[] {
  const readers = readersOf(pack);
  const { obligatoriskaBilagor: required, förraÅret: lastYear, listor: lists = {} } = pack;
  return [
    ...(required.length === 0
      ? []
      : [{ key: 'obligatoriskaBilagor', text: `${listWords(required)} ska finnas i inlämningen` }]),
    ...LIMITS.flatMap(([reader, key, describe]): readonly DescribedLimit[] => {
      const text = readers.includes(reader) ? describe(pack) : null;
      return text === null ? [] : [{ key, text }];
    }),
    ...(lastYear === undefined
      ? []
      : [
          {
            key: 'förraÅret',
            text: `en ändring mot förra årets plan ska förklaras när den är större än både ${amount(lastYear.förändring.belopp)} och ${share(lastYear.förändring.andel)}`,
          },
        ]),
    ...Object.entries(lists).map(([name, values]) => ({
      key: `listor.${name}`,
      text: list(typeof values === 'string' ? [values] : values),
    })),
  ];
}
