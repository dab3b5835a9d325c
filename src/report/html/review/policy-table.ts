import { listWords } from '../../../core/findings/wording';
import type { Policy } from '../../../core/summary/policy';
import type { ReviewSummary } from '../../../core/summary/summarise-review';
import { groupBy } from '../../../core/workbook/group-by';
import { cellName } from '../../places';
import {
  policyFigure,
  policyLimit,
  policyMargin,
  policyName,
  policyOutcome,
} from '../../../core/summary/policy-wording';
import { icon, type IconName } from '../icons';
import { html, type Markup } from '../markup';

/** What the region asks for, year by year: the figure, how it stands to the limit and what is left. */
export function policyTable({ policies }: ReviewSummary): Markup | null {
  if (policies.length === 0) return null;
  const periods = [...new Set(policies.flatMap(({ period }) => period ?? []))].sort(byYear);
  const notes = groupBy(
    policies.filter(({ note }) => note !== null),
    ({ note }) => note,
  );
  return html`<h4>Regionens krav</h4>
    ${
      periods.length === 0
        ? null
        : html`<div class="scroll" role="group" tabindex="0" aria-label="Regionens krav per år">
            <table class="numbers policies">
              <thead>
                <tr>
                  <th scope="col">Krav</th>
                  ${periods.map((period) => html`<th scope="col">${period}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${[...groupBy(policies, ({ kind }) => kind).values()].map((row) => policyRow(row, periods))}
              </tbody>
            </table>
          </div>`
    }
    ${
      notes.size === 0
        ? null
        : html`<ul class="compact notes">
            ${[...notes].map(([note, same]) => html`<li>${listWords(same.map(nameWithPeriod))}: ${note ?? ''}</li>`)}
          </ul>`
    }`;
}

function nameWithPeriod({ kind, period }: Policy): string {
  return period === null ? policyName(kind) : `${policyName(kind)}, ${period}`;
}

function policyRow(policies: readonly Policy[], periods: readonly string[]): Markup {
  const [first] = policies;
  if (first === undefined) return html``;
  return html`<tr>
    <th scope="row">${policyName(first.kind)} <small>${policyLimit(first)}</small></th>
    ${periods.map((period) => {
      const policy = policies.find((candidate) => candidate.period === period);
      return policy === undefined ? html`<td class="figure">–</td>` : policyCell(policy);
    })}
  </tr>`;
}

function policyCell(policy: Policy): Markup {
  const { outcome, place } = policy;
  const isMeasured = outcome !== 'notMeasurable';
  const margin = policyMargin(policy);
  return html`<td class="figure">
    ${icon(outcomeIcon(policy))} ${isMeasured ? html`<strong>${policyFigure(policy)}</strong>` : null}
    <small>${policyOutcome(policy)}${margin === '' ? '' : `, ${margin}`}</small>
    ${isMeasured && place !== null ? html`<small class="cell">${cellName(place)}</small>` : null}
  </td>`;
}

function outcomeIcon({ outcome, finding }: Policy): IconName {
  if (outcome === 'notMeasurable') return 'ej-gjord';
  if (outcome === 'kept') return 'godkänd';
  if (finding === null) return 'varning';
  return finding.acceptance?.status === 'accepted' ? 'godtagen' : finding.severity;
}

/** Budget 2019, Budget 2020, Plan 2021: by the year. */
function byYear(one: string, other: string): number {
  return Number(/\d{4}/u.exec(one)?.[0] ?? 0) - Number(/\d{4}/u.exec(other)?.[0] ?? 0);
}
