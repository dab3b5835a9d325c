/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { renderPane } from '../../support/pane/render-pane';
import { validSubmission } from '../../support/submission/build-submission';
import { EditableWorkbook } from '../../support/workbook/editable-workbook';

// The pane fetches its views when they are opened, which takes a while when all tests run at once.
/** 2 500 000 / 24 430 is 102.33 kronor an inhabitant, printed in whole kronor: 103 is wrong and 102 right. */
function withWrongKeyFigure() {
  const submission = validSubmission({ ledgerKeyFigures: false });
  submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').set(103);
  return submission;
}

/** Netto of Primärvård is typed as -1 in the place of -42 600: one error, from which two errors and a warning follow. */
function withWrongNetto() {
  const submission = validSubmission({ ledgerKeyFigures: false });
  submission.cell('10a', 'Primärvård', 'Netto Budget 2021').set(-1);
  return submission;
}

describe('the overview', () => {
  it('says that a submission without errors can be handed in, and how much was checked', async () => {
    await renderPane(validSubmission({ ledgerKeyFigures: false }).workbook);
    expect(screen.getByRole('heading', { level: 1 })).toHaveProperty(
      'textContent',
      'Hälso- och sjukvårdsförvaltningen 2021',
    );
    expect(screen.getByRole('heading', { name: 'Kan lämnas in' })).toBeTruthy();
    expect(screen.getByText(/kontroller, varav .* godkända/u)).toBeTruthy();
  });

  it('says that an error stops it, and leads to the errors', async () => {
    const { user } = await renderPane(withWrongKeyFigure().workbook);
    expect(screen.getByRole('heading', { name: 'Kan inte lämnas in' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '1 fel' }));
    expect(await screen.findByRole('article', { name: /^Fel 11!D7/u })).toBeTruthy();
    expect(screen.getByRole('button', { name: '1 fel' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('has one button a bilaga with how it stands', async () => {
    const submission = withWrongKeyFigure();
    submission.deleteBilaga('16');
    await renderPane(submission.workbook);
    const chips = screen
      .getAllByRole('button', { name: /^Bilaga|^Inlämningen/u })
      .map(({ textContent }) => textContent);
    expect(chips).toEqual([
      'Bilaga 9 inga anmärkningar',
      'Bilaga 9a inga anmärkningar',
      'Bilaga 10a inga anmärkningar',
      'Bilaga 10b inga anmärkningar',
      'Bilaga 10c inga anmärkningar',
      'Bilaga 11 1 fel',
      'Bilaga 16 ej hittad',
      expect.stringMatching(/^Bilaga 17.*inga anmärkningar$/u),
      expect.stringMatching(/^Bilaga 17.*inga anmärkningar$/u),
    ]);
  });

  it('leads from a bilaga to its findings and back to all', async () => {
    const submission = withWrongKeyFigure();
    submission.deleteBilaga('16');
    const { user } = await renderPane(submission.workbook);
    await user.click(screen.getByRole('button', { name: 'Bilaga 16 ej hittad' }));
    expect(await screen.findByText('Bara Bilaga 16')).toBeTruthy();
    expect(screen.getAllByRole('article').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Bilaga 16 saknas i inlämningen.'),
    ]);
    await user.click(screen.getByRole('button', { name: 'Alla bilagor' }));
    await waitFor(() => {
      expect(screen.getAllByRole('article')).toHaveLength(2);
    });
  });

  it('keeps the focus in the pane when a button opens another view', async () => {
    const { user } = await renderPane(withWrongKeyFigure().workbook);
    await user.click(screen.getByRole('button', { name: '1 fel' }));
    await screen.findByRole('article');
    expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: 'Anmärkningar' }));
  });

  it('unfolds what could not be checked and why', async () => {
    const { user } = await renderPane(validSubmission({ ledgerKeyFigures: false }).workbook);
    const button = screen.getByRole('button', { name: /kontroller kunde inte göras/u });
    expect(screen.queryByText(/Bilaga 10a har Budget 2020, inte Prognos 2020/u)).toBeNull();
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/Bilaga 10a har Budget 2020, inte Prognos 2020/u)).toBeTruthy();
  });

  it('follows an edit in the workbook by itself', async () => {
    const submission = withWrongKeyFigure();
    const { edit } = await renderPane(submission.workbook);
    await edit(() => submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').set(102));
    expect(await screen.findByRole('heading', { name: 'Kan lämnas in' })).toBeTruthy();
  });
});

