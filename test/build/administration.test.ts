import { readFileSync } from 'node:fs';
import { evaluateModule } from '../support/evaluate-module';

const GUIDE = readFileSync('docs/administration.md', 'utf8');

/** What a server should send for pages that are built without settings. */
const header = evaluateModule(`
  import { contentSecurityPolicy, FRAME_ANCESTORS, readSettings } from './scripts/pane-settings.mjs';
  give(contentSecurityPolicy(readSettings({}, 'production')) + '; ' + FRAME_ANCESTORS);
`) as string;

test('the guide’s servers send the policy that the pages carry, and who may frame them', () => {
  const policies = GUIDE.match(/default-src 'none';[^"]+/g);
  expect(policies).toEqual([header, header]);
});

test('the guide’s servers say nothing of frames or caching that Excel cannot live with', () => {
  const blocks = [...GUIDE.matchAll(/```(?:nginx|xml)\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');
  expect(blocks).toHaveLength(2);
  for (const block of blocks) {
    expect(block.replace('<remove name="X-Frame-Options" />', '')).not.toContain('X-Frame-Options');
    expect(block).not.toContain('Cross-Origin-Resource-Policy');
  }
});

test('the guide’s commands are there to be run', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const commands = new Set([...GUIDE.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? ''));
  expect([...commands].sort()).toEqual(['build:pane', 'serve:pane', 'validate:manifest']);
  expect([...commands].filter((name) => !(name in scripts))).toEqual([]);
});
