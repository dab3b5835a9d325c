import type { Acceptance } from '../../../src/core/findings/acceptance';
import type { Finding } from '../../../src/core/findings/finding';
import type { RulePack } from '../../../src/core/packs/schema';
import { createAcceptability } from '../../../src/core/review/acceptability';
import { applyAcceptances, type AppliedAcceptances } from '../../../src/core/review/apply-acceptances';
import { acceptFinding, withdrawAcceptance } from '../../../src/core/review/change-record';
import { builtInPack } from '../../support/check';
import { bilaga11, findingAt, submissionReport } from '../../support/report';

const BILAGA = bilaga11();
const { submission: OWN } = submissionReport({ bilagor: [BILAGA] });
const SIGNED = {
  reason: 'Avstämt med ekonomichefen, beloppet är riktigt.',
  by: 'Eva Ek',
  at: '2026-11-22T14:05:00+01:00',
};
const PACK = builtInPack();

/** A varning about 714 kr/inv in E7. */
function varning(id: string, given: Partial<Finding> = {}): Finding {
  return findingAt(BILAGA, 'E7', { id, severity: 'varning', actual: 714, labels: ['Tandvårdsersättning'], ...given });
}

function accepted(finding: Finding, given: Partial<Acceptance> = {}): Acceptance {
  return { ...acceptFinding(finding, OWN, SIGNED), ...given };
}

function apply(findings: readonly Finding[], acceptances: readonly Acceptance[], pack = PACK): AppliedAcceptances {
  return applyAcceptances(findings, acceptances, OWN, pack);
}

function statusesOf({ byFinding }: AppliedAcceptances): Readonly<Record<string, string>> {
  return Object.fromEntries([...byFinding].map(([id, { status }]) => [id, status]));
}

describe('whether a finding may be accepted', () => {
  const packWith = (...godtagbaraFel: string[]): RulePack => ({ ...PACK, godtagbaraFel });

  it('every varning and upplysning may', () => {
    const findings = [varning('a'), varning('b', { severity: 'upplysning' })];
    expect(findings.map(createAcceptability(findings, PACK))).toEqual([{ may: true }, { may: true }]);
  });

  it('a fel may not, unless the rule pack lets it', () => {
    const fel = varning('a', { severity: 'fel', rule: '10a-resultat-balans' });
    expect(createAcceptability([fel], packWith())(fel)).toEqual({
      may: false,
      reason: 'Ett fel ska rättas. Regelpaketet låter inte felet godtas.',
    });
    expect(createAcceptability([fel], packWith('10a-diff'))(fel)).toMatchObject({ may: false });
    expect(createAcceptability([fel], packWith('10a-resultat-balans'))(fel)).toEqual({ may: true });
  });

  it('a varning from which a fel follows may not, however far it is off, unless the rule pack lets that fel', () => {
    const findings = [
      varning('root'),
      varning('middle', { causedBy: 'root' }),
      varning('end', { causedBy: 'middle', severity: 'fel', rule: '10a-netto', message: 'Netto stämmer inte.' }),
    ];
    const [root] = findings;
    if (root === undefined) throw new Error('There is a root');
    expect(createAcceptability(findings, packWith())(root)).toEqual({
      may: false,
      reason: 'Ett fel som ska rättas följer av anmärkningen: Netto stämmer inte.',
    });
    expect(createAcceptability(findings, packWith('10a-netto'))(root)).toEqual({ may: true });
    expect(createAcceptability(findings.slice(0, 2), packWith())(root)).toEqual({ may: true });
  });

  it('what only follows from another may not by itself', () => {
    const findings = [varning('root'), varning('end', { causedBy: 'root' })];
    expect(findings.map(createAcceptability(findings, PACK))).toMatchObject([{ may: true }, { may: false }]);
  });

  it('findings that follow from each other do not make it go on for ever', () => {
    const findings = [varning('root'), varning('a', { causedBy: 'b' }), varning('b', { causedBy: 'a' })];
    expect(findings.map(createAcceptability(findings, PACK))).toMatchObject([
      { may: true },
      { may: false },
      { may: false },
    ]);
  });
});

