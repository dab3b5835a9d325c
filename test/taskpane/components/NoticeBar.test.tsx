/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { CheckSession } from '../../../src/session/check-session';
import type { Notice, SessionState } from '../../../src/session/session-state';
import type { WriteConflict, WrittenCell } from '../../../src/session/workbook-host';
import { SessionProvider } from '../../../src/taskpane/app/session-context';
import { NoticeBar } from '../../../src/taskpane/components/NoticeBar/NoticeBar';
import { sv } from '../../../src/taskpane/texts/sv';
import { TextsProvider } from '../../../src/taskpane/texts/texts-context';
import { fillGapsOfJsdom } from '../../support/pane/gaps-of-jsdom';

const cell = (row: number, before: number, after: number): WrittenCell => ({
  place: { sheet: 'Bil 10a', address: { row, column: 1 } },
  before: { formula: null, value: before, numberFormat: 'General' },
  after: { formula: null, value: after, numberFormat: 'General' },
});

const B2 = cell(1, 99, 14);
const B3 = cell(2, 6, 16);
const COLLEAGUE: WriteConflict = {
  place: B2.place,
  expected: { formula: null, value: 4 },
  found: { formula: null, value: 99 },
};

function show(notice: Notice): { readonly text: string; readonly undone: unknown[] } {
  fillGapsOfJsdom();
  const undone: unknown[] = [];
  const session = { undo: (places: unknown) => Promise.resolve(undone.push(places)) } as unknown as CheckSession;
  const state = { notice, undoable: { findingId: null, cells: [B2, B3] } } as unknown as SessionState;
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <TextsProvider value={sv}>
        <SessionProvider value={session}>
          <NoticeBar state={state} />
        </SessionProvider>
      </TextsProvider>
    </FluentProvider>,
  );
  return { text: container.textContent, undone };
}

it("names a colleague's value that was written over, and gives that cell alone back", async () => {
  const { text, undone } = show({ kind: 'written', cells: [B2, B3], locked: [], overwritten: [COLLEAGUE] });
  expect(text).toContain('Skrivet i Bil 10a!B2, Bil 10a!B3. En kollega hade ändrat samtidigt, och det skrevs över.');
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Bil 10a!B2: kollegan hade skrivit 99, nu står 14',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Sätt tillbaka kollegans' }));
  expect(undone).toEqual([[B2.place]]);
});

it('offers to undo alone when all that was written went over a colleague’s', () => {
  show({ kind: 'written', cells: [B2], locked: [], overwritten: [COLLEAGUE] });
  expect(screen.queryByRole('button', { name: 'Sätt tillbaka kollegans' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Ångra' })).not.toBeNull();
});

it("says what an undo left standing because it is a colleague's", () => {
  const { text } = show({ kind: 'undone', cells: [B3], kept: [COLLEAGUE] });
  expect(text).toContain('Ångrat i Bil 10a!B3. En kollega ändrade samtidigt, och det står kvar:Bil 10a!B2: 99');
});
