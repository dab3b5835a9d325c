import type { Unit } from '../../bilagor/unit';
import type { AmountSense } from '../direction';

/** An amount in a message. */
export interface SaidAmount {
  readonly value: number;
  readonly unit: Unit | '';
  /** As many as it is written with; as many as its unit has when left out. */
  readonly decimals?: number;
}

/** What a figure is held to: rows or columns put together, a formula, or in the words of the rule, which are Swedish. */
export type Basis =
  | { readonly kind: 'sum' | 'difference'; readonly parts: readonly string[] }
  | { readonly kind: 'words'; readonly text: string };

/** What each message tells, by its id. Names of rows, columns and years are as the sheets have them. */
export interface MessageData {
  /** A figure is not what it follows from. */
  readonly deviation: {
    readonly figure: string;
    readonly actual: SaidAmount;
    readonly expected: SaidAmount;
    readonly basis: Basis | null;
    /** What the amount is, which decides what is too much of it; null where only the two are compared. */
    readonly sense: AmountSense | null;
  };
  /** A figure is so within rounding. */
  readonly 'rounding-difference': {
    readonly figure: string;
    readonly actual: SaidAmount;
    readonly expected: SaidAmount;
    readonly basis: Basis;
    readonly difference: SaidAmount;
    readonly isLikely: boolean;
  };
  /** The rounding of what a figure is computed from can explain that it is not that. */
  readonly 'within-rounding': Readonly<Record<string, never>>;
  /** A figure is past a limit. */
  readonly limit: {
    readonly figure: string;
    readonly actual: SaidAmount;
    readonly side: 'most' | 'least';
    readonly limit: SaidAmount;
    /** The expression that the limit comes from; null for a number. */
    readonly of: string | null;
  };
  /** Parts are more than what they are parts of, or have another sign. */
  readonly 'part-too-large': {
    readonly figure: string;
    readonly row: string;
    readonly parts: SaidAmount;
    readonly whole: SaidAmount;
    readonly areSeveral: boolean;
  };
  /** What somebody most likely meant to write. */
  readonly meant: { readonly text: string };
  /** A result is past its goal, or short of it. */
  readonly 'off-goal': { readonly goal: number; readonly difference: SaidAmount };
  /** A figure has the wrong sign. */
  readonly sign: { readonly figure: string; readonly actual: SaidAmount; readonly allowed: 'positive' | 'negative' };
  readonly 'missing-amount': { readonly figure: string };
  /** A sum is blank; null where what it adds up cannot be read. */
  readonly 'missing-sum': { readonly figure: string; readonly expected: SaidAmount | null };
  readonly 'not-a-number': { readonly figure: string; readonly text: string };
  readonly 'number-as-text': { readonly figure: string; readonly text: string; readonly amount: SaidAmount };
  readonly 'missing-part': { readonly part: 'kolumn' | 'rad'; readonly name: string };
  /** An entry of a list lacks a text. */
  readonly 'missing-text': { readonly entry: string; readonly title: string };
  /** A text is another than it should be: a header, a title, a name, a number in a series. */
  readonly 'wrong-text': {
    readonly what: string;
    readonly actual: string | null;
    readonly expected: readonly string[];
  };
}

/** The id of a message; it stays the same when the words are put in another way. */
export type MessageId = keyof MessageData;

/** What a finding says, before it is put into words. */
export type Message = {
  readonly [Id in MessageId]: {
    readonly id: Id;
    readonly data: MessageData[Id];
    /** What is said after it. */
    readonly more?: readonly (Message | string)[];
  };
}[MessageId];

/** A message with more said after it. */
export function saying(message: Message | string, more: Message | string): Message | string {
  if (typeof message !== 'string') return { ...message, more: [...(message.more ?? []), more] };
  return typeof more === 'string' ? `${message} ${more}` : message;
}

/** Whether amounts are numbers: sums of the greatest numbers there are come to none, and have no difference. */
export function areNumbers(...amounts: readonly SaidAmount[]): boolean {
  return amounts.every(({ value }) => Number.isFinite(value));
}
