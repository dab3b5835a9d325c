import type { Signature } from '../../core/findings/acceptance';
import { momentText } from '../summary/moment-text';
import { html, type Markup } from './markup';

/** Who did something and when, in small; the time is kept on one line. */
export function signedView({ by, at }: Signature): Markup {
  return html`<span class="hint">${by}, <span class="moment">${momentText(at)}</span></span>`;
}
