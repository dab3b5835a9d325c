import { readdirSync, readFileSync } from 'node:fs';
import { BUILT_IN_PACKS, DEFAULT_PACK } from '../../../src/core/packs/built-in';
import { readRulePack } from '../../../src/core/packs/read-rule-pack';

const files = readdirSync('packs');

it('has every file in packs/, under its id', () => {
  expect([...BUILT_IN_PACKS.keys()].map((id) => `${id}.json`)).toEqual(files);
  expect([...BUILT_IN_PACKS].map(([id, pack]) => [id, pack.id])).toEqual([
    ['allman', 'allman'],
    ['vasternorrland-2020', 'vasternorrland-2020'],
    ['vastmanland', 'vastmanland'],
  ]);
});

it.each(files)('packs/%s is a valid rule pack, and is used as it is written', (file) => {
  const reading = readRulePack(readFileSync(`packs/${file}`, 'utf8'), []);

  expect(reading).toEqual({ ok: true, pack: BUILT_IN_PACKS.get(file.replace('.json', '')) });
});

it('uses one of them when none is asked for', () => {
  expect(BUILT_IN_PACKS.has(DEFAULT_PACK)).toBe(true);
});
