/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { read as readSheets, write as writeSheets, type BookType } from '@e965/xlsx';
import { Workbook } from 'exceljs';
import { PAGE_HOST } from '../../../src/adapters/files/page-host';
import { readWorkbookBytes } from '../../../src/adapters/files/read-workbook-bytes';
import { differingParts } from '../../support/office-files/patched';
import { cellOf, readWorkbook, sheetOf } from '../../support/office-files/read';
import { renderPane, type RenderedPane } from '../../support/pane/render-pane';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';

// Each test checks and patches whole workbooks.
const FILE = 'Investeringar.xlsx';
const TOTALT = ['10b', 'TOTALT', 'Budget 2021'] as const;
const INVESTERINGAR = ['10a', 'Investeringar', 'Netto Budget 2021'] as const;

/** Bilaga 10 b in a workbook of its own, its total emptied, and what bilaga 10 a takes from it emptied too. */
function inTwoFiles(): Submission {
  const submission = validSubmission({ ledgerKeyFigures: false });
  submission.workbook.moveToFile([submission.sheet('10b')], FILE);
  submission.cell(...TOTALT).clear();
  submission.cell(...INVESTERINGAR).clear();
  return submission;
}

interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Opened extends RenderedPane {
  readonly submission: Submission;
  /** The file as it is on the user's disk; a test may change it. */
  readonly disk: { bytes: Uint8Array };
  readonly saved: readonly Saved[];
}

/** Opens the pane on Fyll i with the second workbook added, as the test has changed its bytes. */
async function open(
  change: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array> = (bytes) => bytes,
  { file = FILE, canSave = true } = {},
): Promise<Opened> {
  const submission = inTwoFiles();
  const bytes = (await submission.toXlsx()).get(FILE);
  if (bytes === undefined) throw new Error('There is no second workbook');
  const disk = { bytes: await change(bytes) };
  const saved: Saved[] = [];
  const pane = await renderPane(submission.workbook, {
    view: 'fill',
    readFile: (name, content) => Promise.resolve(readWorkbookBytes(name, content, PAGE_HOST)),
    ...(canSave ? { save: (name: string, content: Uint8Array) => saved.push({ name, bytes: content }) } : {}),
  });
  await pane.edit(() => pane.session.addFiles([{ name: file, bytes: () => Promise.resolve(disk.bytes.slice()) }]));
  await screen.findAllByText(new RegExp(`i filen ${file}`, 'u'));
  return { ...pane, submission, disk, saved };
}

function box(name: RegExp | string): HTMLInputElement {
  return screen.getByRole('checkbox', { name });
}

/** The same workbook in another format. */
function as(bookType: BookType): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => new Uint8Array(writeSheets(readSheets(bytes), { bookType, type: 'array' }) as ArrayBuffer);
}

