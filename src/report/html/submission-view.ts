import type { SubmissionReport } from '../../core/engine/report';
import type { Severity } from '../../core/findings/finding';
import { SEVERITIES } from '../counted';
import { packSentence } from '../../core/summary/pack-wording';
import type { ReviewProblem } from '../../core/review/review-reading';
import { summariseReview } from '../../core/summary/summarise-review';
import { findingSections, keptFindings, type FindingSection } from '../finding-tree';
import { leftOutSentence } from '../left-out';
import { bilagaTitle, filesSentence, priorSentence, sectionTitle, submissionTitle } from '../places';
import { sectionCounts } from '../section-counts';
import { bilagaTable } from './bilaga-table';
import { notEvaluatedList, ruleMatrix } from './coverage-view';
import { documentView } from './document-view';
import type { FindingAnchors } from './finding-link';
import { FindingView } from './finding-view';
import { keyFigureViews } from './key-figure-view';
import { ledgerView } from './ledger-view';
import { html, type Markup } from './markup';
import { OTHER_TABLES_TITLE, otherTablesSection } from '../other-tables';
import { otherTablesView } from './other-tables-view';
import { containedView, reasonList, type Part } from './part';
import { reviewView } from './review/review-view';

/** What a submission is shown with. */
export interface SubmissionOptions {
  /** The anchor of the submission, which those of its parts begin with. */
  readonly id: string;
  readonly minSeverity: Severity;
  readonly reviewProblems: readonly ReviewProblem[];
}

/** One submission: its review first, then its findings, key figures, what could not be checked, and what was. */
export function submissionPart(report: SubmissionReport, options: SubmissionOptions): Part {
  const { submission, findings } = report;
  const { id, minSeverity } = options;
  const sections = findingSections(report, minSeverity);
  const kept = new Set(keptFindings(findings, minSeverity));
  const anchors: FindingAnchors = new Map(
    findings.flatMap((finding, at) => (kept.has(finding) ? [[finding, `${id}-f${at + 1}`] as const] : [])),
  );
  const parts: readonly Part[] = [
    reviewPart(report, anchors, options),
    ...findingsPart(report, sections, id, anchors),
    ...documentParts(report, anchors, id),
    ...keyFiguresPart(report, id),
    ...ledgerPart(report, id),
    ...notEvaluatedPart(report, id),
    bilagorPart(report, sections, id),
    ...checksPart(report, id),
    ...unrecognisedPart(report, id),
    ...otherTablesPart(report, id),
  ];
  return {
    id,
    title: submissionTitle(submission),
    parts,
    content: html`<p class="files">${filesSentence(report)}</p>
      <p class="files">${packSentence(report)}</p>
      ${priorView(report)}
      ${parts.map(
        (part) =>
          html`<section id="${part.id}" ${classOf(part)}>
            <h3>${part.title}</h3>
            ${part.content}
          </section>`,
      )}`,
  };
}

function classOf({ className }: Part): Markup | null {
  return className === undefined ? null : html`class="${className}"`;
}

function reviewPart(
  report: SubmissionReport,
  anchors: FindingAnchors,
  { id, minSeverity, reviewProblems }: SubmissionOptions,
): Part {
  const { files } = report.submission;
  const problems = reviewProblems.filter(({ file }) => files.includes(file));
  const leftOut = leftOutSentence(report.findings, minSeverity);
  return {
    id: `${id}-granskning`,
    title: 'Granskning',
    className: 'review',
    content: html`${containedView(() => reviewView({ report, summary: summariseReview(report, report.pack), anchors, problems, id }))}
    ${leftOut === '' ? null : html`<p class="note">${leftOut}</p>`}`,
  };
}

function priorView(report: SubmissionReport): Markup | null {
  return report.prior === null ? null : html`<p class="files">${priorSentence(report)}</p> `;
}

function sectionId(id: string, index: number): string {
  return `${id}-avsnitt-${index + 1}`;
}

