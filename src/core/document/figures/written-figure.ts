import type Big from 'big.js';
import type { Unit } from '../../bilagor/unit';

/** What stands before a figure and says how near it is: `ca`, `drygt`, `närmare`, `högst`, `minst`; exact without one. */
export type Hedge = 'exact' | 'about' | 'above' | 'below' | 'atMost' | 'atLeast';

/** The unit of a figure of a text. Procentenheter are never compared with procent; `antal` counts what `noun` names. */
export type TextUnit = Extract<Unit, 'kr' | 'tkr' | 'mnkr' | 'kr/inv' | '%' | 'm²' | 'antal'> | 'procentenheter';

/** A figure as it is written in a sentence. */
export interface WrittenFigure {
  /** Where it begins and ends in the sentence's plain text, its unit included. */
  readonly start: number;
  readonly end: number;
  /** Its size, in `unit`; a share as a fraction. The words around it say its direction. */
  readonly value: Big;
  readonly unit: TextUnit;
  /** One of its last printed digit, in `unit`; with a hedge, of the last digit that is not 0. */
  readonly step: Big;
  readonly hedge: Hedge;
  /** The sentence sets a limit or a least; it does not say what something comes to. */
  readonly isLimit: boolean;
  /** The word behind the figure and its unit, in lower case; empty where there is none. */
  readonly noun: string;
  /** It is written with letters: `sju`. */
  readonly isWord: boolean;
}

/** The least and the most that a figure claims, in its unit; null where it is open. */
export interface Interval {
  readonly least: Big | null;
  readonly most: Big | null;
}
