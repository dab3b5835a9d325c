import { contained, faultReason } from '../../core/workbook/contained';
import { breakable, html, type Markup, type MarkupValue } from './markup';

/** A part of the page with its heading, for the page itself and its table of contents. */
export interface Part {
  readonly id: string;
  readonly title: string;
  /** What the table of contents calls it, when that is shorter. */
  readonly shortTitle?: string;
  /** What stands in small behind the title. */
  readonly hint?: string;
  readonly content: MarkupValue;
  /** What its section looks like, when that is of its own kind. */
  readonly className?: string;
  /** The parts that it consists of, which its content shows. */
  readonly parts?: readonly Part[];
}

/** A piece of the page; when making it goes wrong, that is said in its place, and the rest of the page stands. */
export function containedView(make: () => MarkupValue): MarkupValue {
  return contained(
    make,
    (fault) => html`<p class="note">Den här delen av rapporten kunde inte göras. ${faultReason(fault)}</p>`,
  );
}

/** The table of contents. */
export function contents(parts: readonly Part[]): Markup {
  return html`<nav aria-labelledby="innehallsforteckning">
    <h2 id="innehallsforteckning">Innehåll</h2>
    ${contentsList(parts)}
  </nav>`;
}

function contentsList(parts: readonly Part[]): Markup {
  return html`<ul>
    ${parts.map(
      ({ id, title, shortTitle = title, hint = '', parts: inner = [] }) =>
        html`<li>
          <a href="#${id}">${breakable(shortTitle)}</a>
          ${hint === '' ? null : html`<span class="hint">${hint}</span>`}
          ${inner.length === 0 ? null : contentsList(inner)}
        </li>`,
    )}
  </ul>`;
}

/** Names with what is to be said of each: files that could not be read, sheets that were not recognised. */
export function reasonList(items: readonly { readonly name: string; readonly reason: string }[]): Markup {
  return html`<dl class="reasons">
    ${items.map(
      ({ name, reason }) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${reason}</dd>
        </div>`,
    )}
  </dl>`;
}
