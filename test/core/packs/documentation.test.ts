import { readFileSync } from 'node:fs';
import { readRulePack } from '../../../src/core/packs/read-rule-pack';
import { rulePackSchema } from '../../../src/core/packs/schema';
import { RULE_KEYS } from '../../../src/core/packs/tables/allowed-keys';
import { ruleSchema } from '../../../src/core/packs/tables/rule-schema';
import { columnSchema, rowSchema, tableSchema } from '../../../src/core/packs/tables/table-schema';

const GUIDE = readFileSync('docs/regelpaket.md', 'utf8');

it('names every key', () => {
  for (const key of Object.keys(rulePackSchema.shape)) expect(GUIDE).toMatch(new RegExp(`^\\| \`${key}[\`.]`, 'mu'));
});

it('shows rule packs that can be used', () => {
  const examples = [...GUIDE.matchAll(/```jsonc\n([\s\S]*?)```/gu)].map(([, text = '']) => text);
  const readings = examples.map((text) => readRulePack(text, ['16-kategori', '10a-kostnadsutveckling']));

  expect(readings.map((reading) => (reading.ok ? reading.pack.id : reading.problems))).toEqual([
    'exempelregionen-2025',
    'min-region-2020',
    'min-region-2020',
    'min-region-2020',
    'region-b-2025',
  ]);
});

it('names every key of tables, columns, rows and rules', () => {
  const blocks = [tableSchema, columnSchema, rowSchema, ...ruleSchema.options].map(({ shape }) => Object.keys(shape));
  for (const key of new Set(blocks.flat())) expect(GUIDE).toContain(`\`${key}\``);
});

it.each(Object.keys(RULE_KEYS))('names every key of the kind %s', (kind) => {
  const row = GUIDE.split('\n').find((line) => line.startsWith(`| \`${kind}\` `)) ?? '';
  const common = ['id', 'typ', 'titel', 'allvar', 'källa', 'skäl', 'fortsätter'];

  expect((RULE_KEYS[kind] ?? []).filter((key) => !common.includes(key) && !row.includes(`\`${key}\``))).toEqual([]);
});
