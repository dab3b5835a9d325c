/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import { renderPane, type RenderedPane } from '../../support/pane/render-pane';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';

const NETTO = ['10a', 'Primärvård', 'Netto Budget 2021'] as const;
const SUMMA = ['10a', 'SUMMA VERKSAMHET', 'Netto Budget 2021'] as const;

/** Netto and a sum emptied on bilaga 10 a, and RESULTAT of another year typed as 1. */
function withGaps(): Submission {
  const submission = validSubmission({ ledgerKeyFigures: false });
  submission.cell(...NETTO).clear();
  submission.cell(...SUMMA).clear();
  submission.cell('10a', 'RESULTAT', 'Netto Plan 2022').set(1);
  return submission;
}

async function open(submission: Submission): Promise<RenderedPane> {
  const pane = await renderPane(submission.workbook, { view: 'fill' });
  await screen.findByText(/fyllas i|Inget att fylla i/u);
  return pane;
}

function box(name: RegExp | string): HTMLInputElement {
  return screen.getByRole('checkbox', { name });
}

it('has nothing to fill in where everything is there', async () => {
  const submission = validSubmission({ ledgerKeyFigures: false });
  for (const bilaga of submission.bilagor) if (bilaga !== '16') submission.deleteBilaga(bilaga);
  await open(submission);
  expect(screen.getByRole('heading', { name: 'Inget att fylla i' })).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
});

it('leaves the typed but right key figures of a faultless submission to whoever wants formulas', async () => {
  await open(validSubmission({ ledgerKeyFigures: false }));
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Hårdkodade summor till formler, 0 av \d+ valda$/u),
  ]);
  expect(screen.getByText('Inga celler är valda.')).toBeTruthy();
});

it('ticks empty cells and nothing else, and tells what writing them leads to', async () => {
  await open(withGaps());
  expect(box(/^Tomma celler, 2 av 2 valda$/u).checked).toBe(true);
  expect(box(/^Avvikande värden, 0 av 1 valda$/u).checked).toBe(false);
  expect(box('Primärvård, Netto Budget 2021').checked).toBe(true);
  expect(box('RESULTAT, Netto Plan 2022').checked).toBe(false);
  expect(screen.getByText(/^När det är skrivet: .*försvinner/u)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Skriv 2 celler' })).toBeTruthy();
});

it('writes the chosen cells as formulas, and takes them back in one step', async () => {
  const submission = withGaps();
  const { user } = await open(submission);
  await user.click(screen.getByRole('button', { name: 'Skriv 2 celler' }));
  await screen.findByText(/^Skrivet i /u);
  expect(submission.cell(...NETTO).formula).not.toBeNull();
  expect(submission.cell(...NETTO).value).toBe(validSubmission().cell(...NETTO).value);
  expect(submission.cell(...SUMMA).value).toBe(validSubmission().cell(...SUMMA).value);
  await waitFor(() => {
    expect(screen.queryByText(/^Tomma celler/u)).toBeNull();
  });
  await user.click(screen.getByRole('button', { name: 'Ångra' }));
  await screen.findByText(/^Ångrat i /u);
  expect([submission.cell(...NETTO).value, submission.cell(...NETTO).formula]).toEqual([null, null]);
});

it('writes only what is left ticked', async () => {
  const submission = withGaps();
  const { user } = await open(submission);
  await user.click(box('SUMMA VERKSAMHET, Netto Budget 2021'));
  expect(box(/^Tomma celler, 1 av 2 valda$/u).indeterminate).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Skriv 1 cell' }));
  await screen.findByText(/^Skrivet i /u);
  expect(submission.cell(...NETTO).formula).not.toBeNull();
  expect(submission.cell(...SUMMA).value).toBeNull();
});

it('has no button to press when nothing is ticked, and ticks a whole group at once', async () => {
  const { user } = await open(withGaps());
  await user.click(box(/^Tomma celler/u));
  expect(screen.getByText('Inga celler är valda.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Skriv' }).disabled).toBe(true);
  await user.click(box(/^Tomma celler/u));
  expect(screen.getByRole('button', { name: 'Skriv 2 celler' })).toBeTruthy();
});

it('writes nothing when somebody has changed one of the cells since', async () => {
  const submission = withGaps();
  const { user } = await open(submission);
  submission.cell(...NETTO).set(7);
  await user.click(screen.getByRole('button', { name: 'Skriv 2 celler' }));
  expect(await screen.findByText(/^Inget skrevs, för någon har ändrat cellen/u)).toBeTruthy();
  expect(submission.cell(...NETTO).value).toBe(7);
  expect(submission.cell(...SUMMA).value).toBeNull();
});
