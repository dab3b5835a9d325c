// The workbench's web server: the page with the grid, the task pane as it was built, the real Office.js and the samples,
// all from this machine and for this machine alone.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { connectedPage } from './connected-page.mjs';
import { fileUnder } from './file-under.mjs';
import { listSamples } from './list-samples.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const UNKNOWN_TYPE = 'application/octet-stream';

/** The grid sets styles on its elements; all else is as strict as for the pane. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The names that a browser on this machine knows it by; another one means that a foreign page tries to get in. */
const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const OWN_ADDRESSES = ['127.0.0.1', '::1'];
/** So many ports are tried, one after the other. */
const MOST_PORTS = 50;

/**
 * Starts the server on a port, or on the next free one; 0 takes any. Gives the port, and what stops the server.
 *
 * `folders` says where things are: `page` (the workbench's page), `pane` (the built task pane), `officeJs` and `samples`.
 * `bundle` holds the page's scripts and styles by their names.
 */
export async function serve({ port, folders, bundle }) {
  const respond = responder(folders, bundle);
  for (let wanted = port, tries = 0; tries < MOST_PORTS; wanted += 1, tries += 1) {
    const servers = await listen(wanted, respond);
    if (servers === undefined) continue;
    return {
      port: servers[0].address().port,
      stop: () => Promise.all(servers.map(close)),
    };
  }
  throw new Error(`Portarna ${port}–${port + MOST_PORTS - 1} är upptagna. Välj en annan: npm start -- --port 4000`);
}

/** Listens on both of the machine's own addresses, so that no other program answers under the same name. */
async function listen(port, respond) {
  const servers = [];
  for (const address of OWN_ADDRESSES) {
    const server = createServer((request, response) => void respond(request, response));
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(servers[0]?.address().port ?? port, address, resolve);
      });
      servers.push(server);
    } catch (error) {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
        await Promise.all(servers.map(close));
        return undefined;
      }
      // A machine without the newer kind of address is reached by the older one.
      if (address === OWN_ADDRESSES[0]) throw error;
    }
  }
  return servers;
}

function close(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}

function responder(folders, bundle) {
  const find = finder(folders, bundle);
  return async ({ method, url = '/', headers }, response) => {
    const send = (status, type, body, more = {}) => {
      response.writeHead(status, {
        'Content-Type': type,
        'Content-Length': Buffer.byteLength(body),
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Resource-Policy': 'same-origin',
        ...more,
      });
      response.end(method === 'HEAD' ? undefined : body);
    };
    const refuse = (status, text, more) => send(status, 'text/plain; charset=utf-8', text, more);
    try {
      if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'Bara GET och HEAD.', { Allow: 'GET, HEAD' });
      if (!OWN_NAMES.has((headers.host ?? '').replace(/:\d+$/, ''))) return refuse(403, 'Bara för den här datorn.');
      const found = await find(pathOf(url));
      if (found === undefined) return refuse(404, 'Finns inte.');
      send(200, found.type, found.body, found.isFrame ? {} : { 'Content-Security-Policy': POLICY });
    } catch {
      refuse(500, 'Det gick inte att läsa filen.');
    }
  };
}

/** The decoded path of an address; undefined when it cannot be decoded. */
function pathOf(url) {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}

/** Finds what an address stands for. The pane and its library carry policies of their own. */
function finder(folders, bundle) {
  const typeOf = (path) => TYPES[extname(path).toLowerCase()] ?? UNKNOWN_TYPE;
  const fromFolder = async (folder, rest) => {
    const path = await fileUnder(folder, rest);
    return path === undefined ? undefined : { type: typeOf(path), body: await readFile(path) };
  };
  return async (path) => {
    if (path === undefined) return undefined;
    if (path === '/') return fromFolder(folders.page, 'workbench.html');
    const [, place, rest] = /^\/([^/]+)\/(.*)$/s.exec(path) ?? [];
    switch (place) {
      case 'arbetsbank': {
        const body = bundle.get(rest);
        return body === undefined ? undefined : { type: typeOf(rest), body };
      }
      case 'tillagg': {
        const found = await fromFolder(folders.pane, rest);
        if (found === undefined) return undefined;
        const body = rest.endsWith('.html') ? connectedPage(found.body.toString()) : found.body;
        return { ...found, body, isFrame: true };
      }
      case 'office-js': {
        const found = await fromFolder(folders.officeJs, rest);
        return found === undefined ? undefined : { ...found, isFrame: true };
      }
      case 'exempel':
        if (rest !== 'lista.json') return fromFolder(folders.samples, rest);
        return { type: TYPES['.json'], body: JSON.stringify(await listSamples(folders.samples)) };
      default:
        return undefined;
    }
  };
}
