/** @jest-environment jsdom */
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { HostProblem, type WorkbookHost } from '../../src/session/workbook-host';
import { App } from '../../src/taskpane/app/App';
import { createAppearance } from '../../src/taskpane/appearance';
import { withOddCells } from '../support/odd-cells';
import { fillGapsOfJsdom } from '../support/pane/gaps-of-jsdom';
import { openSessionOf } from '../support/pane/open-session';
import { Random } from '../support/random';
import { slowRuns } from '../support/runs';
import { validSubmission } from '../support/submission/build-submission';

const { seed: SEED, numRuns: ROUNDS } = slowRuns({ seed: 12, numRuns: 6 });

/** An open workbook that is only read. */
function readingHost(workbook: WorkbookSnapshot): WorkbookHost {
  const refuse = (): Promise<never> => Promise.reject(new HostProblem('readOnly', 'The workbook is only read'));
  return {
    read: () => Promise.resolve(workbook),
    readChanges: () => Promise.resolve(workbook),
    watchSelection: () => Promise.resolve(() => Promise.resolve()),
    watch: () => Promise.resolve(() => Promise.resolve()),
    show: () => Promise.resolve(),
    write: refuse,
    writeReview: refuse,
    writeReportSheet: refuse,
    removeReportSheet: refuse,
    restore: refuse,
  };
}

describe(`odd cells, seed ${SEED}`, () => {
  it('leave every view of the pane whole', async () => {
    const [workbook] = validSubmission().workbook.snapshot();
    if (workbook === undefined) throw new Error('The submission has no workbook');
    const random = new Random(SEED);
    fillGapsOfJsdom();
    for (let round = 0; round < ROUNDS; round++) {
      const session = openSessionOf(readingHost(withOddCells(workbook, random).workbook));
      await act(async () => {
        render(
          <App
            session={session}
            appearance={createAppearance({ theme: 'light', colours: null })}
            locale="sv-SE"
            initialView="overview"
          />,
        );
        await session.check();
      });
      expect(session.getState()).toMatchObject({ freshness: 'current', problem: null });
      const user = userEvent.setup();
      for (const tab of screen.getAllByRole('tab')) {
        await user.click(tab);
        expect(tab.getAttribute('aria-selected')).toBe('true');
        expect(await screen.findByRole('tabpanel')).toBeTruthy();
        expect(screen.queryByText(/Ett fel i Bilagekontroll/u)).toBeNull();
      }
      cleanup();
    }
  });
});
