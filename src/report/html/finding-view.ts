import type { SubmissionReport } from '../../core/engine/report';
import { isOpen } from '../../core/findings/acceptance';
import type { CellEdit, Consequence, Finding, RelatedCell } from '../../core/findings/finding';
import { swedishFormula } from '../../core/findings/swedish-formula';
import type { RuleDescription } from '../../core/rules/kit/define-rule';
import { counted } from '../counted';
import { equationText } from '../equation-text';
import { formatDifference, formatPair, formatValue } from '../figures';
import { findingFacts } from '../finding-facts';
import { groupByRule, type FindingGroup, type FindingNode, type FindingSection } from '../finding-tree';
import { cellName, cellNameFrom, cellNames } from '../places';
import { excerpts, type ExcerptSource } from './excerpt';
import type { FindingAnchors } from './finding-link';
import { acceptanceView } from './acceptance-view';
import { severityMark } from './icons';
import { html, NOTHING, type Markup, type MarkupValue } from './markup';
import { containedView } from './part';

const GROUP_FROM = 3;
const ROWS_AT_ONCE = 12;
const MOST_CELLS_IN_HEADING = 6;

/** Shows the findings of one submission. */
export class FindingView {
  private readonly rules: ReadonlyMap<string, RuleDescription>;

  constructor(
    private readonly report: SubmissionReport,
    private readonly anchors: FindingAnchors,
  ) {
    this.rules = new Map(report.tallies.map(({ rule }) => [rule.id, rule]));
  }

  /** The findings of one section, each with its cell, its piece of table, and what follows from it. */
  section({ nodes }: FindingSection): readonly MarkupValue[] {
    return groupByRule(nodes, GROUP_FROM).map((group) => containedView(() => this.group(group)));
  }

  private group(group: FindingGroup): Markup {
    return group.kind === 'one' ? this.one(group.node) : this.many(group.findings);
  }

  private one({ finding, followOns }: FindingNode): Markup {
    const { severity, place, message, rule, fix, consequences } = finding;
    const where = place === null ? 'Inlämningen' : cellName(place);
    return html`<article class="finding ${standing(finding)}" id="${this.anchors.get(finding) ?? null}">
      <h5>${severityMark(severity)} <span class="cell">${where}</span> <code class="rule">${rule}</code></h5>
      <p class="message">${message}</p>
      ${acceptanceView(finding)} ${facts(finding)} ${this.excerptsOf([finding])} ${fixes(fix)}
      ${changes(consequences, finding)} ${this.followOns(followOns)} ${this.background(finding, finding.related)}
    </article>`;
  }

  private many(findings: readonly Finding[]): Markup {
    const [first] = findings;
    if (first === undefined) return NOTHING;
    const { severity, rule } = first;
    const places = findings.flatMap(({ place }) => place ?? []);
    const cells = cellNames(places);
    const shownCells = cells.slice(0, MOST_CELLS_IN_HEADING).join(', ');
    const rest = cells.length > MOST_CELLS_IN_HEADING ? ' med flera' : '';
    const sheet = places[0]?.sheet.sheet;
    const where = sheet === undefined ? 'Inlämningen' : `${sheet}!${shownCells}${rest}`;
    const title = this.rules.get(rule)?.title;
    return html`<article class="finding ${standing(first)}">
      <h5>${severityMark(severity)} <span class="cell">${where}</span> <code class="rule">${rule}</code></h5>
      <p class="message">
        ${counted(findings.length, 'ställe', 'ställen')} där regeln inte
        hålls${title === undefined ? '.' : `: ${title}.`}
      </p>
      ${acceptanceView(first)} ${this.table(findings.slice(0, ROWS_AT_ONCE), `${rule}: cell för cell`)}
      ${
        findings.length > ROWS_AT_ONCE
          ? html`<details>
              <summary>Visa ${findings.length - ROWS_AT_ONCE} till</summary>
              ${this.table(findings.slice(ROWS_AT_ONCE), `${rule}: cell för cell, fortsättning`)}
            </details>`
          : null
      }
      ${this.excerptsOf(findings)} ${this.background(first, [])}
    </article>`;
  }

  private table(findings: readonly Finding[], caption: string): Markup {
    return findingTable(findings, caption, this.anchors);
  }

  private excerptsOf(findings: readonly Finding[]): readonly Markup[] {
    const [first] = findings;
    const source = first === undefined ? undefined : this.sourceOf(first);
    return source === undefined
      ? []
      : excerpts(
          source,
          findings.flatMap(({ place }) => place?.address ?? []),
        );
  }

