import { readFileSync } from 'node:fs';
import { readRulePack } from '../../../src/core/packs/read-rule-pack';
import { rulePackSchema } from '../../../src/core/packs/schema';

const GUIDE = readFileSync('docs/regelpaket.md', 'utf8');

it('names every key', () => {
  for (const key of Object.keys(rulePackSchema.shape)) expect(GUIDE).toMatch(new RegExp(`^\\| \`${key}[\`.]`, 'mu'));
});

it('shows a rule pack that can be used', () => {
  const example = /```jsonc\n([\s\S]*?)```/u.exec(GUIDE)?.[1] ?? '';

  expect(readRulePack(example, ['16-kategori'])).toMatchObject({ ok: true, pack: { id: 'exempelregionen-2025' } });
});