it('shows the cells of all workbooks in the same group, those of others with their file', async () => {
  await open();
  const group = screen.getByRole('region', { name: 'Tomma celler' });
  expect(within(group).getByText('i filen Investeringar.xlsx')).toBeTruthy();
  const total = box('TOTALT FÖRVALTNING, Budget 2021');
  expect(total.closest('li')?.textContent).toMatch(/10b!E13/u);
  const described = (total.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toContain('i filen Investeringar.xlsx');
  expect(box(/^Tomma celler, 2 av 2 valda$/u).checked).toBe(true);
  expect(screen.getByRole('button', { name: 'Skriv 1 cell' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Spara 1 ifylld kopia' })).toBeTruthy();
  expect(screen.getByText(/^Filerna som du har lagt till ändras inte\./u)).toBeTruthy();
});

it('saves a copy in which only the chosen cell is written, and goes on with it', async () => {
  const { user, submission, disk, saved, session } = await open();
  const before = disk.bytes.slice();
  const { value, formula } = validSubmission().cell(...TOTALT);
  await user.click(screen.getByRole('button', { name: 'Spara 1 ifylld kopia' }));
  await screen.findByText(
    'Ifyllda kopior: Investeringar ifylld.xlsx (1 cell). Kontrollen fortsätter med kopiorna. Filerna som du lade till är orörda. Kom en kopia inte fram kan den sparas igen under Läget.',
  );
  expect(saved.map(({ name }) => name)).toEqual(['Investeringar ifylld.xlsx']);
  expect(disk.bytes).toEqual(before);
  const copy = saved[0]?.bytes ?? new Uint8Array();
  expect(cellOf(sheetOf(readWorkbook(copy)), submission.cell(...TOTALT).address)).toMatchObject({
    value,
    formula,
  });
  expect(differingParts(before, copy)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  // What belongs to the open workbook is still to be written there.
  await waitFor(() => {
    expect(screen.getByText('Tomma celler, 1 av 1 valda')).toBeTruthy();
  });
  expect(screen.queryByText(/i filen Investeringar/u)).toBeNull();
  expect(session.getState().addedFiles).toEqual([
    { name: 'Investeringar ifylld.xlsx', unreadable: null, copyOf: FILE },
  ]);
  expect(submission.cell(...INVESTERINGAR).value).toBeNull();
});

it('writes in the open workbook what is carried over from the other, whether the copy is saved or not', async () => {
  const { user, submission, saved } = await open();
  await user.click(screen.getByRole('button', { name: 'Skriv 1 cell' }));
  await screen.findByText(/^Skrivet i 10a!/u);
  expect(submission.cell(...INVESTERINGAR).value).toBe(validSubmission().cell(...INVESTERINGAR).value);
  expect(saved).toEqual([]);
  expect(await screen.findByRole('button', { name: 'Spara 1 ifylld kopia' })).toBeTruthy();
});

it('leaves out what is not ticked, and forgets no other choice when the open workbook is written', async () => {
  const { user, saved } = await open();
  const total = box('TOTALT FÖRVALTNING, Budget 2021');
  await user.click(total);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Spara ifyllda kopior' }).disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Skriv 1 cell' }));
  await screen.findByText(/^Skrivet i 10a!/u);
  await waitFor(() => {
    expect(screen.getByText('Tomma celler, 0 av 1 valda')).toBeTruthy();
  });
  expect(box('TOTALT FÖRVALTNING, Budget 2021').checked).toBe(false);
  expect(saved).toEqual([]);
});

it('saves the same copy again from Läget', async () => {
  const { user, saved } = await open();
  await user.click(screen.getByRole('button', { name: 'Spara 1 ifylld kopia' }));
  await screen.findByText(/^Ifyllda kopior/u);
  await user.click(screen.getByRole('tab', { name: 'Läget' }));
  expect(await screen.findByText('ifylld kopia, är med i kontrollen i stället för Investeringar.xlsx')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Spara igen Investeringar ifylld.xlsx' }));
  expect(saved).toHaveLength(2);
  expect(saved[1]).toEqual(saved[0]);
});

describe('what cannot be written', () => {
  it.each<[BookType, string, RegExp]>([
    ['biff8', 'Investeringar.xls', /^Filen är i ett äldre Excel-format \(\.xls\) .* Spara den som Excel-arbetsbok/u],
    ['xlsb', 'Investeringar.xlsb', /^Filen är en binär Excel-arbetsbok \(\.xlsb\) .* Spara den som Excel-arbetsbok/u],
    ['ods', 'Investeringar.ods', /^Filen är ett OpenDocument-kalkylblad .* Spara den som Excel-arbetsbok/u],
  ])('a file of the format %s is named before anything is written, with the way out', async (format, file, reason) => {
    await open(as(format), { file });
    expect(await screen.findByRole('heading', { name: `${file} kan inte fyllas i` })).toBeTruthy();
    expect(screen.getByText(reason)).toBeTruthy();
    const total = box('TOTALT FÖRVALTNING, Budget 2021');
    expect([total.disabled, total.checked]).toEqual([true, false]);
    expect(screen.getAllByText('Filen kan inte ändras.').length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: /^Spara/u })).toBeNull();
    expect(screen.getByText('Tomma celler, 1 av 2 valda')).toBeTruthy();
  });

  it('a locked cell is left out, with the reason', async () => {
    await open(async (bytes) => {
      const workbook = new Workbook();
      await workbook.xlsx.load(bytes.slice().buffer);
      await workbook.getWorksheet('10b')?.protect('', {});
      return new Uint8Array(await workbook.xlsx.writeBuffer());
    });
    await waitFor(() => {
      expect(box('TOTALT FÖRVALTNING, Budget 2021').disabled).toBe(true);
    });
    expect(
      screen.getAllByText('Cellen är låst och bladet skyddat. Ta bort skyddet i Excel och försök igen.'),
    ).not.toEqual([]);
    expect(box('TOTALT FÖRVALTNING, Budget 2021').getAttribute('aria-describedby')).toMatch(/-hindrance$/u);
  });

  it('no copy is made of a file that has been changed since it was added', async () => {
    const { user, disk, saved, session } = await open();
    disk.bytes = disk.bytes.slice(0, -1);
    await user.click(screen.getByRole('button', { name: 'Spara 1 ifylld kopia' }));
    await screen.findByText(/^Ingen kopia gjordes, för Investeringar\.xlsx har ändrats, flyttats eller tagits bort/u);
    expect(saved).toEqual([]);
    expect(session.getState().addedFiles).toEqual([{ name: FILE, unreadable: null, copyOf: null }]);
  });

  it('nothing in other workbooks is, where an add-in cannot save files', async () => {
    await open(undefined, { canSave: false });
    expect(screen.getByText(/^Här kan ett tillägg inte spara filer/u)).toBeTruthy();
    expect(box('TOTALT FÖRVALTNING, Budget 2021').disabled).toBe(true);
    expect(screen.getByRole('button', { name: 'Skriv 1 cell' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Spara/u })).toBeNull();
  });
});
