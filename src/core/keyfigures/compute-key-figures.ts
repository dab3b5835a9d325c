import Big from 'big.js';
import type { Bilaga10a } from '../bilagor/bilaga-10a';
import type { Bilaga11, KeyFigureId, KeyFigureRow } from '../bilagor/bilaga-11';
import { figureLabel, type Figure } from '../bilagor/figure';
import type { Column, PeriodColumn, Row } from '../bilagor/table';
import { KRONOR_PER, type MoneyUnit } from '../bilagor/unit';
import { tooCoarse } from '../findings/coarse-figures';
import { asPrinted, computedRelation, type ReadFigure, type Relation } from '../findings/relation';
import { whyUncomputed } from '../findings/uncomputed';
import { bilagorOf, mainBilaga, type Submission } from '../submissions/submission';
import { formatAddress } from '../workbook/address';
import type { KeyFigure11, KeyFigureBasis, KeyFigureInput, KeyFigureRatio } from './key-figure';
import { ledgerKeyFigure } from './ledger-key-figure';
import type { Ledger } from '../ledger/ledger';
import { isOfOneUnit, type Reconciliation } from '../ledger/reconcile';
import { errorWords } from '../workbook/error-names';

/**
 * Every key figure of every bilaga 11, printed against recomputed.
 * Source: the definitions in bilaga 11's notes 1–5.
 * @param ledger the extract, or one that has been laid beside bilaga 10 a; outside the tolerance nothing is computed from it
 * @param rowsOf the rows to compute; those in which something is filled in, when it is left out
 */
export function computeKeyFigures(
  submission: Submission,
  ledger: Ledger | null,
  reconciliations: readonly Reconciliation[] = [],
  rowsOf = ({ keyFigures }: Bilaga11): readonly KeyFigureRow[] => keyFigures,
): readonly KeyFigure11[] {
  const accounts = mainBilaga(submission, '10a');
  return bilagorOf(submission, '11').flatMap((bilaga) => {
    const unit = submission.unitOf.get(bilaga);
    const isWhole = unit?.isWholeForvaltning ?? true;
    const context: Context = { bilaga, enhet: unit?.name ?? null, isWhole, accounts, ledger, reconciliations };
    return rowsOf(bilaga).flatMap((row) =>
      bilaga.columns.flatMap((column, index): KeyFigure11[] => {
        const figure = row.figures[index];
        return figure === undefined || column.period === null
          ? []
          : [computeOne(context, row, figure, column.period, index)];
      }),
    );
  });
}

interface Context {
  readonly bilaga: Bilaga11;
  readonly enhet: string | null;
  readonly isWhole: boolean;
  readonly accounts: Bilaga10a | undefined;
  readonly ledger: Ledger | null;
  readonly reconciliations: readonly Reconciliation[];
}

interface Computation {
  readonly relation: Relation | null;
  readonly ratio?: KeyFigureRatio;
  readonly basis: KeyFigureBasis | null;
  readonly inputs: readonly KeyFigureInput[];
  readonly whyNot: string | null;
  readonly onBasis10a?: number | null;
  /** Null where the ledger agrees with the bilaga; why it could not be told where it could not. */
  readonly whyUnreconciled?: string | null;
}

function computeOne(
  context: Context,
  row: KeyFigureRow,
  figure: Figure,
  period: PeriodColumn,
  index: number,
): KeyFigure11 {
  const { relation, ratio, basis, inputs, whyNot, onBasis10a, whyUnreconciled } = COMPUTATIONS[row.id](
    context,
    row,
    figure,
    period,
    index,
  );
  const comparison = relation?.compare(asPrinted) ?? null;
  const expected = relation?.expected(asPrinted) ?? null;
  const isCoarse = comparison?.agreement === 'too-coarse';
  const isUnsure = typeof whyUnreconciled === 'string';
  return {
    id: row.id,
    name: row.label,
    scope: null,
    bilaga: context.bilaga,
    enhet: context.enhet,
    period,
    place: figure,
    unit: figure.unit,
    printed: figure.value === null ? null : asFraction(figure.value, row.scale),
    computed: expected === null ? null : asFraction(expected.toNumber(), row.scale),
    basis: expected === null ? null : basis,
    inputs: expected === null ? [] : inputs,
    // What the ledger alone says accuses no cell until the ledger agrees with the bilaga.
    agrees:
      comparison === null || isCoarse || (isUnsure && comparison.agreement === 'off')
        ? null
        : comparison.agreement !== 'off',
    whyNot: whyNot ?? (expected === null ? whyNoValue(relation) : isCoarse ? tooCoarse(figure) : null),
    onBasis10a: onBasis10a ?? null,
    reconciled: expected === null || whyUnreconciled === undefined ? null : isUnsure ? 'ej avstämt' : 'avstämt',
    whyUnreconciled: whyUnreconciled ?? null,
    relation,
    ratio: ratio ?? null,
  };
}

