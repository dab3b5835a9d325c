import Big from 'big.js';
import { rowNamed, type Bilaga10a } from '../bilagor/bilaga-10a';
import type { Figure } from '../bilagor/figure';
import { periodLabel } from '../bilagor/period';
import { KRONOR_PER, type MoneyUnit } from '../bilagor/unit';
import type { Version } from '../columns/version';
import { formatAmount, listWords } from '../findings/wording';
import type { LedgerSpec } from '../packs/ledger-schema';
import { explainDifference } from './explain-difference';
import { doubtOf } from './join-ledgers';
import type { Ledger, LedgerLine, UnusedLine } from './ledger';

/** One amount of the ledger beside the bilaga's. Kronor, income positive and cost negative. */
export interface ReconciledAmount {
  readonly what: 'intäkter' | 'kostnader' | 'netto' | 'avskrivningar';
  /** `Netto (kkl 3, 4, 5, 6, 7 och 85)`. */
  readonly label: string;
  readonly ledger: number;
  /** Null where the bilaga has no such figure. */
  readonly bilaga: number | null;
  /** The bilaga's figures, which are added. */
  readonly figures: readonly Figure[];
  readonly tolerance: number;
  /** Outside the tolerance no key figure is computed. */
  readonly decides: boolean;
  /** Null where there is nothing to hold it to. */
  readonly holds: boolean | null;
}

/** What the ledger holds of one iekod in one version and year. Kronor, income positive and cost negative. */
export interface IekodAmounts {
  /** Null for amounts whose iekod is not known. */
  readonly iekod: number | null;
  readonly intakter: number;
  readonly kostnader: number;
}

/** How the ledger's amounts of one version and year stand to the bilaga's. */
export interface Reconciliation {
  readonly version: Version;
  readonly year: number;
  /** `Budget 2020`. */
  readonly label: string;
  readonly status: 'avstämt' | 'avviker' | 'ej avstämt';
  readonly amounts: readonly ReconciledAmount[];
  readonly byIekod: readonly IekodAmounts[];
  /** Swedish: what differs and by what, or why it could not be told; null when it agrees. */
  readonly reason: string | null;
}

type Amount = Pick<UnusedLine, 'konto' | 'iekod' | 'version' | 'year' | 'belopp'>;

/** Lays the ledger beside bilaga 10 a, for every version and year that the ledger has. */
export function reconcile(
  ledger: Ledger,
  accounts: Bilaga10a | undefined,
  spec: LedgerSpec['avstämning'] = [],
): readonly Reconciliation[] {
  const all: readonly Amount[] = [...ledger.lines, ...(ledger.unused ?? [])];
  const periods = new Map<string, { readonly version: Version; readonly year: number; readonly amounts: Amount[] }>();
  for (const one of all) {
    const { version, year } = one;
    if (version === null || year === null) continue;
    const name = `${year}|${version}`;
    const known = periods.get(name) ?? { version, year, amounts: [] };
    known.amounts.push(one);
    periods.set(name, known);
  }
  return [...periods.values()]
    .sort((one, other) => one.year - other.year || (one.version < other.version ? -1 : 1))
    .map(({ version, year, amounts }) => reconcilePeriod({ ledger, accounts, spec, version, year, amounts }));
}

interface Period {
  readonly ledger: Ledger;
  readonly accounts: Bilaga10a | undefined;
  readonly spec: NonNullable<LedgerSpec['avstämning']>;
  readonly version: Version;
  readonly year: number;
  readonly amounts: readonly Amount[];
}

function reconcilePeriod(period: Period): Reconciliation {
  const { ledger, accounts, spec, version, year, amounts } = period;
  const label = periodLabel(version, year);
  const rows = spec.map((one) => reconcileAmount(one, period));
  const deciding = rows.filter(({ decides, holds }) => decides && holds !== null);
  const off = deciding.find(({ holds }) => holds === false);
  const doubt = doubtOf(ledger, version, year);
  const common = { version, year, label, amounts: rows, byIekod: byIekod(amounts) };
  if (off !== undefined) {
    const unit = accounts?.unit ?? 'tkr';
    const found = { version, year, ledger: off.ledger, bilaga: off.bilaga ?? 0 };
    const why = (doubt?.kind === 'twice' ? doubt.reason : explainDifference(ledger, found)) ?? doubt?.reason ?? null;
    return {
      ...common,
      status: 'avviker',
      reason: `${differenceSentence(off, label, unit)}${why === null ? '' : ` ${why}`}`,
    };
  }
  if (deciding.length > 0) return { ...common, status: 'avstämt', reason: null };
  if (doubt !== undefined) return { ...common, status: 'avviker', reason: doubt.reason };
  return { ...common, status: 'ej avstämt', reason: whyNothing(accounts, label, year) };
}

