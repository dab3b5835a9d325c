import { initialPaneView, nextPaneView, type PaneAction, type PaneView } from '../../../src/taskpane/app/pane-view';

function after(...actions: readonly PaneAction[]): PaneView {
  return actions.reduce(nextPaneView, initialPaneView('overview'));
}

describe('nextPaneView', () => {
  it('opens the findings of a bilaga, and of it alone', () => {
    const { view, filter } = after(
      { type: 'textTyped', text: 'netto' },
      { type: 'severityToggled', severity: 'fel' },
      { type: 'bilagaChosen', bilaga: 'b' },
    );
    expect(view).toBe('findings');
    expect(filter).toEqual({ severities: new Set(), standings: new Set(), bilaga: 'b', text: '' });
  });

  it('adds and takes away severities one by one', () => {
    const once = after({ type: 'severityToggled', severity: 'fel' }, { type: 'severityToggled', severity: 'varning' });
    expect([...once.filter.severities]).toEqual(['fel', 'varning']);
    const twice = nextPaneView(once, { type: 'severityToggled', severity: 'fel' });
    expect([...twice.filter.severities]).toEqual(['varning']);
    // The earlier state is untouched.
    expect(once.filter.severities.size).toBe(2);
  });

  it('keeps the words that were searched for when the bilaga is let go', () => {
    const { filter } = after(
      { type: 'bilagaChosen', bilaga: 'b' },
      { type: 'textTyped', text: 'netto' },
      { type: 'bilagaCleared' },
    );
    expect(filter).toEqual({ severities: new Set(), standings: new Set(), bilaga: null, text: 'netto' });
  });

  describe('when the cell of a finding is selected', () => {
    const bring = (findingId: string, isAsked = false): PaneAction => ({
      type: 'findingBrought',
      submission: 's',
      findingId,
      causes: ['c'],
      isAsked,
    });
    const inFindings: PaneAction = { type: 'viewChosen', view: 'findings' };

    it('opens its card, with what it follows from, and closes the one that was opened so before', () => {
      const { explained, unfolded, brought } = after(inFindings, bring('f'), bring('g'));
      expect([[...explained], [...unfolded], brought?.findingId, brought?.turn]).toEqual([['g'], ['c'], 'g', 2]);
    });

    it('leaves a card open that the user opened', () => {
      const { explained } = after(inFindings, { type: 'explanationToggled', findingId: 'f' }, bring('f'), bring('g'));
      expect([...explained]).toEqual(['f', 'g']);
    });

    it('moves nothing in another view, nor while a correction is looked at or a reason is written', () => {
      const preview = { findingId: 'f', writes: [], effect: null };
      const draft = { kind: 'withdrawal', by: '' } as const;
      for (const first of [
        [],
        [inFindings, { type: 'fixPreviewed', preview }],
        [inFindings, { type: 'drafted', findingId: 'f', draft }],
      ] satisfies readonly (readonly PaneAction[])[]) {
        expect(after(...first, bring('g'))).toEqual(after(...first));
      }
    });

    it('shows it all the same when that is asked for, whatever was filtered', () => {
      const { view, filter, explained } = after({ type: 'textTyped', text: 'netto' }, bring('g', true));
      expect([view, filter.text, [...explained]]).toEqual(['findings', '', ['g']]);
    });
  });

  it('forgets filter and preview with another submission', () => {
    const preview = { findingId: 'f', writes: [], effect: null };
    const {
      submission,
      filter,
      preview: left,
    } = after(
      { type: 'bilagaChosen', bilaga: 'b' },
      { type: 'fixPreviewed', preview },
      { type: 'submissionChosen', submission: 's' },
    );
    expect([submission, filter.bilaga, left]).toEqual(['s', null, null]);
  });

  it('opens the open findings of a severity, as the verdict counts them', () => {
    const { view, filter } = after({ type: 'severityChosen', severity: 'varning' });
    expect(view).toBe('findings');
    expect([[...filter.severities], [...filter.standings]]).toEqual([['varning'], ['open']]);
  });

  it('keeps what is written on each finding until it is closed, and forgets it with another submission', () => {
    const one = { kind: 'acceptance', reason: 'Enligt beslut', by: 'Anna', withAlike: false } as const;
    const other = { kind: 'withdrawal', by: 'Bo' } as const;
    const written = after(
      { type: 'drafted', findingId: 'a', draft: one },
      { type: 'drafted', findingId: 'b', draft: other },
      { type: 'drafted', findingId: 'a', draft: { ...one, by: 'Anna Berg' } },
    );
    expect([...written.drafts]).toEqual([
      ['a', { ...one, by: 'Anna Berg' }],
      ['b', other],
    ]);
    expect([...nextPaneView(written, { type: 'draftClosed', findingId: 'a' }).drafts.keys()]).toEqual(['b']);
    expect(nextPaneView(written, { type: 'submissionChosen', submission: 's' }).drafts.size).toBe(0);
  });

  it('unfolds and folds each finding on its own', () => {
    const { unfolded, explained } = after(
      { type: 'followOnsToggled', findingId: 'a' },
      { type: 'followOnsToggled', findingId: 'b' },
      { type: 'followOnsToggled', findingId: 'a' },
      { type: 'explanationToggled', findingId: 'a' },
    );
    expect([[...unfolded], [...explained]]).toEqual([['b'], ['a']]);
  });

  it('keeps what is typed of Kapitalkostnad field by field, and forgets it with another submission', () => {
    const typed = after(
      { type: 'capitalTyped', field: 'rate', text: '2' },
      { type: 'capitalTyped', field: 'years 8101', text: '5' },
      { type: 'capitalTyped', field: 'rate', text: '2,5' },
    );
    expect([...typed.capital]).toEqual([
      ['rate', '2,5'],
      ['years 8101', '5'],
    ]);
    expect(nextPaneView(typed, { type: 'submissionChosen', submission: 's' }).capital.size).toBe(0);
  });
});
