import type { Report } from '../../core/engine/report';
import type { Severity } from '../../core/findings/finding';
import { packsOf } from '../../core/summary/pack-wording';
import { unreadSentence } from '../../core/summary/verdict-wording';
import { submissionTitle } from '../places';
import { html, type Markup } from './markup';
import { renderPage } from './page';
import { contents, reasonList, type Part } from './part';
import { submissionPart } from './submission-view';
import { nothingChecked } from './review/verdict-view';

/** What the page says besides the report. */
export interface HtmlOptions {
  /** When the report was made, as it is to be read; null leaves it out, and the same report gives the same bytes. */
  readonly madeAt: string | null;
  /** Findings below it are left out, which the page says. */
  readonly minSeverity?: Severity;
}

/** The report as one page that needs nothing else: no script, no request, readable on screen and on paper. */
export function renderHtml(report: Report, { madeAt, minSeverity = 'upplysning' }: HtmlOptions): string {
  const submissions = report.submissions.map((submission, at) =>
    submissionPart(submission, {
      id: `inlamning-${at + 1}`,
      minSeverity,
      reviewProblems: report.reviewProblems,
    }),
  );
  const parts = [...submissions, ...closingParts(report)];
  const names = report.submissions.map(({ submission }) => submissionTitle(submission)).join(', ');
  return renderPage({
    title: names === '' ? 'Kontroll av budgetbilagor' : `Kontroll av budgetbilagor: ${names}`,
    heading: 'Kontroll av budgetbilagor',
    made: `${madeAt === null ? '' : `Gjord ${madeAt}. `}${packsOf(report).join('. ')}.`,
    content: html`<div class="columns">
      ${contents(parts)}
      <main id="innehall" tabindex="-1">
        ${report.submissions.length === 0 ? nothingChecked() : null}
        ${report.submissions.length > 1 ? unreadNotice(report) : null}
        ${parts.map(
          (part, at) =>
            html`<section
              id="${part.id}"
              class="${at < submissions.length ? 'submission' : null}"
              aria-labelledby="${part.id}-rubrik"
            >
              <h2 id="${part.id}-rubrik">${part.title}</h2>
              ${part.content}
            </section>`,
        )}
      </main>
    </div>`,
  });
}

/** Of several submissions each tells of the files that may be its own; the page tells of all of them first. */
function unreadNotice({ unreadable }: Report): Markup | null {
  if (unreadable.length === 0) return null;
  return html`<div class="notice">
    <ul>
      ${unreadable.map((file) => html`<li>${unreadSentence(file)}</li>`)}
    </ul>
  </div>`;
}

function closingParts({ unreadable, unplaced, disabled }: Report): readonly Part[] {
  const parts: Part[] = [];
  if (unreadable.length > 0) {
    const items = unreadable.map(({ file, reason }) => ({ name: file, reason }));
    parts.push({ id: 'olasliga-filer', title: 'Filer som inte kunde läsas', content: reasonList(items) });
  }
  if (unplaced.length > 0) {
    const items = unplaced.map(({ file, reason }) => ({ name: file, reason }));
    parts.push({ id: 'dokument-utan-inlamning', title: 'Dokument utan inlämning', content: reasonList(items) });
  }
  if (disabled.length > 0) {
    const items = disabled.map(({ rule, reason }) => ({ name: rule, reason }));
    parts.push({ id: 'avstangda-regler', title: 'Regler som är avstängda i regelpaketet', content: reasonList(items) });
  }
  return parts;
}