/** What a quotient comes to; null when one of its figures is missing or the denominator is zero. */
export function quotient({ numerator, denominator, factor, isUnsigned }: KeyFigureRatio, read: ReadFigure): Big | null {
  const above = read(numerator);
  return divide((isUnsigned ? above?.abs() : above)?.times(factor) ?? null, read(denominator));
}

function fromRatio(figure: Figure, ratio: KeyFigureRatio, basis: KeyFigureBasis): Computation {
  const { numerator, denominator } = ratio;
  return {
    relation: computedRelation(figure, [numerator, denominator], (read) => quotient(ratio, read), {
      kind: 'ratio',
      numerator,
      denominator,
      factor: ratio.factor,
      isUnsigned: ratio.isUnsigned,
    }),
    ratio,
    basis,
    inputs: [input('täljare', numerator), input('nämnare', denominator)],
    whyNot: null,
  };
}

function asFraction(value: number, scale: 1 | 100): number {
  return scale === 1 ? value : Number((value / scale).toPrecision(15));
}

function whyNoValue(relation: Relation | null): string {
  const missing = relation?.inputs.find((input) => input.value === null);
  if (missing === undefined) return 'Nämnaren är noll.';
  const cell = `${missing.sheet.sheet}!${formatAddress(missing.address)} (${missing.rowLabel})`;
  if (missing.state === 'uncomputed') return whyUncomputed(cell, missing);
  return missing.state === 'error'
    ? `Cellen ${cell} ${errorWords(missing.text ?? '')}.`
    : `Cellen ${cell} har inget belopp.`;
}

const COMPUTATIONS: Readonly<
  Record<
    KeyFigureId,
    (context: Context, row: KeyFigureRow, figure: Figure, period: PeriodColumn, index: number) => Computation
  >
> = {
  aterinvesteringsgrad: (context, row, figure, period) => {
    if (!context.isWhole) {
      return notFromHere(
        `Återinvesteringsgraden för ${context.enhet ?? 'underenheten'} räknas på enhetens egna investeringar och avskrivningar (kgr 79), som inte finns på bilaga 10a.`,
      );
    }
    return fromAccounts(context, period, (accounts, at) => {
      const investment = accounts.investeringar?.figures[at];
      const depreciation = accounts.avskrivningar?.figures[at];
      if (investment === undefined || depreciation === undefined) return undefined;
      const ratio = { numerator: investment, denominator: depreciation, factor: row.scale, isUnsigned: false };
      return fromRatio(figure, ratio, '10a');
    });
  },
  tandvardsersattning: (context, _row, figure, period, index) =>
    fromAccounts(context, period, (accounts, at) =>
      perInvanare(
        figure,
        accounts.tandvardsersattning?.figures[at],
        context.bilaga.invanare?.figures[index],
        accounts.unit ?? 'tkr',
        '10a',
      ),
    ),
  'regionbidrag-per-inv': (context, _row, figure, _period, index) =>
    perInvanare(
      figure,
      context.bilaga.regionbidrag?.figures[index],
      context.bilaga.invanare?.figures[index],
      context.bilaga.regionbidragUnit,
      '11',
    ) ?? notFromHere('Raderna Regionbidrag och Antal invånare behövs på bilaga 11.'),
  intaktsfinansieringsgrad: (context, row, figure, period) => {
    const onBasis10a = degreeOnBasis10a(context, period);
    return (
      fromLedger(context, row, figure, period) ??
      notFromHere(
        'Räknas på huvudboken (kkl 3 genom kkl 4–7 samt 85, iekod 0–2). Bilaga 10a är på iekod 0–3 och med kapitalkostnad och ger ett annat tal.',
        onBasis10a,
      )
    );
  },
  'extern-intaktsfinansieringsgrad': (context, row, figure, period) =>
    fromLedger(context, row, figure, period) ??
    notFromHere('Räknas på huvudboken (kkl 3 med iekod 0–1 genom kkl 4–7 samt 85 med iekod 0–2), som inte har getts.'),
  primarvardsersattning: (context, row, figure, period, index) => {
    const onBasis10a = primaryCareOnBasis10a(context, period, index);
    return (
      fromLedger(context, row, figure, period) ??
      notFromHere(
        'Räknas på huvudboken (primärvårdsersättning, iekod 0–2). Raden på bilaga 10a är utan interna poster (iekod 0–3) och ger ett annat tal.',
        onBasis10a,
      )
    );
  },
};

function notFromHere(whyNot: string, onBasis10a: number | null = null): Computation {
  return { relation: null, basis: null, inputs: [], whyNot, onBasis10a };
}

function divide(numerator: Big | null, denominator: Big | null): Big | null {
  if (numerator === null || denominator === null || denominator.eq(0)) return null;
  return numerator.div(denominator);
}

function input(role: KeyFigureInput['role'], figure: Figure): KeyFigureInput {
  return {
    role,
    label: figureLabel(figure),
    place: figure,
    value: figure.value ?? 0,
    unit: figure.unit,
  };
}

