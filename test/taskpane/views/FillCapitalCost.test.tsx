/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { renderPane, type RenderedPane } from '../../support/pane/render-pane';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';

// Planning and checking go on after every key press.
const MOBILE = ['10c', 'Journalsystem i mobilen', 'Kapitalkostnad'] as const;
const PATHOLOGY = ['10c', 'Digital patologi', 'Kapitalkostnad'] as const;

/** The valid submission without the Kapitalkostnad of its first two projects, which invest 680 and 300 tkr. */
async function open(locale = 'sv-SE'): Promise<RenderedPane & { readonly submission: Submission }> {
  const submission = validSubmission({ ledgerKeyFigures: false });
  submission.cell(...MOBILE).clear();
  submission.cell(...PATHOLOGY).clear();
  const pane = await renderPane(submission.workbook, { view: 'fill', locale });
  await screen.findByRole('textbox', { name: /^Internränta|^Rate/u });
  return { ...pane, submission };
}

const section = (): HTMLElement => screen.getByRole('region', { name: 'Kapitalkostnad på bilaga 10c' });

/** The field that holds for all projects. */
function field(name: string): HTMLInputElement {
  const [first] = within(section()).getAllByRole<HTMLInputElement>('textbox', { name });
  if (first === undefined) throw new Error(`No field ${name}`);
  return first;
}

const rate = (): HTMLInputElement => field('Internränta, %');
const years = (): HTMLInputElement => field('Avskrivningstid, år');

/** What is said of a field to those who do not see it. */
function described(field: HTMLElement): string {
  return (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
}

it('starts from the rule pack, and asks for what that does not say', async () => {
  await open();
  expect([rate().value, years().value]).toEqual(['1,5', '']);
  expect(described(rate())).toBe('Regelpaketet: 1,5');
  expect(described(years())).toBe('Regelpaketet: ingen');
  expect(within(section()).getByText(/^Räknas som annuitet för 2 projekt med investering\./u)).toBeTruthy();
  expect(screen.getByRole('button', { name: '2 celler kan inte fyllas i' })).toBeTruthy();
});

it('plans and writes with what is typed, for all projects and for one of them', async () => {
  const { user, submission } = await open();
  await user.type(years(), '5');
  // 1,015^5 = 1,0772840: 680 · 0,015 · 1,0772840 / 0,0772840 = 142,18, and 300 gives 62,73.
  expect(await screen.findByText(/142\stkr/u)).toBeTruthy();
  expect(screen.getByText(/63\stkr/u)).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Andra värden för enskilda projekt' }));
  const own = screen.getByRole('group', { name: '8102 Digital patologi' });
  await user.type(within(own).getByRole('textbox', { name: 'Avskrivningstid, år' }), '10');
  await user.type(within(own).getByRole('textbox', { name: 'Internränta, %' }), '0');
  // 300 over ten years without interest; the other project keeps what holds for all.
  expect(await screen.findByText(/^30\stkr/u)).toBeTruthy();
  expect(screen.getByText(/142\stkr/u)).toBeTruthy();

  await user.click(await screen.findByRole('button', { name: 'Skriv 2 celler' }));
  await screen.findByText(/^Skrivet i 10c!/u);
  expect(submission.cell(...MOBILE).formula).toMatch(/^ROUND\(-PMT\(0\.015,5,/u);
  expect(submission.cell(...MOBILE).value).toBe(142);
  expect(submission.cell(...PATHOLOGY).value).toBe(30);
});

it.each([
  ['1,5', '1,5 %', ''],
  ['1,5', '31', 'Skriv procent från 0 till 30, till exempel 1,5.'],
  ['1,5', 'två', 'Skriv procent från 0 till 30, till exempel 1,5.'],
])('explains a rate that is not understood beside its field: %s typed over with %s', async (_, text, fault) => {
  const { user } = await open();
  await user.type(years(), '5');
  await user.clear(rate());
  await user.type(rate(), text);
  const isFault = fault !== '';
  expect(rate().getAttribute('aria-invalid') === 'true').toBe(isFault);
  expect(described(rate())).toContain(fault);
  const write = await screen.findByRole<HTMLButtonElement>('button', { name: 'Skriv 2 celler' });
  expect(write.disabled).toBe(isFault);
  expect(screen.queryByText('Rätta internräntan eller avskrivningstiden innan något skrivs.') !== null).toBe(isFault);
});

it.each(['0', '101', '2,5'])('takes whole years from 1 to 100, not %s', async (text) => {
  const { user } = await open();
  await user.type(years(), text);
  expect(described(years())).toContain('Skriv hela år från 1 till 100, till exempel 5.');
});

it('falls back on the rule pack when a field is emptied', async () => {
  const { user } = await open();
  await user.type(years(), '5');
  await user.clear(rate());
  expect(rate().getAttribute('aria-invalid')).not.toBe('true');
  expect(await screen.findByText(/142\stkr/u)).toBeTruthy();
});

it('is not there where every Kapitalkostnad is', async () => {
  await renderPane(validSubmission({ ledgerKeyFigures: false }).workbook, { view: 'fill' });
  await screen.findByText(/fyllas i|Inget att fylla i/u);
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('is in English for those who have that, with Swedish numbers', async () => {
  await open('en-GB');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Rate of interest, %' }).value).toBe('1,5');
});
