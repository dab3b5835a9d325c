import type { SubmissionReport } from '../../core/engine/report';
import { kindsOf, type BilagaKind } from '../../core/bilagor/table';
import { formatNumber } from '../../core/findings/wording';
import { ruleOutcomes, type RuleOutcome } from '../../core/summary/rule-outcomes';
import { groupBy } from '../../core/workbook/group-by';
import { notEvaluatedByReason } from '../not-evaluated';
import { icon, type IconName } from './icons';
import { html, type Markup } from './markup';

type Counted = 'passed' | 'fel' | 'varning' | 'upplysning' | 'accepted' | 'notEvaluated';

/** What is counted in the order in which it is told: one and several in words. */
const COUNTED: readonly (readonly [key: Counted, icon: IconName, one: string, several: string])[] = [
  ['passed', 'godkänd', 'godkänd', 'godkända'],
  ['fel', 'fel', 'fel', 'fel'],
  ['varning', 'varning', 'varning', 'varningar'],
  ['upplysning', 'upplysning', 'upplysning', 'upplysningar'],
  ['accepted', 'godtagen', 'godtagen', 'godtagna'],
  ['notEvaluated', 'ej-gjord', 'kunde inte göras', 'kunde inte göras'],
];

/** Every rule against every kind of bilaga: how many of its checks passed, found something or could not be made. */
export function ruleMatrix(report: SubmissionReport): Markup {
  const outcomes = ruleOutcomes(report);
  const kinds = [...kindsOf(outcomes.flatMap(({ bilaga }) => bilaga ?? [])), null];
  const rules = [...groupBy(outcomes, ({ rule }) => rule.id).values()];
  return html`<p class="legend">
      ${COUNTED.map(([, name, , several]) => html`<span>${icon(name)} ${several}</span> `)}
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

function outcomeCell(outcomes: readonly RuleOutcome[]): Markup {
  const shown = COUNTED.flatMap(([key, name, one, several]) => {
    const count = outcomes.reduce((total, outcome) => total + outcome[key], 0);
    return count === 0 ? [] : [{ count, name, word: count === 1 ? one : several }];
  });
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