describe('the findings', () => {
  it('shows what a cell holds, what was expected, and the difference', async () => {
    await renderPane(withWrongKeyFigure().workbook, { view: 'findings' });
    const card = await screen.findByRole('article', { name: /^Fel 11!D7/u });
    const facts = [...card.querySelectorAll('dt')].map((name) => [name.textContent, name.nextSibling?.textContent]);
    // 103 - 102.33 = 0.67
    expect(facts).toEqual([
      ['Förväntat', '102,3\u00A0kr/inv'],
      ['Finns', '103\u00A0kr/inv'],
      ['Skillnad', '+0,7\u00A0kr/inv'],
    ]);
  });

  it('shows a cell when it is asked to, by button and with Enter', async () => {
    const { user, host } = await renderPane(withWrongKeyFigure().workbook, { view: 'findings' });
    const card = await screen.findByRole('article', { name: /^Fel 11!D7/u });
    await user.click(within(card).getByRole('button', { name: 'Visa Fel 11!D7' }));
    card.focus();
    await user.keyboard('{Enter}');
    const place = { sheet: '11', address: { row: 6, column: 3 } };
    expect(host.shown).toEqual([place, place]);
  });

  it('says why, and leads to the cells behind it', async () => {
    const { user, host } = await renderPane(withWrongKeyFigure().workbook, { view: 'findings' });
    const card = await screen.findByRole('article', { name: /^Fel 11!D7/u });
    await user.click(within(card).getByRole('button', { name: 'Varför? Fel 11!D7' }));
    expect(within(card).getByText(/Tandvårdsersättning per invånare är beloppet/u)).toBeTruthy();
    await user.click(within(card).getByRole('button', { name: /^10a!/u }));
    expect(host.shown.map(({ sheet }) => sheet)).toEqual(['10a']);
  });

  it('folds what follows from a cause beneath it, with its number', async () => {
    const { user } = await renderPane(withWrongNetto().workbook, { view: 'findings' });
    await screen.findByRole('article', { name: /^Fel 10a!F7/u });
    expect(screen.getAllByRole('article')).toHaveLength(1);
    const fold = screen.getByRole('button', { name: '3 följdfel försvinner när det rättas' });
    await user.click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getAllByRole('listitem').map((row) => row.getAttribute('aria-level'))).toEqual(['1', '2', '2', '2']);
  });

  it('previews a correction, writes it, and undoes it in one step', async () => {
    const submission = withWrongNetto();
    const { user, host } = await renderPane(submission.workbook, { view: 'findings' });
    const card = await screen.findByRole('article', { name: /^Fel 10a!F7/u });
    const place = { sheet: '10a', address: { row: 6, column: 5 } };

    await user.click(within(card).getByRole('button', { name: 'Rätta Fel 10a!F7' }));
    const preview = within(card).getByRole('group', { name: 'Så här rättas det' });
    expect([...preview.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual(['−1', '=D7+E7']);
    expect(host.contentAt(place)).toEqual({ formula: null, value: -1 });

    await user.click(within(preview).getByRole('button', { name: 'Skriv' }));
    expect(await screen.findByText(/^Skrivet i 10a!F7\./u)).toBeTruthy();
    expect(host.contentAt(place)).toEqual({ formula: 'D7+E7', value: -42600 });
    expect(await screen.findByText('Inga fel, varningar eller upplysningar.')).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Ångra' }));
    expect(await screen.findByText('Ångrat i 10a!F7.')).toBeTruthy();
    expect(host.contentAt(place)).toEqual({ formula: null, value: -1 });
    expect(await screen.findByRole('article', { name: /^Fel 10a!F7/u })).toBeTruthy();
  });

  it('writes nothing when the cell was changed after the preview, and says what stands there', async () => {
    const submission = withWrongNetto();
    const { edit, user, host } = await renderPane(submission.workbook, { view: 'findings' });
    const card = await screen.findByRole('article', { name: /^Fel 10a!F7/u });
    await user.click(within(card).getByRole('button', { name: 'Rätta Fel 10a!F7' }));
    await edit(() => submission.cell('10a', 'Primärvård', 'Netto Budget 2021').set(-2));
    await user.click(screen.getByRole('button', { name: 'Skriv' }));
    expect(await screen.findByText('10a!F7: där stod −1 när förslaget visades, nu står −2')).toBeTruthy();
    expect(host.contentAt({ sheet: '10a', address: { row: 6, column: 5 } }).value).toBe(-2);
  });

  it('says that a cell is locked', async () => {
    const { user } = await renderPane(withWrongNetto().workbook, {
      view: 'findings',
      before: ({ host }) => host.locked.add('10a'),
    });
    await user.click(await screen.findByRole('button', { name: 'Rätta Fel 10a!F7' }));
    await user.click(screen.getByRole('button', { name: 'Skriv' }));
    expect(await screen.findByText(/Inget skrevs, för 10a!F7 är låst/u)).toBeTruthy();
  });

  it('says why a cell could not be shown', async () => {
    const { user, host } = await renderPane(withWrongKeyFigure().workbook, { view: 'findings' });
    await screen.findByRole('article');
    host.problem = 'cellIsBeingEdited';
    await user.click(screen.getByRole('button', { name: 'Visa Fel 11!D7' }));
    expect(await screen.findByText(/11!D7 kunde inte visas\. En cell redigeras/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stäng meddelandet' }));
    expect(screen.queryByText(/kunde inte visas/u)).toBeNull();
  });

  it('finds by text and says when nothing passes', async () => {
    const { user } = await renderPane(withWrongKeyFigure().workbook, { view: 'findings' });
    await screen.findByRole('article');
    await user.type(screen.getByRole('searchbox', { name: 'Sök bland anmärkningarna' }), 'Netto');
    expect(await screen.findByText('Ingen anmärkning passar urvalet.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Visa alla' }));
    expect(await screen.findByRole('article', { name: /^Fel 11!D7/u })).toBeTruthy();
  });

  it('groups by root cause', async () => {
    const submission = withWrongNetto();
    const { user } = await renderPane(submission.workbook, { view: 'findings' });
    await screen.findByRole('article');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Gruppera efter' }), 'Grundorsak');
    expect(await screen.findByRole('heading', { level: 3, name: /^Påverkar andra siffror/u })).toBeTruthy();
  });
});

describe('the findings by keyboard', () => {
  async function cards() {
    const submission = withWrongNetto();
    submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').set(103);
    submission.deleteBilaga('16');
    const pane = await renderPane(submission.workbook, { view: 'findings' });
    await screen.findByRole('article', { name: /^Fel 10a!F7/u });
    return pane;
  }
  const active = (): string => document.activeElement?.querySelector('h4')?.textContent ?? '';

  it('is one tab stop, in which arrows, Home and End move', async () => {
    const { user } = await cards();
    const stops = screen.getAllByRole('article').map(({ tabIndex }) => tabIndex);
    expect(stops).toEqual([0, -1, -1]);
    screen.getAllByRole('article')[0]?.focus();
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe('Fel 11!D7');
    await user.keyboard('{End}');
    expect(active()).toBe('Varning Inlämningen');
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe('Varning Inlämningen');
    await user.keyboard('{Home}');
    expect(active()).toBe('Fel 10a!F7');
    expect(screen.getAllByRole('article').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  });

  it('goes into the active finding with Tab and out of the list after it', async () => {
    const { user } = await cards();
    screen.getAllByRole('article')[0]?.focus();
    const names: string[] = [];
    for (let at = 0; at < 4; at++) {
      await user.tab();
      names.push(document.activeElement?.textContent ?? '');
    }
    expect(names).toEqual(['Visa', 'Rätta', 'Varför?', '3 följdfel försvinner när det rättas']);
    await user.tab();
    expect(document.activeElement?.closest('article')).toBeNull();
  });

  it('takes the arrow keys from a button to the next finding, and closes a preview with Escape', async () => {
    const { user } = await cards();
    await user.click(screen.getByRole('button', { name: 'Rätta Fel 10a!F7' }));
    expect(screen.getByRole('group', { name: 'Så här rättas det' })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: 'Så här rättas det' })).toBeNull();
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe('Fel 11!D7');
  });

  it('moves between the tabs with the arrow keys', async () => {
    const { user } = await cards();
    screen.getByRole('tab', { name: 'Anmärkningar' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByRole('tabpanel', { name: 'Nyckeltal' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Nyckeltal');
    await user.keyboard('{End}');
    expect(document.activeElement?.textContent).toBe('Granska');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('Läget');
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement?.textContent).toBe('Granska');
    await user.keyboard('{Home}');
    expect(document.activeElement?.textContent).toBe('Läget');
  });
});

describe('the key figures', () => {
  it('shows each column printed against computed', async () => {
    await renderPane(withWrongKeyFigure().workbook, { view: 'keyFigures' });
    const table = await screen.findByRole('table', { name: /^Tandvårdsersättning/u });
    const budget = within(table).getByRole('row', { name: /^Budget 2021/u });
    expect([...budget.children].map(({ textContent }) => textContent)).toEqual([
      'Budget 2021',
      '103,0',
      '102,3',
      'avviker',
    ]);
    expect(within(table).getAllByRole('row')).toHaveLength(6);
  });

  it('tells in words what its chart shows', async () => {
    await renderPane(withWrongKeyFigure().workbook, { view: 'keyFigures' });
    expect(
      await screen.findByRole('img', { name: /^Diagram: Tandvårdsersättning.*, Utfall 2019 till Plan 2023/u }),
    ).toBeTruthy();
  });

  it('leads from numerator and denominator to their cells', async () => {
    const { user, host } = await renderPane(withWrongKeyFigure().workbook, { view: 'keyFigures' });
    const heading = await screen.findByRole('heading', { level: 3, name: /^Tandvårdsersättning/u });
    const section = heading.closest('section');
    if (section === null) throw new Error('The key figure has no section');
    await user.click(within(section).getByRole('button', { name: 'Så är det beräknat' }));
    const item = within(section).getByText('Budget 2021', { selector: 'strong' }).closest('li');
    expect(item?.textContent.replaceAll('\u00A0', ' ')).toMatch(
      /^Budget 2021Tandvårdsersättning.* 10a!F\d+ −2 500 tkr delat med Antal invånare.* 11!D\d+ 24 430 invånare$/u,
    );
    await user.click(within(section).getAllByRole('button', { name: /^10a!F/u })[0] ?? section);
    expect(host.shown.map(({ sheet }) => sheet)).toEqual(['10a']);
  });
});

describe('other workbooks', () => {
  /** A submission of which bilaga 11, with its wrong figure, is in a workbook of its own. */
  function inTwoFiles() {
    const submission = withWrongKeyFigure();
    submission.workbook.moveToFile([submission.sheet('11')], 'Nyckeltal.xlsx');
    return submission;
  }

  async function addFile() {
    const submission = inTwoFiles();
    const added = submission.snapshot().find(({ file }) => file === 'Nyckeltal.xlsx');
    if (added === undefined) throw new Error('There is no second workbook');
    const pane = await renderPane(submission.workbook, {
      readFile: (name) =>
        Promise.resolve(
          name === added.file ? { ok: true, workbook: added } : { ok: false, reason: 'Filen är skyddad med lösenord.' },
        ),
    });
    const input = screen.getByLabelText<HTMLInputElement>('Välj filer…', { selector: 'input' });
    await pane.user.upload(input, [new File(['x'], 'Nyckeltal.xlsx'), new File(['x'], 'Låst.xlsx')]);
    await screen.findByText('Nyckeltal.xlsx');
    return pane;
  }

  it('takes part in the check, and one that cannot be read says why', async () => {
    expect(inTwoFiles().workbook.sheets).toHaveLength(9);
    await addFile();
    expect(await screen.findByRole('button', { name: 'Bilaga 11 1 fel' })).toBeTruthy();
    expect(screen.getByText('är med i kontrollen')).toBeTruthy();
    expect(screen.getByText('Filen är skyddad med lösenord.')).toBeTruthy();
  });

  it('names the file of a finding in it, which cannot be shown or mended from here', async () => {
    const { user } = await addFile();
    await user.click(await screen.findByRole('button', { name: 'Bilaga 11 1 fel' }));
    const card = await screen.findByRole('article', { name: /^Fel 11!D7 i filen Nyckeltal\.xlsx/u });
    expect(within(card).getByText(/Öppna den i Excel för att se cellen/u)).toBeTruthy();
    expect(within(card).queryByRole('button', { name: /^Visa/u })).toBeNull();
  });

  it('is taken out again, and the focus stays by the files', async () => {
    const { user } = await addFile();
    await user.click(screen.getByRole('button', { name: 'Ta bort Nyckeltal.xlsx' }));
    expect(await screen.findByRole('button', { name: 'Bilaga 11 ej hittad' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Välj filer…');
  });
});

describe('workbooks of several submissions', () => {
  it('lets the user choose which one is shown, the open workbook’s first', async () => {
    const other = validSubmission({ ledgerKeyFigures: false }, { year: 2022 });
    const [added] = other.snapshot();
    if (added === undefined) throw new Error('There is no workbook');
    const { user, session } = await renderPane(withWrongKeyFigure().workbook, {
      readFile: () => Promise.resolve({ ok: true, workbook: { ...added, file: 'Nästa år.xlsx' } }),
    });
    expect(screen.queryByRole('combobox', { name: 'Inlämning' })).toBeNull();
    await act(() => session.addFiles([{ name: 'Nästa år.xlsx', bytes: () => Promise.resolve(new Uint8Array()) }]));
    const choice = await screen.findByRole('combobox', { name: 'Inlämning' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Hälso- och sjukvårdsförvaltningen 2021');
    await user.selectOptions(choice, 'Hälso- och sjukvårdsförvaltningen 2022');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Hälso- och sjukvårdsförvaltningen 2022');
    expect(screen.getByRole('heading', { name: 'Kan lämnas in' })).toBeTruthy();
  });
});

describe('the skip link', () => {
  it('leads past the tabs to the view', async () => {
    const { user } = await renderPane(withWrongKeyFigure().workbook);
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Hoppa till innehållet');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: 'Läget' }));
  });
});

describe('the last correction', () => {
  it('can be undone from the head of the pane when its notice has been put away', async () => {
    const { user, host } = await renderPane(withWrongNetto().workbook, { view: 'findings' });
    await user.click(await screen.findByRole('button', { name: 'Rätta Fel 10a!F7' }));
    await user.click(screen.getByRole('button', { name: 'Skriv' }));
    await user.click(await screen.findByRole('button', { name: 'Stäng meddelandet' }));
    await user.click(screen.getByRole('button', { name: 'Ångra senaste ändringen' }));
    expect(await screen.findByText('Ångrat i 10a!F7.')).toBeTruthy();
    expect(host.contentAt({ sheet: '10a', address: { row: 6, column: 5 } })).toEqual({ formula: null, value: -1 });
    expect(screen.queryByRole('button', { name: 'Ångra senaste ändringen' })).toBeNull();
  });
});

describe('when there is nothing to show', () => {
  it('says what was looked for in a workbook without a bilaga', async () => {
    const workbook = new EditableWorkbook();
    workbook.addSheet('Blad1', 'Annat.xlsx').edit(0, 0, { value: 'Inköpslista' });
    await renderPane(workbook);
    expect(screen.getByRole('heading', { name: 'Ingen bilaga hittades' })).toBeTruthy();
    expect(screen.getByText(/Bladet liknar ingen av bilagorna/u).closest('li')?.textContent).toMatch(/^Blad1: /u);
    expect(screen.queryByRole('tab')).toBeNull();
  });

  it('says why the workbook could not be read, and tries again', async () => {
    const { user, host } = await renderPane(withWrongKeyFigure().workbook, {
      before: (opened) => (opened.host.problem = 'refused'),
    });
    expect(screen.getByRole('heading', { name: 'Arbetsboken kunde inte läsas' })).toBeTruthy();
    host.problem = null;
    await user.click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByRole('heading', { name: 'Kan inte lämnas in' })).toBeTruthy();
  });

  it('says that it is open outside Excel', async () => {
    await renderPane(new EditableWorkbook(), { before: ({ host }) => (host.problem = 'noWorkbook') });
    expect(screen.getByRole('heading', { name: 'Öppna Bilagekontroll i Excel' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Försök igen' })).toBeNull();
  });
});

describe('when the report is not of the workbook as it is', () => {
  it('says that it is out of date, still shows it, and checks again', async () => {
    const submission = withWrongKeyFigure();
    const { edit, user, host } = await renderPane(submission.workbook);
    host.problem = 'refused';
    await edit(() => submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').set(102));
    expect(await screen.findByText('Rapporten är inte aktuell')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Kan inte lämnas in' })).toBeTruthy();
    host.problem = null;
    await user.click(screen.getAllByRole('button', { name: 'Kontrollera igen' })[0] ?? document.body);
    expect(await screen.findByRole('heading', { name: 'Kan lämnas in' })).toBeTruthy();
    expect(screen.queryByText('Rapporten är inte aktuell')).toBeNull();
  });

  it('says that it waits while a cell is being edited', async () => {
    const submission = withWrongKeyFigure();
    const { edit, host } = await renderPane(submission.workbook);
    host.problem = 'cellIsBeingEdited';
    await edit(() => submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').set(102));
    expect(await screen.findByText(/En cell redigeras i Excel/u)).toBeTruthy();
    host.problem = null;
    expect(await screen.findByRole('heading', { name: 'Kan lämnas in' })).toBeTruthy();
  });

  it('says that it is checking only when that takes time, and then what came of it', async () => {
    const submission = withWrongKeyFigure();
    const { edit, host } = await renderPane(submission.workbook);
    const said = (): string =>
      screen
        .getAllByRole('status')
        .map(({ textContent }) => textContent)
        .join('|');
    expect(said()).toContain('Kontrollen är klar: 1 fel.');
    const release = host.hold();
    await edit(() => submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').set(102));
    expect(said()).not.toContain('Kontrollerar…');
    expect(said()).not.toContain('klar');
    await waitFor(() => {
      expect(said()).toContain('Kontrollerar…');
    });
    expect(screen.getByRole('tabpanel').getAttribute('aria-busy')).toBe('true');
    release();
    await waitFor(() => {
      expect(said()).toContain('Kontrollen är klar: inga anmärkningar.');
    });
    expect(screen.getByRole('tabpanel').getAttribute('aria-busy')).toBe('false');
  });
});

describe('in English', () => {
  it('speaks English, also in what the checks say', async () => {
    const { user } = await renderPane(withWrongKeyFigure().workbook, { locale: 'en-GB' });
    expect(screen.getByRole('heading', { name: 'Cannot be submitted' })).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: 'Findings' }));
    const card = await screen.findByRole('article', { name: /^Error 11!D7/u });
    expect(card.closest('[lang]')?.getAttribute('lang')).toBe('en');
    expect(
      within(card)
        .getByText(/should be 102,3/u)
        .getAttribute('lang'),
    ).toBe('en');
  });
});
