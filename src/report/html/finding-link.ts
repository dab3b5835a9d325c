import type { Finding } from '../../core/findings/finding';
import { html, type Markup } from './markup';

/** The anchor of each finding on the page; those that the page leaves out have none. */
export type FindingAnchors = ReadonlyMap<Finding, string>;

/** A finding's cell, as a link to where the page tells of it. */
export function findingLink(finding: Finding, cell: string, anchors: FindingAnchors): Markup {
  const anchor = anchors.get(finding);
  return anchor === undefined
    ? html`<span class="cell">${cell}</span>`
    : html`<a class="cell" href="#${anchor}">${cell}</a>`;
}
