import type { RuleTally, SubmissionReport } from '../../core/engine/report';
import { kindsOf, type BilagaKind } from '../../core/bilagor/table';
import { formatNumber } from '../../core/findings/wording';
import { groupBy } from '../../core/workbook/group-by';
import { notEvaluatedByReason } from '../not-evaluated';
import { icon } from './icons';
import { html, type Markup } from './markup';

function sum(tallies: readonly RuleTally[], key: 'passed' | 'findings' | 'notEvaluated'): number {
  return tallies.reduce((total, tally) => total + tally[key], 0);
}

/** Every rule against every kind of bilaga: how many of its checks passed, found something or could not be made. */
export function ruleMatrix({ tallies }: SubmissionReport): Markup {
  const kinds = [...kindsOf(tallies.flatMap(({ bilaga }) => bilaga ?? [])), null];
  const rules = [...groupBy(tallies, ({ rule }) => rule.id).values()];
  return html`<p class="legend">
      <span>${icon('godkänd')} godkända</span> <span>${icon('varning')} fel, varningar eller upplysningar</span>
      <span>${icon('ej-gjord')} kunde inte göras</span>
    </p>
    <div class="scroll" role="group" tabindex="0" aria-label="Kontroller per regel och bilaga">
      <table class="numbers matrix">
        <caption>
          Antal kontroller per regel och bilaga
        </caption>
        <thead>
          <tr>
            <th scope="col">Regel</th>
            ${kinds.map((kind) => kindHeading(kind))}
          </tr>
        </thead>
        <tbody>
          ${rules.map((ofRule) => {
            const rule = ofRule[0]?.rule;
            return html`<tr>
              <th scope="row">
                <code class="rule">${rule?.id ?? ''}</code> <span class="title">${rule?.title ?? ''}</span>
              </th>
              ${kinds.map((kind) => outcomeCell(ofRule.filter(({ bilaga }) => (bilaga?.kind ?? null) === kind)))}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
}

function kindHeading(kind: BilagaKind | null): Markup {
  if (kind === null) return html`<th scope="col">Mellan bilagor</th>`;
  return html`<th scope="col"><span class="unseen">Bilaga </span>${kind}</th>`;
}

function outcomeCell(tallies: readonly RuleTally[]): Markup {
  const parts = [
    { count: sum(tallies, 'passed'), name: 'godkänd', word: 'godkända' },
    { count: sum(tallies, 'findings'), name: 'varning', word: 'med fel, varning eller upplysning' },
    { count: sum(tallies, 'notEvaluated'), name: 'ej-gjord', word: 'kunde inte göras' },
  ] as const;
  const shown = parts.filter(({ count }) => count > 0);
  return html`<td class="outcome">
    ${shown.map(
      ({ count, name, word }) =>
        html`<span class="count">${icon(name)} ${formatNumber(count)}<span class="unseen"> ${word}</span></span> `,
    )}
  </td>`;
}

/** What could not be checked, gathered by reason. */
export function notEvaluatedList({ notEvaluated }: SubmissionReport): Markup {
  return html`<ul class="reasons">
    ${notEvaluatedByReason(notEvaluated).map(
      ({ reason, rules }) =>
        html`<li>
          <p>${reason}</p>
          <ul>
            ${rules.map(
              ({ rule, cells }) =>
                html`<li>
                  <code class="rule">${rule}</code>${cells === '' ? null : html` <span class="cell">${cells}</span>`}
                </li>`,
            )}
          </ul>
        </li>`,
    )}
  </ul>`;
}
