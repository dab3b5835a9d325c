import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/core/rules/index';

const FOLDER = join(__dirname, '../conformance');

/** The rules that the conformance tests name as `describe('<id>', …)`. */
function testedRules(): readonly string[] {
  return readdirSync(FOLDER)
    .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/^describe\('([^']+)'/gmu)].map(([, id]) => id ?? ''));
}

it('has a conformance case for every rule', () => {
  const tested = testedRules();
  // Reported under the sum rules' cases: what lies within rounding.
  const own = RULES.map(({ id }) => id).filter((id) => id !== 'avrundningsdifferens');
  expect(own.filter((id) => !tested.includes(id))).toEqual([]);
});

it('has no conformance case for a rule that is not there', () => {
  const known = RULES.map(({ id }) => id);
  expect(testedRules().filter((id) => !known.includes(id))).toEqual([]);
});
