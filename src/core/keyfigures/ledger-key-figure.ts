import Big from 'big.js';
import type { KeyFigureId } from '../bilagor/bilaga-11';
import type { PeriodColumn } from '../bilagor/table';
import { plainText, valueKey } from '../workbook/label';
import type { KeyFigureInput } from './key-figure';
import { formatAmount, listWords } from '../findings/wording';
import type { Ledger, LedgerLine, UnusedLine } from '../ledger/ledger';

/** A key figure from the ledger, or why the extract does not give it. */
export type LedgerResult =
  { readonly value: number; readonly inputs: readonly KeyFigureInput[] } | { readonly whyNot: string };

const isIncome = ({ konto }: Pick<LedgerLine, 'konto'>): boolean => konto.startsWith('3');
const isCost = ({ konto }: Pick<LedgerLine, 'konto'>): boolean => /^(?:[4-7]|85)/u.test(konto);
/** Delverksamhetsområde of primärvårdsersättning, note 13 of bilaga 10 a. */
const PRIMARY_CARE_DVO = '996';

/**
 * Computes a key figure from a ledger extract by the definitions in bilaga 11's notes.
 * @param enhet a sub-unit whose lines alone count; null for the whole förvaltning
 * @param invanare the number of inhabitants of the year, for figures per inhabitant
 * @returns undefined for key figures that are not defined on the ledger
 */
export function ledgerKeyFigure(
  ledger: Ledger,
  id: KeyFigureId,
  period: PeriodColumn,
  enhet: string | null,
  invanare: number | null,
): LedgerResult | undefined {
  const lines = ledger.lines.filter(
    (line) =>
      line.year === period.year &&
      line.version === period.version &&
      (enhet === null || (line.enhet !== null && isSameUnit(line.enhet, enhet))),
  );
  if (id !== 'intaktsfinansieringsgrad' && id !== 'extern-intaktsfinansieringsgrad' && id !== 'primarvardsersattning')
    return undefined;
  if (lines.length === 0) {
    return {
      whyNot: `Huvudboksutdraget ${ledger.file} har inga rader för ${period.label}${enhet === null ? '' : ` och ${enhet}`}.`,
    };
  }
  const missing = (ledger.unused ?? []).filter((line) => mayBelong(line, id, period, enhet));
  if (missing.length > 0) return { whyNot: whyIncomplete(ledger.file, missing) };
  const sum = (fits: (line: LedgerLine) => boolean): LedgerSum => {
    const own = lines.filter(fits);
    return { lines: own, amount: own.reduce((total, { belopp }) => total.plus(belopp), new Big(0)).abs() };
  };
  if (id === 'primarvardsersattning') {
    const paid = sum(({ dvo, iekod }) => dvo === PRIMARY_CARE_DVO && iekod <= 2);
    if (paid.amount.eq(0))
      return {
        whyNot: `Huvudboksutdraget ${ledger.file} har inga belopp på Dvo ${PRIMARY_CARE_DVO} för ${period.label}.`,
      };
    if (invanare === null || invanare === 0) return { whyNot: 'Antal invånare saknas på bilaga 11.' };
    return {
      value: paid.amount.div(invanare).toNumber(),
      inputs: [ledgerInput('täljare', `Primärvårdsersättning, Dvo ${PRIMARY_CARE_DVO}, iekod 0–2`, paid)],
    };
  }
  const mostIncome = id === 'extern-intaktsfinansieringsgrad' ? 1 : 2;
  const income = sum((line) => isIncome(line) && line.iekod <= mostIncome);
  const cost = sum((line) => isCost(line) && line.iekod <= 2);
  if (cost.amount.eq(0))
    return { whyNot: `Huvudboksutdraget ${ledger.file} har inga kostnader (kkl 4–7 samt 85) för ${period.label}.` };
  return {
    value: income.amount.div(cost.amount).toNumber(),
    inputs: [
      ledgerInput('täljare', `Intäkter, kkl 3, iekod 0–${mostIncome}`, income),
      ledgerInput('nämnare', 'Kostnader, kkl 4–7 samt 85, iekod 0–2', cost),
    ],
  };
}

/** Whether a row that cannot be used may be one that a key figure is computed from. */
function mayBelong(line: UnusedLine, id: KeyFigureId, period: PeriodColumn, enhet: string | null): boolean {
  const { konto, iekod, dvo, version, year } = line;
  if ((year !== null && year !== period.year) || (version !== null && version !== period.version)) return false;
  if (enhet !== null && line.enhet !== null && !isSameUnit(line.enhet, enhet)) return false;
  if (iekod !== null && iekod > 2) return false;
  if (id === 'primarvardsersattning') return dvo === null || dvo === PRIMARY_CARE_DVO;
  return konto === null || isIncome({ konto }) || isCost({ konto });
}

/** So many unknown codes are named. */
const MOST_CODES = 8;

function whyIncomplete(file: string, missing: readonly UnusedLine[]): string {
  const known = missing.flatMap(({ belopp }) => (belopp === null ? [] : [new Big(belopp).abs()]));
  const amount = formatAmount(
    known.reduce((sum, one) => sum.plus(one), new Big(0)),
    'kr',
  );
  const rowsOf = (lines: readonly UnusedLine[]): number => lines.reduce((sum, { rows = 1 }) => sum + rows, 0);
  const unread = rowsOf(missing.filter(({ belopp }) => belopp === null));
  const all = rowsOf(missing);
  const rows = all === 1 ? 'En rad' : `${all} rader`;
  const codes = [...new Set(missing.flatMap(({ unknownCode }) => unknownCode ?? []))];
  if (codes.length > 0 && missing.every(({ unknownCode }) => unknownCode !== undefined)) {
    const shown =
      codes.length > MOST_CODES ? [...codes.slice(0, MOST_CODES), `${codes.length - MOST_CODES} till`] : codes;
    return `${rows} i huvudboksutdraget ${file} saknar iekod: ${amount} (${listWords(shown)}). Talet kan därför inte räknas. Ange vad koderna står för och kontrollera igen.`;
  }
  const rest = unread === 0 ? '' : `, och ${unread} utan läsbart belopp`;
  return `${rows} i huvudboksutdraget ${file} kan inte användas: ${amount}${rest}. Talet kan därför inte räknas. Rätta raderna och kontrollera igen.`;
}

/** Lines of the ledger, and what they come to without their sign. */
interface LedgerSum {
  readonly lines: readonly LedgerLine[];
  readonly amount: Big;
}

function ledgerInput(role: KeyFigureInput['role'], label: string, { amount, lines }: LedgerSum): KeyFigureInput {
  return { role, label, place: null, value: amount.toNumber(), unit: 'kr', lines };
}

/** Whether two names are one unit's, an abbreviation before one of them allowed: `RLF-Regionfastigheter`. */
function isSameUnit(one: string, other: string): boolean {
  return endsWithWords(one, valueKey(other)) || endsWithWords(other, valueKey(one));
}

function endsWithWords(name: string, key: string): boolean {
  const words = plainText(name).split(/[ /,-]+/u);
  return words.some((_, index) => valueKey(words.slice(index).join('')) === key);
}
