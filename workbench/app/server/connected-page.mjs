/** Where the server has the real Office.js, and what joins a page of the add-in to the simulated Excel. */
const OFFICE_JS = '/office-js/office.js';
const CONNECT = '/arbetsbank/connect.js';

const OFFICE_SCRIPT = /<script([^>]*?)\ssrc="[^"]*\/office(?:\.debug)?\.js"([^>]*)><\/script>/;

/**
 * A built page of the add-in as Excel would show it, but with Office.js from this machine, and joined to the simulated
 * Excel just before that loads. Nothing else is changed. Pages without Office.js come back as they are.
 */
export function connectedPage(html) {
  return html.replace(
    OFFICE_SCRIPT,
    (_, before, after) => `<script src="${CONNECT}"></script><script${before} src="${OFFICE_JS}"${after}></script>`,
  );
}
