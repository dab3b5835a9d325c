/** One amount of a ledger: kronor, credit negative. */
export interface LedgerAmount {
  readonly konto: string;
  readonly iekod: 0 | 1 | 2 | 3;
  readonly version: 'Utfall' | 'Prognos' | 'Budget' | 'Plan';
  readonly year: number;
  readonly belopp: number;
  readonly dvo: string;
  readonly enhet: 'Stab' | 'Regionfastigheter';
}

/**
 * The published figures of each column: SUMMA VERKSAMHET, Finansiella, Tandvårdsersättning and Primärvårdersättning of
 * bilaga 10 a in tkr (made up for Prognos 2019, which 10 a lacks), intäktsfinansieringsgrad, primärvårdsersättning per
 * inhabitant, inhabitants, and Regionfastigheter's extern intäktsfinansieringsgrad of bilaga 11.
 */
const PUBLISHED = [
  ['Utfall', 2018, [-1622944, -45417, -161094, -43265], 0.392, 4304, 245983, 0.12],
  ['Prognos', 2019, [-1640000, -50000, -165000, -45000], 0.392, 4354, 245376, 0.13],
  ['Budget', 2020, [-1661635, -38963, -171231, -37067], 0.378, 4505, 245000, 0.13],
  ['Plan', 2021, [-1694169, -49794, -174967, -43001], 0.376, 4633, 244600, 0.13],
  ['Plan', 2022, [-1721502, -60930, -178353, -44290], 0.375, 4745, 244200, 0.13],
] as const;

/** The cost of Regionfastigheter, and what is paid within the förvaltning, in kronor each year. */
const PROPERTY = 200_000_000;
const WITHIN = 7_000_000;
const INTEREST = 5_000_000;

/** A ledger from which the RLF workbook's published key figures come, and whose netto is bilaga 10 a's. */
export function rlfLedger(): LedgerAmount[] {
  return PUBLISHED.flatMap(([version, year, terms, degree, perInhabitant, inhabitants, external]) => {
    // Cost less income is the netto, and income is `degree` of cost.
    const netto = terms.reduce((sum, term) => sum + term, 0) * 1000;
    const cost = Math.round(-netto / (1 - degree));
    const income = cost + netto;
    const care = perInhabitant * inhabitants;
    const of = (konto: string, iekod: LedgerAmount['iekod'], belopp: number, dvo = '960'): LedgerAmount => {
      return { konto, iekod, version, year, belopp, dvo, enhet: dvo === '980' ? 'Regionfastigheter' : 'Stab' };
    };
    return [
      of('3010', 0, -(income - PROPERTY)),
      of('3011', 1, -PROPERTY * external, '980'),
      of('3012', 2, -PROPERTY * (1 - external), '980'),
      of('3090', 3, -WITHIN),
      of('4011', 1, PROPERTY, '980'),
      of('4019', 2, care, '996'),
      of('4090', 3, WITHIN),
      of('5010', 1, cost - PROPERTY - care - INTEREST),
      of('8510', 0, INTEREST, '992'),
    ];
  });
}

/** The form that we ask for, as lines of fields. */
export function asRows(ledger: readonly LedgerAmount[]): string[][] {
  return [
    ['Konto', 'IE-kod', 'Version', 'År', 'Belopp', 'Dvo', 'Enhet'],
    ...ledger.map(({ konto, iekod, version, year, belopp, dvo, enhet }) => {
      return [konto, String(iekod), version, String(year), String(belopp), dvo, enhet];
    }),
  ];
}