function bilagorPart(report: SubmissionReport, sections: readonly FindingSection[], id: string): Part {
  const links = new Map(sections.map(({ bilaga }, index) => [bilaga, sectionId(id, index)]));
  return {
    id: `${id}-bilagor`,
    title: 'Bilagor',
    content: containedView(() => bilagaTable(report, (bilaga) => links.get(bilaga))),
  };
}

const TITLES: Readonly<Record<Severity, string>> = { fel: 'Fel', varning: 'Varningar', upplysning: 'Upplysningar' };

function findingsPart(
  report: SubmissionReport,
  sections: readonly FindingSection[],
  id: string,
  anchors: FindingAnchors,
): readonly Part[] {
  if (sections.length === 0) return [];
  const { submission } = report;
  const view = new FindingView(report, anchors);
  const present = SEVERITIES.filter((severity) =>
    sections.some(({ nodes }) => nodes.some(({ finding }) => finding.severity === severity)),
  );
  const parts = sections.map((section, index): Part => {
    const title = sectionTitle(section, submission);
    return {
      id: sectionId(id, index),
      title,
      shortTitle: section.bilaga === null ? title : bilagaTitle(section.bilaga, submission),
      hint: sectionCounts(section),
      content: view.section(section),
    };
  });
  const content = parts.map(
    (part) =>
      html`<section id="${part.id}" class="bilaga">
        <h4>${part.title} <span class="hint">${part.hint ?? ''}</span></h4>
        ${part.content}
      </section>`,
  );
  const [only] = present;
  const title = present.length === 1 && only !== undefined ? TITLES[only] : 'Fel, varningar och upplysningar';
  return [{ id: `${id}-iakttagelser`, title, parts, content }];
}

function documentParts(report: SubmissionReport, anchors: FindingAnchors, id: string): readonly Part[] {
  return report.documents.map((checked, at) => ({
    id: `${id}-dokument-${at + 1}`,
    title: checked.document.file,
    content: containedView(() => documentView(checked, report.findings, anchors)),
  }));
}

function keyFiguresPart({ keyFigures }: SubmissionReport, id: string): readonly Part[] {
  if (keyFigures.length === 0) return [];
  return [{ id: `${id}-nyckeltal`, title: 'Nyckeltal', content: containedView(() => keyFigureViews(keyFigures)) }];
}

function ledgerPart({ ledger, reconciliations }: SubmissionReport, id: string): readonly Part[] {
  if (ledger === null) return [];
  return [
    { id: `${id}-huvudbok`, title: 'Huvudboken', content: containedView(() => ledgerView(ledger, reconciliations)) },
  ];
}

function notEvaluatedPart(report: SubmissionReport, id: string): readonly Part[] {
  if (report.notEvaluated.length === 0) return [];
  return [
    {
      id: `${id}-ej-kontrollerat`,
      title: 'Kunde inte kontrolleras',
      content: containedView(() => notEvaluatedList(report)),
    },
  ];
}

function checksPart(report: SubmissionReport, id: string): readonly Part[] {
  if (report.tallies.length === 0) return [];
  return [
    { id: `${id}-kontroller`, title: 'Vad som har kontrollerats', content: containedView(() => ruleMatrix(report)) },
  ];
}

function unrecognisedPart({ submission }: SubmissionReport, id: string): readonly Part[] {
  if (submission.unrecognised.length === 0) return [];
  const namesFile = submission.files.length > 1;
  const items = submission.unrecognised.map(({ sheet, reason }) => ({
    name: namesFile ? `${sheet.sheet} (${sheet.file})` : sheet.sheet,
    reason,
  }));
  return [{ id: `${id}-okanda-blad`, title: 'Blad som inte känns igen', content: reasonList(items) }];
}

function otherTablesPart({ otherTables }: SubmissionReport, id: string): readonly Part[] {
  const section = otherTablesSection(otherTables);
  if (section === undefined) return [];
  return [
    {
      id: `${id}-andra-tabeller`,
      title: OTHER_TABLES_TITLE,
      content: containedView(() => otherTablesView(section)),
    },
  ];
}