describe('an acceptance', () => {
  it('is its finding’s and that of all that follows from it', () => {
    const findings = [
      varning('root'),
      varning('a', { causedBy: 'root' }),
      varning('b', { causedBy: 'a' }),
      varning('other'),
    ];
    const acceptance = accepted(varning('root'));
    const applied = apply(findings, [acceptance]);
    expect(statusesOf(applied)).toEqual({ root: 'accepted', a: 'accepted', b: 'accepted' });
    expect(applied.byFinding.get('b')).toEqual({ status: 'accepted', acceptance });
    expect(applied.resting).toEqual([]);
  });

  it('that has lapsed is not that of what follows', () => {
    const findings = [varning('root', { actual: 715 }), varning('a', { causedBy: 'root' })];
    expect(statusesOf(apply(findings, [accepted(varning('root'))]))).toEqual({ root: 'lapsed' });
  });

  it('that was taken back does not hold, and does not rest', () => {
    const withdrawn = withdrawAcceptance(accepted(varning('a')), { by: 'Bo Berg', at: '2026-11-22T15:00:00+01:00' });
    expect(withdrawn).toMatchObject({ withdrawn: true, by: 'Bo Berg', reason: SIGNED.reason });
    expect(apply([varning('a')], [withdrawn])).toEqual({ byFinding: new Map(), resting: [] });
  });

  it.each([
    ['another year', { year: 2021 }],
    ['no year', { year: null }],
    ['another förvaltning', { forvaltning: 'Kollektivtrafikförvaltningen' }],
    ['no förvaltning', { forvaltning: null }],
  ])('of %s neither holds nor rests', (_, other) => {
    expect(apply([varning('a')], [accepted(varning('a'), other)])).toEqual({ byFinding: new Map(), resting: [] });
  });

  it('of the förvaltning with a slip in its name holds', () => {
    const acceptance = accepted(varning('a'), { forvaltning: 'Regionledningsförvalning' });
    expect(statusesOf(apply([varning('a')], [acceptance]))).toEqual({ a: 'accepted' });
  });

  it('of a fel is told to be refused, and counts for nothing', () => {
    const fel = varning('a', { severity: 'fel' });
    const acceptance = accepted(fel);
    expect(apply([fel, varning('b', { causedBy: 'a' })], [acceptance]).byFinding).toEqual(
      new Map([
        ['a', { status: 'refused', acceptance, reason: 'Ett fel ska rättas. Regelpaketet låter inte felet godtas.' }],
      ]),
    );
  });

  it('whose finding is not there, or only follows from another now, rests', () => {
    const acceptances = [accepted(varning('gone')), accepted(varning('follows'))];
    const findings = [varning('root'), varning('follows', { causedBy: 'root' })];
    expect(apply(findings, acceptances)).toEqual({ byFinding: new Map(), resting: acceptances });
  });
});

describe('the figures of a finding', () => {
  const figuresOf = (given: Partial<Finding>): Acceptance['figures'] => accepted(varning('a', given)).figures;
  const place = varning('a').place;
  if (place === null) throw new Error('It has a place');

  it('are what was found, what it was computed from and what was expected', () => {
    expect(
      figuresOf({
        expected: 715.5,
        unit: 'kr/inv',
        labels: ['Tandvårdsersättning', 'Plan 2021'],
        related: [{ place, label: 'Antal invånare, Plan 2021', value: 244_600 }],
      }),
    ).toEqual([
      { label: 'Tandvårdsersättning, Plan 2021', value: 714, unit: 'kr/inv' },
      { label: 'Antal invånare, Plan 2021', value: 244_600, unit: null },
      { label: 'Förväntat', value: 715.5, unit: 'kr/inv' },
    ]);
  });

  it('hold no formula, but what it shows', () => {
    // E7 holds 714.
    expect(figuresOf({ actual: '=E9*2', expected: '=E10*2' })).toEqual([
      { label: 'Tandvårdsersättning', value: 714, unit: null },
    ]);
  });

  it('hold an error value', () => {
    expect(figuresOf({ actual: '#REF!' })).toEqual([{ label: 'Tandvårdsersättning', value: '#REF!', unit: null }]);
  });

  it('leave out what is empty and what only happens to stand in the cell', () => {
    expect(
      figuresOf({ actual: null, related: [{ place, label: 'Bilaga 16, första exemplaret', value: null }] }),
    ).toEqual([]);
  });

  it('are without the noise of calculations', () => {
    // 5 846,3 − 5 846,2 is 0.1000000000003638 to a program.
    expect(figuresOf({ actual: 0.1 + 0.2 })[0]?.value).toBe(0.3);
    expect(figuresOf({ actual: 5846.3 - 5846.2 })[0]?.value).toBe(0.1);
    expect(figuresOf({ actual: -1e-11 })[0]?.value).toBe(0);
    expect(figuresOf({ actual: 123_456_789_012 })[0]?.value).toBe(123_456_789_012);
  });
});

