import { labelKey } from '../workbook/label';
import type { DimensionRole } from './ledger';

/** What extracts call a column, in the form's own words first. */
interface ColumnWords {
  readonly role: DimensionRole;
  readonly title: string;
  /** The headers of the form that we ask for. */
  readonly own: readonly string[];
  /** What ledger systems call it. */
  readonly other: readonly string[];
}

const WORDS: readonly ColumnWords[] = [
  {
    role: 'konto',
    title: 'Konto',
    own: ['konto', 'kontonr', 'kontonummer'],
    other: [
      'kto',
      'ktonr',
      'kontokod',
      'kontoid',
      'huvudkonto',
      'redovisningskonto',
      'account',
      'kontonrnamn',
      'kontoochnamn',
    ],
  },
  {
    role: 'iekod',
    title: 'IE-kod',
    own: ['iekod', 'ie', 'internexternkod', 'internexternkodiekod'],
    other: ['internextern', 'intext', 'iekoder', 'iekodnamn', 'kodie'],
  },
  {
    role: 'motpart',
    title: 'Motpart',
    own: ['motpart'],
    other: ['mp', 'motp', 'motpartskod', 'motpartkod', 'motpartsid', 'motpartid', 'motpartnr', 'motpartsnr'],
  },
  {
    role: 'motpartsenhet',
    title: 'Motpartsenhet',
    own: ['motpartsenhet'],
    other: ['motpartsförvaltning', 'motförvaltning', 'motenhet', 'motpartsnamn', 'motpartnamn'],
  },
  {
    role: 'version',
    title: 'Version',
    own: ['version'],
    other: [
      'versionskod',
      'versionkod',
      'vers',
      'ver',
      'scenario',
      'datatyp',
      'budgetversion',
      'saldotyp',
      'utfallbudget',
      'typavvärde',
    ],
  },
  {
    role: 'år',
    title: 'År',
    own: ['år', 'budgetår'],
    other: ['räkenskapsår', 'redovisningsår', 'bokföringsår', 'verksamhetsår', 'year'],
  },
  {
    role: 'period',
    title: 'Period',
    own: ['period'],
    other: [
      'per',
      'månad',
      'redovisningsperiod',
      'bokföringsperiod',
      'årmånad',
      'årperiod',
      'periodkod',
      'month',
      'bokföringsdatum',
      'datum',
    ],
  },
  {
    role: 'dvo',
    title: 'Dvo',
    own: ['dvo', 'delverksamhetsområde'],
    other: ['dvonr', 'dvokod', 'delverksamhet', 'delverksamhetsomr'],
  },
  {
    role: 'enhet',
    title: 'Enhet',
    own: ['enhet'],
    other: ['enhetsnamn', 'enhetnamn', 'resultatenhet', 'ansvarsenhet', 'basenhet'],
  },
  {
    role: 'förvaltning',
    title: 'Förvaltning',
    own: ['förvaltning'],
    other: ['förvaltningsnamn', 'förvaltningnamn', 'förv', 'organisation', 'nämnd'],
  },
];

const AMOUNT_OWN = ['belopp'];
const AMOUNT_OTHER = [
  'saldo',
  'beloppsek',
  'värde',
  'amount',
  'periodsaldo',
  'periodbelopp',
  'nettobelopp',
  'årsbelopp',
  'beloppnetto',
  'debetkredit',
];
const UNIT_AT_END = /i?(?:kr|kronor|sek|tkr|mnkr|mkr|tusentalkronor|miljonerkronor)$/u;

/** What a header names, and whether it does so in the words of the form that we ask for. */
export interface NamedColumn {
  readonly role: DimensionRole | 'belopp' | 'debet' | 'kredit';
  readonly isOwn: boolean;
}

/** What a header names; undefined when it is none of the names that are known. */
export function columnNamed(header: string): NamedColumn | undefined {
  const key = labelKey(header);
  const known = WORDS.find(({ own, other }) => own.includes(key) || other.includes(key));
  if (known !== undefined) return { role: known.role, isOwn: known.own.includes(key) };
  const amount = key.replace(UNIT_AT_END, '');
  if (AMOUNT_OWN.includes(amount)) return { role: 'belopp', isOwn: true };
  if (AMOUNT_OTHER.includes(amount) || AMOUNT_OTHER.includes(key)) return { role: 'belopp', isOwn: false };
  if (amount === 'debet' || amount === 'kredit') return { role: amount, isOwn: false };
  return undefined;
}

/** What a column is called in messages. */
export function columnTitle(role: DimensionRole | 'belopp'): string {
  return WORDS.find((words) => words.role === role)?.title ?? 'Belopp';
}
