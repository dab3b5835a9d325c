import type { AppliedAcceptance, FigureChange, Signature } from '../../core/findings/acceptance';
import { formatPair } from '../figures';
import { momentText } from './moment-text';

/** How an acceptance stands, in a word or two. */
export const ACCEPTANCE_WORDS: Readonly<Record<AppliedAcceptance['status'], string>> = {
  accepted: 'Godtagen',
  lapsed: 'Godtagandet gäller inte längre',
  refused: 'Godtagandet används inte',
};

/** Who and when: `Eva Ek, 2026-11-22 kl. 14.05`. */
export function signedText({ by, at }: Signature): string {
  return `${by}, ${momentText(at)}`;
}

/** A figure that is no longer what it was when it was accepted: `SUMMA VERKSAMHET: var −76 066 tkr, är nu −76 080 tkr`. */
export function figureChangeText({ label, before, now, unit }: FigureChange): string {
  const [was, is] = formatPair(before, now, unit);
  return `${label === '' ? 'Cellen' : label}: var ${was}, är nu ${is}`;
}