/** Computes from bilaga 10a's column of the same version and year, or says why there is none. */
function fromAccounts(
  { accounts, bilaga, isWhole, enhet }: Context,
  period: PeriodColumn,
  compute: (accounts: Bilaga10a, nettoColumn: number) => Computation | undefined,
): Computation {
  if (!isWhole) return notFromHere(`Bilaga 10a avser hela förvaltningen, inte ${enhet ?? 'underenheten'}.`);
  if (accounts === undefined) return notFromHere('Bilaga 10a finns inte i inlämningen.');
  if (accounts.year !== null && bilaga.year !== null && accounts.year !== bilaga.year) {
    return notFromHere(
      `Bilaga 10a avser budgetåret ${accounts.year} och bilaga 11 ${bilaga.year}, så kolumnerna kan inte jämföras.`,
    );
  }
  const at = columnOf(accounts, period, 'netto');
  if (at < 0) {
    const other = accounts.periods.find(({ year }) => year === period.year);
    const has = other === undefined ? 'har inte det året' : `har ${other.label}`;
    return notFromHere(`Bilaga 10a ${has}, inte ${period.label}.`);
  }
  return compute(accounts, at) ?? notFromHere('Raden som behövs saknas på bilaga 10a eller 11.');
}

function columnOf(accounts: Bilaga10a, period: PeriodColumn, kind: Column['kind']): number {
  return accounts.columns.findIndex(
    (column) =>
      column.kind === kind &&
      column.period?.year === period.year &&
      column.period.version === period.version &&
      period.version !== null,
  );
}

function perInvanare(
  figure: Figure,
  amount: Figure | undefined,
  invanare: Figure | undefined,
  unit: MoneyUnit,
  basis: KeyFigureBasis,
): Computation | undefined {
  if (amount === undefined || invanare === undefined) return undefined;
  const ratio = { numerator: amount, denominator: invanare, factor: KRONOR_PER[unit], isUnsigned: true };
  return fromRatio(figure, ratio, basis);
}

function fromLedger(
  context: Context,
  row: KeyFigureRow,
  figure: Figure,
  period: PeriodColumn,
): Computation | undefined {
  const { ledger, isWhole, enhet } = context;
  if (ledger === null) return undefined;
  const lines = ledger.lines.filter(({ version, year }) => version === period.version && year === period.year);
  const isUnitAlone = !isWhole && isOfOneUnit(lines);
  const held = context.reconciliations.find(({ version, year }) => version === period.version && year === period.year);
  if (held?.status === 'avviker' && !isUnitAlone) {
    return notFromHere(`${held.reason ?? ''} Nyckeltalet räknas inte förrän det är utrett.`);
  }
  const invanare =
    context.bilaga.invanare?.figures[context.bilaga.columns.findIndex((column) => column.period === period)];
  const found = ledgerKeyFigure(ledger, row.id, period, isWhole ? null : enhet, invanare?.value ?? null);
  if (found === undefined) return undefined;
  if ('whyNot' in found) return notFromHere(found.whyNot);
  const value = new Big(found.value).times(row.scale);
  return {
    relation: computedRelation(
      figure,
      invanare !== undefined && figure.unit === 'kr/inv' ? [invanare] : [],
      () => value,
    ),
    basis: 'huvudbok',
    inputs: found.inputs,
    whyNot: null,
    whyUnreconciled: isUnitAlone
      ? `${period.label} är inte avstämt: utdraget är av ${enhet ?? 'enheten'} ensam, och bilaga 10a av hela förvaltningen.`
      : held?.status === 'ej avstämt'
        ? held.reason
        : null,
  };
}

function degreeOnBasis10a({ accounts, isWhole }: Context, period: PeriodColumn): number | null {
  if (accounts === undefined || !isWhole) return null;
  const value = (row: Row | null, kind: Column['kind']): Big | null => {
    const figure = row?.figures[columnOf(accounts, period, kind)];
    return figure === undefined ? null : asPrinted(figure);
  };
  const degree = divide(value(accounts.summaVerksamhet, 'intäkter'), value(accounts.summaVerksamhet, 'kostnader'));
  return degree === null ? null : degree.abs().round(5).toNumber();
}

function primaryCareOnBasis10a(
  { accounts, bilaga, isWhole }: Context,
  period: PeriodColumn,
  index: number,
): number | null {
  if (accounts === undefined || !isWhole) return null;
  const amount = accounts.primarvardsersattning?.figures[columnOf(accounts, period, 'netto')];
  const invanare = bilaga.invanare?.figures[index];
  if (amount === undefined || invanare === undefined) return null;
  const value = divide(
    asPrinted(amount)
      ?.abs()
      .times(KRONOR_PER[accounts.unit ?? 'tkr']) ?? null,
    asPrinted(invanare),
  );
  return value === null ? null : value.round(2).toNumber();
}
