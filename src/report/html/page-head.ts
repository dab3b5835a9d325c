import { Markup } from './markup';
import { STYLESHEET, STYLESHEET_HASH } from './stylesheet';

/** No script, no request, no form: only the page's own style. */
export const POLICY = new Markup(
  `default-src 'none'; style-src '${STYLESHEET_HASH}'; base-uri 'none'; form-action 'none'`,
);

/** The hash is of the text between the tags, so nothing may come between them and it. */
export const STYLE = new Markup(`<style>${STYLESHEET}</style>`);
