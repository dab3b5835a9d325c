// What a build of the task pane depends on, and what follows from it: the addresses in the manifest and the pages' content
// security policy. webpack.config.js uses it; docs/administration.md tells administrators of it.

/** Where the manifest in the project says that the pages are: the developer's own machine. */
export const DEVELOPMENT_URL = 'https://localhost:3000';

/** Stands in for the address of the organisation's own server until BILAGEKONTROLL_URL says which it is. */
export const PLACEHOLDER_URL = 'https://bilagekontroll.example';

/** Microsoft's own copy of Office.js, which add-ins are to use wherever it can be reached. */
export const MICROSOFT_OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * An empty style element. Fluent UI makes such elements and fills them through the object model, which a policy does not
 * restrict, so that this one hash does instead of 'unsafe-inline'.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * Who may show the pages in a frame: Excel on the web, wherever it stands itself. Goes into the server's headers. Microsoft
 * publishes no list; these are the ones known.
 */
export const FRAME_ANCESTORS =
  'frame-ancestors https://*.officeapps.live.com https://*.office.com https://*.cloud.microsoft ' +
  'https://*.microsoft365.com https://*.sharepoint.com https://teams.microsoft.com';

/**
 * Reads the settings of a build from the environment.
 *
 * `BILAGEKONTROLL_URL` is where the pages will be, without a slash at the end. `OFFICE_JS_URL` is where they load
 * Office.js from: a whole https address, or a path from the pages when it stands on the same server.
 *
 * @throws When an address is not what it has to be; the message names the variable and says what to write.
 */
export function readSettings(environment, mode) {
  const { BILAGEKONTROLL_URL: url, OFFICE_JS_URL: officeJs } = environment;
  const standard = mode === 'production' ? PLACEHOLDER_URL : DEVELOPMENT_URL;
  return {
    url: url === undefined || url === '' ? standard : readPagesUrl(url),
    officeJs: officeJs === undefined || officeJs === '' ? MICROSOFT_OFFICE_JS : readOfficeJsUrl(officeJs),
  };
}

/** The manifest with every address of the developer's machine changed to where the pages will be. */
export function manifestFor(manifest, url) {
  return manifest.replaceAll(DEVELOPMENT_URL, url);
}

/**
 * The content security policy that the pages carry themselves. It says nothing of who may frame them: browsers take that
 * from the server's headers alone.
 */
export function contentSecurityPolicy({ officeJs }) {
  const officeOrigin = URL.canParse(officeJs) ? ` ${new URL(officeJs).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${officeOrigin}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function readPagesUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Error(
      `BILAGEKONTROLL_URL is "${text}". It has to be the https address of the folder that the pages are in, such as ` +
        'https://intranet.example/bilagekontroll. Excel loads add-ins from https alone.',
    );
  }
  return url.href.replace(/\/+$/, '');
}

function readOfficeJsUrl(text) {
  const isWhole = URL.canParse(text);
  const url = isWhole ? new URL(text) : new URL(text, PLACEHOLDER_URL);
  const isSafe = url.protocol === 'https:' && (isWhole || url.origin === PLACEHOLDER_URL);
  if (!isSafe || !/\/office(\.debug)?\.js$/.test(url.pathname) || /[\s"'<>;,]/.test(text)) {
    throw new Error(
      `OFFICE_JS_URL is "${text}". It has to be an https address, or a path from the pages, that ends in office.js: the ` +
        'library finds its other files from its own name.',
    );
  }
  return text;
}
