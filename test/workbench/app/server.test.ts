import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { basename } from 'node:path';
import { RLF } from '../../support/sample-files';
import { startWorkbench, type RunningWorkbench } from '../../support/start-workbench';

// Each start bundles the page.
interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly policy: string | undefined;
  readonly body: Buffer;
}

describe('npm start', () => {
  let workbench: RunningWorkbench;

  beforeAll(async () => {
    workbench = await startWorkbench();
  }, 180_000);

  afterAll(() => workbench.stop());

  /** Asks for a path exactly as it is written, which `fetch` would tidy first. */
  function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
    const { hostname, port } = new URL(workbench.address);
    return new Promise((resolve, reject) => {
      const headers = options.host === undefined ? {} : { Host: options.host };
      const asked = request({ hostname, port, path, method: options.method ?? 'GET', headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'],
            policy: response.headers['content-security-policy']?.toString(),
            body: Buffer.concat(chunks),
          });
        });
      });
      asked.on('error', reject);
      asked.end();
    });
  }

  test('says in one line where to look and how to end it', () => {
    expect(workbench.greeting).toBe(`Prova Bilagekontroll på ${workbench.address} (avsluta med Ctrl+C).`);
  });

  test('takes the next port when the wanted one is taken', async () => {
    const { port } = new URL(workbench.address);
    const second = await startWorkbench(Number(port));
    await second.stop();
    expect(Number(new URL(second.address).port)).toBeGreaterThan(Number(port));
  });

  test('the page is Swedish and lets nothing in from elsewhere', async () => {
    const page = await ask('/');
    expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(page.body.toString()).toContain('<html lang="sv">');
    expect(page.policy).toContain("default-src 'self'");
    expect(page.policy).not.toMatch(/https?:|unsafe-eval/);
  });

  test('the pane is the built one, but for where Office.js comes from', async () => {
    const served = (await ask('/tillagg/taskpane.html?vy=laget')).body.toString();
    const built = readFileSync('dist/taskpane/taskpane.html', 'utf8');
    const own = /<script src="\/arbetsbank\/connect\.js"><\/script><script src="(\/office-js\/office\.js)"><\/script>/;
    expect(served).toMatch(own);
    expect(served.replace(own, '')).toBe(built.replace(/<script src="[^"]*\/office\.js"><\/script>/, ''));
    // A page without Office.js comes as it was built.
    expect((await ask('/tillagg/hjalp.html')).body.toString()).toBe(readFileSync('dist/taskpane/hjalp.html', 'utf8'));
  });

  test('Office.js is the real one, byte for byte', async () => {
    const served = await ask('/office-js/excel-win32-16.01.js');
    const installed = readFileSync(require.resolve('@microsoft/office-js/dist/excel-win32-16.01.js'));
    expect(served.type).toBe('text/javascript; charset=utf-8');
    expect(served.body.equals(installed)).toBe(true);
  });

  test('the samples are listed, and served', async () => {
    const samples = JSON.parse((await ask('/exempel/lista.json')).body.toString()) as { path: string; name: string }[];
    expect(samples).toHaveLength(7);
    expect(samples).toContainEqual({ path: 'RLF bilagor 2020.xlsx', name: 'RLF bilagor 2020' });
    expect(samples).toContainEqual({
      path: 'RLF 2020 en fil per bilaga/Bilaga 16 RLF.xlsx',
      name: 'RLF 2020 en fil per bilaga · Bilaga 16 RLF',
    });
    const { body } = await ask(`/exempel/${encodeURIComponent(basename(RLF))}`);
    expect(body.equals(readFileSync(RLF))).toBe(true);
  });

  test.each([
    '/exempel/../package.json',
    '/exempel/..%2fpackage.json',
    '/exempel/%2e%2e/package.json',
    '/exempel/..%5cpackage.json',
    '/exempel//package.json',
    '/exempel/./README.md',
    '/tillagg/../../package.json',
    '/office-js/../package.json',
    '/exempel/%00',
    '/exempel/%zz',
    '/exempel/',
    '/package.json',
    '/arbetsbank/main.tsx',
    '/arbetsbank/__proto__',
  ])('%s is not there', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('only this machine is answered, and only questions', async () => {
    expect((await ask('/', { host: 'elsewhere.example' })).status).toBe(403);
    expect((await ask('/', { host: '127.0.0.1:1' })).status).toBe(200);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
    const head = await ask('/', { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });
});

test('a port that is none is refused in plain words', async () => {
  await expect(startWorkbench(70_000)).rejects.toThrow('--port ska vara ett tal från 0 till 65535, inte 70000.');
});
