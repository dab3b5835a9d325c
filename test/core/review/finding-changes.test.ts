import type { Finding } from '../../../src/core/findings/finding';
import { findingChanges, knownFindings, type FindingChanges } from '../../../src/core/review/finding-changes';
import { findingAt, bilaga11 } from '../../support/report';

const BILAGA = bilaga11();

function finding(id: string, given: Partial<Finding> = {}): Finding {
  return findingAt(BILAGA, 'E7', { id, message: `Om ${id}.`, ...given });
}

/** The ids of what is new, what remains and what is solved. */
function changes(earlier: readonly Finding[], now: readonly Finding[]): Readonly<Record<string, readonly string[]>> {
  const { added, remaining, solved }: FindingChanges = findingChanges(now, knownFindings(earlier), {
    kind: 'files',
    files: ['fjol.xlsx'],
  });
  return {
    added: added.map(({ id }) => id),
    remaining: remaining.map(({ id }) => id),
    solved: solved.map(({ message }) => message),
  };
}

it('tells what is new, what remains and what is solved', () => {
  expect(changes([finding('a'), finding('b')], [finding('b'), finding('c')])).toEqual({
    added: ['c'],
    remaining: ['b'],
    solved: ['Om a.'],
  });
});

it('takes a finding whose figures are others for the same one', () => {
  expect(changes([finding('a')], [finding('a', { message: 'Om a, 1 tkr mer.' })])).toEqual({
    added: [],
    remaining: ['a'],
    solved: [],
  });
});

it('leaves out what only follows from something else', () => {
  const earlier = [finding('a'), finding('follows', { causedBy: 'a' })];
  expect(changes(earlier, [finding('b'), finding('other', { causedBy: 'b' })])).toEqual({
    added: ['b'],
    remaining: [],
    solved: ['Om a.'],
  });
});

it('does not take what now only follows from something else for solved', () => {
  expect(changes([finding('a')], [finding('b'), finding('a', { causedBy: 'b' })])).toEqual({
    added: ['b'],
    remaining: [],
    solved: [],
  });
});

it('does not take what followed from something that is mended for new', () => {
  expect(changes([finding('a'), finding('b', { causedBy: 'a' })], [finding('b')])).toEqual({
    added: [],
    remaining: ['b'],
    solved: ['Om a.'],
  });
});

describe('of findings with the same labels', () => {
  const one = finding('x', { message: 'Kylrum 100 tkr.' });
  const other = finding('x#2', { message: 'Kylrum 200 tkr.' });

  it('names the one that is solved, though the other has its number now', () => {
    expect(changes([one, other], [{ ...other, id: 'x' }])).toEqual({
      added: [],
      remaining: ['x'],
      solved: ['Kylrum 100 tkr.'],
    });
  });

  it('takes none for new or solved when they only change places', () => {
    expect(
      changes(
        [one, other],
        [
          { ...other, id: 'x' },
          { ...one, id: 'x#2' },
        ],
      ),
    ).toEqual({
      added: [],
      remaining: ['x', 'x#2'],
      solved: [],
    });
  });

  it('names the one that has come', () => {
    expect(
      changes(
        [other].map((known) => ({ ...known, id: 'x' })),
        [one, other],
      ),
    ).toEqual({
      added: ['x'],
      remaining: ['x#2'],
      solved: [],
    });
  });
});

it('remembers what a finding was, without its cells', () => {
  expect(knownFindings([finding('a', { severity: 'varning' }), finding('b', { causedBy: 'a' })])).toEqual({
    findings: [{ id: 'a', rule: '11-tandvardsersattning', bilaga: '11', severity: 'varning', message: 'Om a.' }],
    followOns: ['b'],
  });
});
