import { ICON_SHAPES } from './icons';
import { html, Markup } from './markup';
import { STYLESHEET, STYLESHEET_HASH } from './stylesheet';

/** No script, no request, no form: only the page's own style. */
const POLICY = new Markup(`default-src 'none'; style-src '${STYLESHEET_HASH}'; base-uri 'none'; form-action 'none'`);

/** The hash is of the text between the tags, so nothing may come between them and it. */
const STYLE = new Markup(`<style>${STYLESHEET}</style>`);

/** What is told on a page. */
interface PageParts {
  /** What the browser's tab says. */
  readonly title: string;
  readonly heading: string;
  /** When and with what the page was made. */
  readonly made: string;
  /** Holds the element `main` with the id `innehall`. */
  readonly content: Markup;
}

/** A page that needs nothing else: no script, no request, readable on screen and on paper. */
export function renderPage({ title, heading, made, content }: PageParts): string {
  const page = html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${STYLE}
      </head>
      <body>
        <a class="skip" href="#innehall">Hoppa till innehållet</a>
        ${ICON_SHAPES}
        <header class="page-head">
          <p class="product">Bilagekontroll</p>
          <h1>${heading}</h1>
          <p class="made">${made}</p>
        </header>
        ${content}
      </body>
    </html> `;
  return `${page.text.trim()}\n`;
}
