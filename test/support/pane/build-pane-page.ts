import { buildSync } from 'esbuild';
import { join } from 'node:path';

/** The page that shows the pane over a workbook in memory, as one HTML text. */
export function buildPanePage(): string {
  // In a process that ends with it: one that builds on its own goes on, and Jest then waits for it in vain.
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'pane-page.tsx')],
    bundle: true,
    write: false,
    // A page that is a third of the size is opened in half the time, and every test opens its own.
    minify: true,
    format: 'iife',
    jsx: 'automatic',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'error',
  });
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Bilagekontroll</title><style>html, body { margin: 0; }</style></head>
<body><div id="root"></div><script>${script}</script></body></html>`;
}
