import type { CheckedDocument } from '../../core/document/plan/checked-document';
import type { Finding } from '../../core/findings/finding';
import {
  documentOutline,
  type DocumentMark,
  type OutlineCell,
  type OutlineSection,
  type OutlineSentence,
  type OutlineTable,
} from '../documents/document-outline';
import { documentKind, documentSentence, heldTo, MARK_WORDS } from '../documents/document-wording';
import type { FindingAnchors } from './finding-link';
import { icon, type IconName } from './icons';
import { html, type Markup } from './markup';

const ICONS: Readonly<Record<DocumentMark, IconName>> = {
  fel: 'fel',
  varning: 'varning',
  upplysning: 'upplysning',
  agrees: 'godkänd',
  unchecked: 'ej-gjord',
};

/** More cells than these are not named one by one. */
const MOST_HELD = 4;

/** A document with its headings, its tables and the sentences that hold figures, each with how it stands. */
export function documentView(checked: CheckedDocument, findings: readonly Finding[], anchors: FindingAnchors): Markup {
  const sections = documentOutline(checked, findings);
  const { title } = checked;
  return html`<p>${title === null ? null : `”${title}” `}(${documentKind(checked)}). ${documentSentence(sections)}</p>
    <details>
      <summary>Visa dokumentet med sina märken</summary>
      ${sections.map((section) => sectionView(section, anchors))}
    </details>`;
}

function sectionView({ heading, parts }: OutlineSection, anchors: FindingAnchors): Markup {
  return html`${heading === null ? null : html`<h5>${heading}</h5>`}
  ${parts.map((part) => (part.kind === 'table' ? tableView(part) : sentenceView(part, anchors)))}`;
}

function sentenceView({ text, mark, findings, checks }: OutlineSentence, anchors: FindingAnchors): Markup {
  const [first] = findings;
  const anchor = first === undefined ? undefined : anchors.get(first);
  const held = heldTo(checks).slice(0, MOST_HELD);
  return html`<p class="sentence">
    ${markView(mark)} ${anchor === undefined ? text : html`<a href="#${anchor}">${text}</a>`}
    ${held.length === 0 ? null : html`<small class="hint">${held.join('; ')}</small>`}
  </p>`;
}

function tableView({ name, rows, leftOut }: OutlineTable): Markup {
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${name}">
      <table class="list">
        <caption>
          ${name}
        </caption>
        <tbody>
          ${rows.map(
            (cells) =>
              html`<tr>
                ${cells.map(cellView)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${leftOut === 0 ? null : html`<p class="note">${leftOut} rader utan anmärkning visas inte.</p>`}`;
}

function cellView({ text, mark, rowSpan, columnSpan }: OutlineCell): Markup {
  const content = html`${mark === null ? null : markView(mark)} ${text}`;
  return html`<td rowspan="${rowSpan}" colspan="${columnSpan}">${content}</td>`;
}

/** The word is read out; what is seen is the icon, whose shape differs. */
function markView(mark: DocumentMark | null): Markup | null {
  return mark === null ? null : html`${icon(ICONS[mark])}<span class="unseen">${MARK_WORDS[mark]}: </span>`;
}
