import type { Severity } from '../../core/findings/finding';
import type { VerdictStatus } from '../../core/summary/verdict';
import { html, type Markup } from './markup';

/** A mark beside a word: it differs in shape, so that colour is never needed to tell one from another. */
export type IconName = Severity | 'godkänd' | 'godtagen' | 'ej-gjord';

/** The shapes of all icons, to stand once in the page. */
export const ICON_SHAPES = html`<svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false">
  <symbol id="ikon-fel" viewBox="0 0 20 20">
    <path d="M6.3 1.5h7.4l4.8 4.8v7.4l-4.8 4.8H6.3l-4.8-4.8V6.3z" fill="currentColor" />
    <path d="M6.8 6.8l6.4 6.4m0-6.4l-6.4 6.4" class="cut" />
  </symbol>
  <symbol id="ikon-varning" viewBox="0 0 20 20">
    <path d="M10 1.8l8.9 16H1.1z" fill="currentColor" stroke="currentColor" stroke-width="1" stroke-linejoin="round" />
    <path d="M10 7.2v5m0 2.2v1.4" class="cut" />
  </symbol>
  <symbol id="ikon-upplysning" viewBox="0 0 20 20">
    <circle cx="10" cy="10" r="8.5" fill="currentColor" />
    <path d="M10 9v5.4M10 5.2v1.6" class="cut" />
  </symbol>
  <symbol id="ikon-godkänd" viewBox="0 0 20 20">
    <circle cx="10" cy="10" r="8.2" fill="none" stroke="currentColor" stroke-width="1.6" />
    <path d="M5.8 10.4l2.9 2.9 5.6-6.2" fill="none" stroke="currentColor" stroke-width="2" />
  </symbol>
  <symbol id="ikon-godtagen" viewBox="0 0 20 20">
    <rect x="2" y="2" width="16" height="16" rx="3" fill="none" stroke="currentColor" stroke-width="1.6" />
    <path d="M5.6 10.4l3 2.9 5.8-6.4" fill="none" stroke="currentColor" stroke-width="2" />
  </symbol>
  <symbol id="ikon-ej-gjord" viewBox="0 0 20 20">
    <circle cx="10" cy="10" r="8.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="3 2.4" />
    <path d="M6 10h8" fill="none" stroke="currentColor" stroke-width="2" />
  </symbol>
</svg>`;

/** An icon; the word that it goes with stands beside it, so that it says nothing of its own. */
export function icon(name: IconName): Markup {
  return html`<svg class="icon icon-${name}" width="18" height="18" aria-hidden="true" focusable="false">
    <use href="#ikon-${name}" />
  </svg>`;
}

const VERDICT_ICONS: Readonly<Record<VerdictStatus, IconName>> = {
  stopped: 'fel',
  warned: 'varning',
  accepted: 'godtagen',
  clear: 'godkänd',
  unchecked: 'ej-gjord',
};

/** The icon of a verdict. */
export function verdictIcon(status: VerdictStatus): Markup {
  return icon(VERDICT_ICONS[status]);
}

const NAMES: Readonly<Record<Severity, string>> = { fel: 'Fel', varning: 'Varning', upplysning: 'Upplysning' };

/** A severity as a word with its icon. */
export function severityMark(severity: Severity): Markup {
  return html`<span class="severity severity-${severity}">${icon(severity)} ${NAMES[severity]}</span>`;
}