  private sourceOf({ bilaga, place }: Finding): ExcerptSource | undefined {
    if (place === null) return undefined;
    const isThere = (other: { readonly sheet: { readonly fileIndex: number; readonly sheetIndex: number } }): boolean =>
      other.sheet.fileIndex === place.sheet.fileIndex && other.sheet.sheetIndex === place.sheet.sheetIndex;
    if (bilaga !== null && isThere(bilaga)) return { snapshot: bilaga.snapshot, bilaga };
    const { bilagor, unrecognised } = this.report.submission;
    const snapshot = (bilagor.find(isThere) ?? unrecognised.find(isThere))?.snapshot;
    return snapshot === undefined ? undefined : { snapshot, bilaga: null };
  }

  private followOns(nodes: readonly FindingNode[]): Markup | null {
    if (nodes.length === 0) return null;
    return html`<div class="follow-ons">
      <h6>Följer av det och försvinner när det rättas</h6>
      ${this.followOnList(nodes)}
    </div>`;
  }

  private followOnList(nodes: readonly FindingNode[]): Markup {
    return html`<ul>
      ${nodes.map(
        ({ finding, followOns }) =>
          html`<li>
            <p>
              ${severityMark(finding.severity)}
              <span class="cell">${finding.place === null ? 'Inlämningen' : cellName(finding.place)}</span>
              <code class="rule">${finding.rule}</code>
            </p>
            <p>${finding.message}</p>
            ${followOns.length === 0 ? null : this.followOnList(followOns)}
          </li>`,
      )}
    </ul>`;
  }

  private background(finding: Finding, related: readonly RelatedCell[]): Markup {
    const { rule: id, source, place } = finding;
    const rule = this.rules.get(id);
    const why = rule === undefined ? null : html`<p>${rule.title}. ${rule.explanation}</p>`;
    const cells =
      related.length === 0
        ? null
        : html`<p>Jämfört med eller beräknat av:</p>
            <ul class="related">
              ${related.map(
                ({ place: from, label, value }) =>
                  html`<li>
                    <span class="cell">${cellNameFrom(from, place)}</span> ${label}: ${formatValue(value, null)}
                  </li>`,
              )}
            </ul>`;
    return html`${equation(finding)}
      <p class="source">Källa: ${source}</p>
      ${
        why === null && cells === null
          ? null
          : html`<details>
              <summary>${related.length === 0 ? 'Varför' : 'Varför, och cellerna bakom'}</summary>
              ${why} ${cells}
            </details>`
      }`;
  }
}

/** An accepted finding keeps its severity, but no longer asks for attention. */
function standing(finding: Finding): string {
  return isOpen(finding) ? `finding-${finding.severity}` : `finding-${finding.severity} finding-accepted`;
}

function equation(finding: Finding): Markup | null {
  const text = equationText(finding);
  return text === null ? null : html`<p class="equation">${text}</p>`;
}

function facts(finding: Finding): Markup | null {
  const told = findingFacts(finding);
  if (told === null) return null;
  const { expected, found, difference } = told;
  const rows: readonly (readonly [string, string])[] = [
    ...(expected === null ? [] : [['Förväntat', expected] as const]),
    ['Fanns', found],
    ...(difference === null ? [] : [['Skillnad', difference] as const]),
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function fixes(edits: readonly CellEdit[]): Markup | null {
  if (edits.length === 0) return null;
  return html`<p class="fix"><strong>Rätta:</strong> ${joined(edits.map(fixText), ', ')}.</p>`;
}

function fixText({ formula, value, place }: CellEdit): Markup {
  const content = formula === undefined ? formatValue(value ?? null, null) : swedishFormula(formula);
  return html`skriv <code>${content}</code> i <span class="cell">${cellName(place)}</span>`;
}

function changes(consequences: readonly Consequence[], finding: Finding): Markup | null {
  if (consequences.length === 0) return null;
  return html`<div class="changes">
    <h6>När det rättas ändras</h6>
    <ul>
      ${consequences.map(({ label, place, from, to, unit }) => {
        const [before, after] = formatPair(from, to, unit);
        return html`<li>
          ${label} (<span class="cell">${cellNameFrom(place, finding.place)}</span>): från ${before} till
          <strong>${after}</strong> (${formatDifference(to - from, unit)})
        </li>`;
      })}
    </ul>
  </div>`;
}

function findingTable(findings: readonly Finding[], caption: string, anchors: FindingAnchors): Markup {
  const hasFix = findings.some(({ fix }) => fix.length > 0);
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${caption}">
    <table class="list">
      <caption class="unseen">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Cell</th>
          <th scope="col">Iakttagelse</th>
          ${hasFix ? html`<th scope="col">Rätta</th>` : null}
        </tr>
      </thead>
      <tbody>
        ${findings.map(
          (finding) =>
            html`<tr id="${anchors.get(finding) ?? null}">
              <th scope="row" class="cell">${finding.place === null ? '–' : cellNames([finding.place]).join()}</th>
              <td>${finding.message}</td>
              ${hasFix ? html`<td>${joined(finding.fix.map(fixText), ', ')}</td>` : null}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function joined(items: readonly Markup[], between: string): MarkupValue {
  return items.map((item, at) => (at === 0 ? item : html`${between}${item}`));
}
