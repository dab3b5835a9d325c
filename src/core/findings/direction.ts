import type Big from 'big.js';
import type { Bilaga } from '../bilagor/index';
import type { Figure } from '../bilagor/figure';
import type { ColumnKind } from '../bilagor/table';
import type { Unit } from '../bilagor/unit';
import { formatAmount } from './wording';

/**
 * What an amount is, which decides what is more and what is less. Costs are written with or without a minus; a netto or a
 * result is another thing on each side of zero. Of a `belopp` nothing is known but its number.
 */
export type AmountSense = 'intäkt' | 'kostnad' | 'netto' | 'resultat' | 'investering' | 'avskrivning' | 'belopp';

/** What a sense is called on one side of zero. */
export type Subject =
  | 'intäkt'
  | 'kostnad'
  | 'nettokostnad'
  | 'nettointäkt'
  | 'underskott'
  | 'överskott'
  | 'investeringar'
  | 'avskrivningar'
  | 'belopp';

/** How an amount moves: its size grows or shrinks, it passes zero and is then another thing, or nothing more can be said. */
export type Movement = { readonly size: Big } & (
  | { readonly kind: 'grows' | 'shrinks'; readonly subject: Subject }
  | { readonly kind: 'turns'; readonly from: Subject; readonly to: Subject }
  | { readonly kind: 'changes' }
);

const BY_COLUMN: Readonly<Partial<Record<ColumnKind, AmountSense>>> = { intäkter: 'intäkt', kostnader: 'kostnad' };

/** What rows are by the beginning of their labels; a netto of a row of costs is a cost. */
const BY_ROW: readonly (readonly [RegExp, AmountSense])[] = [
  [/^(?:årets |periodens )?(?:resultat|över-? ?\/ ?underskott|överskott|underskott)(?!\p{L})/iu, 'resultat'],
  [/^(?:netto|åter)?investering(?:ar|arna|sutgifter)(?!\p{L})/iu, 'investering'],
  [/^avskrivning(?:ar|arna)?(?!\p{L})/iu, 'avskrivning'],
  [/^(?:diff|differens|skillnad|avvikelse)(?!\p{L})/iu, 'belopp'],
  [/^(?:summa |totala? |verksamhetens )?(?:\p{L}+)?kostnad(?:er|erna)?(?!\p{L})/iu, 'kostnad'],
  [/^(?:summa |totala? |verksamhetens )?(?:\p{L}+)?intäkt(?:er|erna)?(?!\p{L})/iu, 'intäkt'],
  [/, kostn\.?$/iu, 'kostnad'],
  [/, inv\.? ?utg\.?$/iu, 'investering'],
];
const NETTO = /^(?:summa |totala? |verksamhetens )?netto/iu;

/** What a figure of a bilaga is: by its column where that says so, else by its row. */
export function amountSense({ rows, columns }: Pick<Bilaga, 'rows' | 'columns'>, figure: Figure): AmountSense {
  const row = rows.find(({ figures }) => figures.includes(figure));
  const kind = row === undefined ? undefined : columns[row.figures.indexOf(figure)]?.kind;
  return senseOf(kind, figure.rowLabel);
}

/** What the amounts of a row are in a kind of column. */
export function senseOf(kind: ColumnKind | undefined, rowLabel: string): AmountSense {
  const byColumn = kind === undefined ? undefined : BY_COLUMN[kind];
  if (byColumn !== undefined) return byColumn;
  const isNetto = NETTO.test(rowLabel) && !/^nettoinvestering/iu.test(rowLabel);
  const byRow = isNetto ? undefined : BY_ROW.find(([label]) => label.test(rowLabel))?.[1];
  return byRow ?? (isNetto || kind === 'netto' ? 'netto' : 'belopp');
}

/** What an amount is called on its side of zero; null for a number below zero of which nothing else is known. */
function subjectOf(sense: AmountSense, isNegative: boolean): Subject | null {
  switch (sense) {
    case 'netto':
      return isNegative ? 'nettokostnad' : 'nettointäkt';
    case 'resultat':
      return isNegative ? 'underskott' : 'överskott';
    case 'investering':
      return 'investeringar';
    case 'avskrivning':
      return 'avskrivningar';
    case 'belopp':
      return isNegative ? null : 'belopp';
    default:
      return sense;
  }
}

/**
 * How an amount moves from one to another. Size is what counts: a cost of −120 is more than one of −100. Nothing is on
 * both sides of zero.
 */
export function movementOf(sense: AmountSense, from: Big, to: Big): Movement {
  const size = to.minus(from).abs();
  const isAcross = from.times(to).lt(0);
  const isNegative = from.lt(0) || to.lt(0);
  const [before, after] = isAcross
    ? [subjectOf(sense, from.lt(0)), subjectOf(sense, to.lt(0))]
    : [subjectOf(sense, isNegative), subjectOf(sense, isNegative)];
  if (before === null || after === null || size.eq(0)) return { kind: 'changes', size };
  if (isAcross) return before === after ? { kind: 'changes', size } : { kind: 'turns', size, from: before, to: after };
  return { kind: to.abs().gt(from.abs()) ? 'grows' : 'shrinks', size, subject: after };
}

/** How each is called when it is known which one is meant, and what it is when there is too much and too little of it. */
const SWEDISH: Readonly<Record<Subject, readonly [name: string, tooMuch: string, tooLittle: string]>> = {
  intäkt: ['intäkten', 'hög', 'låg'],
  kostnad: ['kostnaden', 'hög', 'låg'],
  nettokostnad: ['nettokostnaden', 'hög', 'låg'],
  nettointäkt: ['nettointäkten', 'hög', 'låg'],
  underskott: ['underskottet', 'stort', 'litet'],
  överskott: ['överskottet', 'stort', 'litet'],
  investeringar: ['investeringarna', 'höga', 'låga'],
  avskrivningar: ['avskrivningarna', 'höga', 'låga'],
  belopp: ['beloppet', 'högt', 'lågt'],
};

/** That a figure is not what it should be, as a sentence: `Nettokostnaden är 2 tkr för hög.` */
export function deviationSentence(sense: AmountSense, expected: Big, actual: Big, unit: Unit): string {
  const movement = movementOf(sense, expected, actual);
  const size = formatAmount(movement.size, unit);
  switch (movement.kind) {
    case 'turns':
      return `Det är ${indefinite(movement.to)} i stället för ${indefinite(movement.from)}, en skillnad på ${size}.`;
    case 'changes':
      return `Skillnaden är ${size}.`;
    default: {
      const [name, tooMuch, tooLittle] = SWEDISH[movement.subject];
      const subject = movement.subject === 'belopp' ? 'det' : name;
      return `${capital(subject)} är ${size} för ${movement.kind === 'grows' ? tooMuch : tooLittle}.`;
    }
  }
}

/**
 * How an amount moves, in Swedish without a full stop: `nettokostnaden ökar 51 247 tkr (4,3 %)`.
 * @param size the movement's size, with its unit
 */
export function movementText(movement: Movement, size: string): string {
  switch (movement.kind) {
    case 'turns':
      return `${movement.from} blir ${movement.to}, en skillnad på ${size}`;
    case 'changes':
      return `skillnaden är ${size}`;
    default: {
      const [name] = SWEDISH[movement.subject];
      return `${name} ${movement.kind === 'grows' ? 'ökar' : 'minskar'} ${size}`;
    }
  }
}

function indefinite(subject: Subject): string {
  return `${subject.endsWith('skott') ? 'ett' : 'en'} ${subject}`;
}

/** A text with a capital first. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
