import Big from 'big.js';
import type { KeyFigureId } from '../bilagor/bilaga-11';
import type { PeriodColumn } from '../bilagor/table';
import { plainText, valueKey } from '../workbook/label';
import type { KeyFigureInput } from './key-figure';
import type { Ledger, LedgerLine } from './ledger';

/** A key figure from the ledger, or why the extract does not give it. */
export type LedgerResult =
  { readonly value: number; readonly inputs: readonly KeyFigureInput[] } | { readonly whyNot: string };

const isIncome = ({ konto }: LedgerLine): boolean => konto.startsWith('3');
const isCost = ({ konto }: LedgerLine): boolean => /^(?:[4-7]|85)/u.test(konto);
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
  const sum = (fits: (line: LedgerLine) => boolean): Big =>
    lines
      .filter(fits)
      .reduce((total, { belopp }) => total.plus(belopp), new Big(0))
      .abs();
  if (id === 'primarvardsersattning') {
    const amount = sum(({ dvo, iekod }) => dvo === PRIMARY_CARE_DVO && iekod <= 2);
    if (amount.eq(0))
      return {
        whyNot: `Huvudboksutdraget ${ledger.file} har inga belopp på Dvo ${PRIMARY_CARE_DVO} för ${period.label}.`,
      };
    if (invanare === null || invanare === 0) return { whyNot: 'Antal invånare saknas på bilaga 11.' };
    return {
      value: amount.div(invanare).toNumber(),
      inputs: [ledgerInput('täljare', `Primärvårdsersättning, Dvo ${PRIMARY_CARE_DVO}, iekod 0–2`, amount)],
    };
  }
  const mostIncome = id === 'extern-intaktsfinansieringsgrad' ? 1 : 2;
  const income = sum((line) => isIncome(line) && line.iekod <= mostIncome);
  const cost = sum((line) => isCost(line) && line.iekod <= 2);
  if (cost.eq(0))
    return { whyNot: `Huvudboksutdraget ${ledger.file} har inga kostnader (kkl 4–7 samt 85) för ${period.label}.` };
  return {
    value: income.div(cost).toNumber(),
    inputs: [
      ledgerInput('täljare', `Intäkter, kkl 3, iekod 0–${mostIncome}`, income),
      ledgerInput('nämnare', 'Kostnader, kkl 4–7 samt 85, iekod 0–2', cost),
    ],
  };
}

function ledgerInput(role: KeyFigureInput['role'], label: string, value: Big): KeyFigureInput {
  return { role, label, place: null, value: value.toNumber(), unit: 'kr' };
}

/** Whether two names are one unit's, an abbreviation before one of them allowed: `RLF-Regionfastigheter`. */
function isSameUnit(one: string, other: string): boolean {
  return endsWithWords(one, valueKey(other)) || endsWithWords(other, valueKey(one));
}

function endsWithWords(name: string, key: string): boolean {
  const words = plainText(name).split(/[ /,-]+/u);
  return words.some((_, index) => valueKey(words.slice(index).join('')) === key);
}
