import type { OtherFinding } from '../../core/other-tables/check-other-tables';
import type { OtherSheetSection, OtherTablesSection } from '../other-tables';
import { cellName } from '../places';
import { html, type Markup } from './markup';

/** What was found in tables that no template took, folded until it is asked for. */
export function otherTablesView({ sentence, sheets }: OtherTablesSection): Markup {
  return sheets.length === 0
    ? html`<p>${sentence}</p>`
    : html`<details>
        <summary>${sentence}</summary>
        ${sheets.map(sheetView)}
      </details>`;
}

function sheetView({ sheet, shown, more }: OtherSheetSection): Markup {
  return html`${shown.length === 0 ? null : list(shown)}
  ${
    more.length === 0
      ? null
      : html`<details>
          <summary>Visa fler på ${sheet} (${more.length}, mindre säkra)</summary>
          ${list(more)}
        </details>`
  }`;
}

function list(findings: readonly OtherFinding[]): Markup {
  return html`<dl class="reasons">
    ${findings.map(
      ({ place, rule, message }) =>
        html`<div>
          <dt><span class="cell">${cellName(place)}</span> <code class="rule">${rule.id}</code></dt>
          <dd>${message}</dd>
        </div>`,
    )}
  </dl>`;
}
