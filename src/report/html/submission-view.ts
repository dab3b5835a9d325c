import type { SubmissionReport } from '../../core/engine/report';
import type { Severity } from '../../core/findings/finding';
import { SEVERITIES } from '../counted';
import { countRoots, findingSections, type FindingSection } from '../finding-tree';
import { leftOutSentence } from '../left-out';
import { bilagaTitle, priorSentence, sectionTitle, submissionTitle } from '../places';
import { listCounts } from '../verdict';
import { bilagaTable } from './bilaga-table';
import { notEvaluatedList, ruleMatrix } from './coverage-view';
import { FindingView, type FindingAnchors } from './finding-view';
import { keyFigureViews } from './key-figure-view';
import { html, type Markup } from './markup';
import { reasonList, type Part } from './part';
import { verdictView } from './verdict-view';

/** One submission: its verdict, findings, key figures, what could not be checked, and what was. */
export function submissionPart(report: SubmissionReport, id: string, minSeverity: Severity): Part {
  const { submission } = report;
  const sections = findingSections(report, minSeverity);
  const anchors: FindingAnchors = new Map(report.findings.map((finding, at) => [finding, `${id}-f${at + 1}`]));
  const parts: readonly Part[] = [
    ...findingsPart(report, sections, id, anchors),
    ...keyFiguresPart(report, id),
    ...notEvaluatedPart(report, id),
    bilagorPart(report, sections, id),
    ...checksPart(report, id),
    ...unrecognisedPart(report, id),
  ];
  const leftOut = leftOutSentence(report.findings, minSeverity);
  const verdict = [priorView(report), verdictView(report, sections, anchors)];
  return {
    id,
    title: submissionTitle(submission),
    parts,
    content: html`<p class="files">
        ${submission.files.length === 1 ? 'Fil' : 'Filer'}: ${submission.files.join(', ')}
      </p>
      ${verdict} ${leftOut === '' ? null : html`<p class="note">${leftOut}</p>`}
      ${parts.map(
        (part) =>
          html`<section id="${part.id}">
            <h3>${part.title}</h3>
            ${part.content}
          </section>`,
      )}`,
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
  return { id: `${id}-bilagor`, title: 'Bilagor', content: bilagaTable(report, (bilaga) => links.get(bilaga)) };
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
  const present = SEVERITIES.filter((severity) => sections.some(({ nodes }) => countRoots(nodes, severity) > 0));
  const parts = sections.map((section, index): Part => {
    const title = sectionTitle(section, submission);
    return {
      id: sectionId(id, index),
      title,
      shortTitle: section.bilaga === null ? title : bilagaTitle(section.bilaga, submission),
      hint: listCounts((severity) => countRoots(section.nodes, severity)),
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

function keyFiguresPart({ keyFigures }: SubmissionReport, id: string): readonly Part[] {
  if (keyFigures.length === 0) return [];
  return [{ id: `${id}-nyckeltal`, title: 'Nyckeltal', content: keyFigureViews(keyFigures) }];
}

function notEvaluatedPart(report: SubmissionReport, id: string): readonly Part[] {
  if (report.notEvaluated.length === 0) return [];
  return [{ id: `${id}-ej-kontrollerat`, title: 'Kunde inte kontrolleras', content: notEvaluatedList(report) }];
}

function checksPart(report: SubmissionReport, id: string): readonly Part[] {
  if (report.tallies.length === 0) return [];
  return [{ id: `${id}-kontroller`, title: 'Vad som har kontrollerats', content: ruleMatrix(report) }];
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