describe('of findings with the same labels', () => {
  const one = varning('x', { actual: 100 });
  const two = varning('x#2', { actual: 200 });

  it('an acceptance stays with its own when they change places', () => {
    const acceptance = accepted(two);
    const moved = [varning('x', { actual: 200 }), varning('x#2', { actual: 100 })];
    expect(apply(moved, [acceptance]).byFinding).toEqual(new Map([['x', { status: 'accepted', acceptance }]]));
  });

  it('each has its own acceptance when they change places', () => {
    const moved = [varning('x', { actual: 200 }), varning('x#2', { actual: 100 })];
    const [first, second] = [accepted(one), accepted(two, { reason: 'Beloppet är avstämt mot avtalet.' })];
    const { byFinding } = apply(moved, [first, second]);
    expect([byFinding.get('x')?.acceptance, byFinding.get('x#2')?.acceptance]).toEqual([second, first]);
    expect(statusesOf(apply(moved, [first, second]))).toEqual({ x: 'accepted', 'x#2': 'accepted' });
  });

  it('the acceptance of one that is mended rests, and the other’s holds under the number that it has then', () => {
    const [first, second] = [accepted(one), accepted(two)];
    const left = [varning('x', { actual: 200 })];
    const applied = apply(left, [first, second]);
    expect(applied.byFinding).toEqual(new Map([['x', { status: 'accepted', acceptance: second }]]));
    expect(applied.resting).toEqual([first]);
  });

  it('an acceptance does not move to the other one when its own is mended', () => {
    expect(statusesOf(apply([varning('x', { actual: 200 })], [accepted(one)]))).toEqual({ x: 'lapsed' });
  });

  it('only the one whose figure changes lapses', () => {
    const { byFinding } = apply([varning('x', { actual: 101 }), two], [accepted(one), accepted(two)]);
    expect(byFinding.get('x')).toMatchObject({ status: 'lapsed', changes: [{ before: 100, now: 101 }] });
    expect(byFinding.get('x#2')).toMatchObject({ status: 'accepted', acceptance: { finding: 'x#2' } });
  });

  it('one that has changed both place and figure is open again', () => {
    const acceptances = [accepted(one), accepted(two)];
    const applied = apply([varning('x', { actual: 200 }), varning('x#2', { actual: 101 })], acceptances);
    expect(statusesOf(applied)).toEqual({ x: 'accepted' });
    expect(applied.resting).toEqual([acceptances[0]]);
  });
});

describe('of findings that only their places tell apart', () => {
  const pair = [varning('x', { identical: 2 }), varning('x#2', { identical: 2 })];

  it('one may be accepted without the other', () => {
    const [, second] = pair;
    if (second === undefined) throw new Error('There are two');
    expect(statusesOf(apply(pair, [accepted(second)]))).toEqual({ 'x#2': 'accepted' });
  });

  it('the acceptance lapses when one of them is mended, since nobody can tell which', () => {
    const [first] = pair;
    if (first === undefined) throw new Error('There are two');
    expect(apply([varning('x')], [accepted(first)]).byFinding.get('x')).toMatchObject({
      status: 'lapsed',
      changes: [{ label: 'Likadana anmärkningar', before: 2, now: 1 }],
    });
  });

  it('the acceptance of one lapses when another comes', () => {
    expect(apply(pair, [accepted(varning('x'))]).byFinding).toEqual(
      new Map([
        [
          'x',
          expect.objectContaining({
            status: 'lapsed',
            changes: [{ label: 'Likadana anmärkningar', before: 1, now: 2, unit: null }],
          }),
        ],
      ]),
    );
  });
});
