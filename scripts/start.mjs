// `npm start`: serves the workbench, where the add-in can be tried without Excel. `--port N` chooses the port.
import { parseArgs } from 'node:util';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPaneIfNeeded, bundleWorkbench } from './build-workbench.mjs';
import { serve } from '../workbench/app/server/serve.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { port: { type: 'string', default: '3000' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(`--port ska vara ett tal från 0 till 65535, inte ${values.port}.\n`);
  process.exit(2);
}

const pane = resolve(ROOT, 'dist/taskpane');
await buildPaneIfNeeded(pane);
const { port: taken, stop } = await serve({
  port,
  folders: {
    page: resolve(ROOT, 'workbench/app/page'),
    pane,
    officeJs: join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist'),
    samples: resolve(ROOT, 'samples'),
  },
  bundle: await bundleWorkbench(),
});
process.stdout.write(`Prova Bilagekontroll på http://localhost:${taken} (avsluta med Ctrl+C).\n`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().then(() => process.exit(0)));
