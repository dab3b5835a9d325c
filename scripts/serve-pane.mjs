// Serves dist/taskpane over https on this machine, with the headers that a server should send, so that Excel can load it:
// `npm run serve:pane -- --key localhost-key.pem --cert localhost.pem`.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { extname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { contentSecurityPolicy, DEVELOPMENT_URL, FRAME_ANCESTORS, readSettings } from './pane-settings.mjs';

const PANE = 'dist/taskpane';
const { port, hostname } = new URL(DEVELOPMENT_URL);
const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.xml', 'text/xml; charset=utf-8'],
  ['.png', 'image/png'],
]);

const { values } = parseArgs({ options: { key: { type: 'string' }, cert: { type: 'string' } } });
if (values.key === undefined || values.cert === undefined) {
  throw new Error('Give the key and the certificate of localhost: --key FILE --cert FILE. See docs/administration.md.');
}

const headers = {
  'Content-Security-Policy': `${contentSecurityPolicy(readSettings(process.env, 'production'))}; ${FRAME_ANCESTORS}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** The file that a path leads to; a path with `..` in it is no longer one after `URL` and `normalize`. */
function fileAt(path) {
  try {
    return join(PANE, normalize(decodeURIComponent(new URL(path, DEVELOPMENT_URL).pathname)));
  } catch {
    return null;
  }
}

async function answer(request, response) {
  const file = fileAt(request.url);
  const type = TYPES.get(extname(file ?? ''));
  try {
    if (file === null || type === undefined) throw new Error('Not a file of the pane');
    const content = await readFile(file);
    // Office does not keep pictures that say how long they may be kept, and shows others instead.
    const caching = type === 'image/png' ? {} : { 'Cache-Control': 'no-cache' };
    response.writeHead(200, { ...headers, ...caching, 'Content-Type': type });
    response.end(content);
  } catch {
    response.writeHead(404, headers);
    response.end();
  }
}

const server = createServer({ key: await readFile(values.key), cert: await readFile(values.cert) }, answer);
server.listen(Number(port), hostname, () => {
  console.log(`Bilagekontroll is served at ${DEVELOPMENT_URL}/taskpane.html. Ctrl+C stops it.`);
});