function whyNothing(accounts: Bilaga10a | undefined, label: string, year: number): string {
  if (accounts === undefined) return `${label} är inte avstämt: bilaga 10a finns inte i inlämningen.`;
  const other = accounts.periods.find((column) => column.year === year);
  const has = other === undefined ? 'har inte det året' : `har ${other.label}`;
  return `${label} är inte avstämt: bilaga 10a ${has}.`;
}

function differenceSentence(
  { what, ledger, bilaga, figures }: ReconciledAmount,
  label: string,
  unit: MoneyUnit,
): string {
  const shown = (kronor: number): string => formatAmount(new Big(kronor).div(KRONOR_PER[unit]).round(1), unit);
  const difference = new Big(ledger).minus(bilaga ?? 0);
  const rows = listWords(figures.map(({ rowLabel }) => rowLabel));
  return `Huvudboken stämmer inte med bilaga 10a för ${label}: ${what} är ${shown(ledger)} i huvudboken och ${shown(bilaga ?? 0)} på bilaga 10a (${rows}), en skillnad på ${formatAmount(difference.div(KRONOR_PER[unit]).abs().round(3), unit)}.`;
}

type Spec = NonNullable<LedgerSpec['avstämning']>[number];

function reconcileAmount(one: Spec, { accounts, version, year, amounts }: Period): ReconciledAmount {
  const { belopp: what, konton, rader, kolumn, tolerans, avgör } = one;
  const fits = ({ konto }: Amount, beginnings: readonly string[]): boolean =>
    konto !== null && beginnings.some((start) => konto.startsWith(start));
  const sum = (beginnings: readonly string[]): Big =>
    amounts
      .reduce((total, amount) => (fits(amount, beginnings) ? total.plus(amount.belopp ?? 0) : total), new Big(0))
      .abs();
  const income = konton.filter((start) => start.startsWith('3'));
  const cost = konton.filter((start) => !start.startsWith('3'));
  const ledger = sum(income).minus(sum(cost));
  const at = accounts?.columns.findIndex(
    ({ kind, period }) => kind === kolumn && period?.year === year && period.version === version,
  );
  const figures =
    accounts === undefined || at === undefined || at < 0
      ? []
      : rader.flatMap((label) => rowNamed(accounts, label)?.figures[at] ?? []);
  const isReadable = figures.length > 0 && figures.every(({ state }) => state === 'number' || state === 'empty');
  const isFilled = figures.some(({ state }) => state === 'number');
  const factor = KRONOR_PER[accounts?.unit ?? 'tkr'];
  const bilaga =
    isReadable && isFilled
      ? figures.reduce((total, { value }) => total.plus(value ?? 0), new Big(0)).times(factor)
      : null;
  const tolerance = tolerans * KRONOR_PER.tkr;
  const name = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  return {
    what,
    label: `${name} (konto ${listWords(konton.map((start) => `${start}…`))})`,
    ledger: ledger.toNumber(),
    bilaga: bilaga?.toNumber() ?? null,
    figures,
    tolerance,
    decides: avgör,
    holds: bilaga === null ? null : ledger.minus(bilaga).abs().lte(tolerance),
  };
}

function byIekod(amounts: readonly Amount[]): readonly IekodAmounts[] {
  const found = new Map<number | null, { intakter: Big; kostnader: Big }>();
  for (const { konto, iekod, belopp } of amounts) {
    if (konto === null || belopp === null) continue;
    const isIncome = konto.startsWith('3');
    if (!isIncome && !/^(?:[4-7]|85)/u.test(konto)) continue;
    const known = found.get(iekod) ?? { intakter: new Big(0), kostnader: new Big(0) };
    if (isIncome) known.intakter = known.intakter.plus(belopp);
    else known.kostnader = known.kostnader.plus(belopp);
    found.set(iekod, known);
  }
  return [...found]
    .sort(([one], [other]) => (one ?? 9) - (other ?? 9))
    .map(([iekod, { intakter, kostnader }]) => {
      return { iekod, intakter: intakter.abs().toNumber(), kostnader: kostnader.abs().neg().toNumber() };
    });
}

/** Lines of the ledger that a key figure of a sub-unit alone could be computed from: nobody else's are there. */
export function isOfOneUnit(lines: readonly LedgerLine[]): boolean {
  const [first] = lines;
  return typeof first?.enhet === 'string' && lines.every(({ enhet }) => enhet === first.enhet);
}
