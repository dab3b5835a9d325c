/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { renderPane, type PaneOptions, type RenderedPane } from '../../support/pane/render-pane';
import { lastYear } from '../../support/review';
import { validSubmission } from '../../support/submission/build-submission';

// The pane fetches its views when they are opened, which takes a while when all tests run at once.
const REASON = 'Befolkningen räknades om efter kommungränsen.';

type Submission = ReturnType<typeof validSubmission>;

const faultless = (): Submission => validSubmission({ ledgerKeyFigures: false });

/** 30 000 invånare lie more than 2 % from the next column's 24 470: a warning at 11!B10. */
function withOddPopulation(): Submission {
  const submission = faultless();
  submission.cell('11', 'Antal invånare', 'Utfall 2019').set(30000);
  return submission;
}

async function openReview(submission: Submission, options: PaneOptions = {}): Promise<RenderedPane> {
  const pane = await renderPane(submission.workbook, { view: 'review', ...options });
  await screen.findByRole('heading', { name: 'Klarmarkering' });
  return pane;
}

const section = (name: string | RegExp): HTMLElement => screen.getByRole('region', { name });

/** A text with ordinary blanks, so that it can be compared. */
const plain = (text: string | null): string => (text ?? '').replaceAll('\u00A0', ' ');

const texts = (elements: readonly Element[]): readonly string[] =>
  elements.map(({ textContent }) => plain(textContent));

async function fill(user: RenderedPane['user'], name: string, text: string): Promise<void> {
  const field = screen.getByRole('textbox', { name });
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}

/** Accepts every finding of the open workbook in the name of Anna Berg, with one reason. */
async function acceptAll({ session }: RenderedPane): Promise<void> {
  await act(async () => {
    const [report] = session.getState().report?.submissions ?? [];
    if (report === undefined) throw new Error('There is no submission');
    await session.accept(report, report.findings, { reason: REASON, by: 'Anna Berg' });
  });
}

async function markReady({ user }: RenderedPane): Promise<void> {
  await user.click(screen.getByRole('button', { name: /^Klarmarkera( på nytt)?…$/u }));
  await fill(user, 'Namn', 'Eva Ek');
  await fill(user, 'Roll', 'Ekonomidirektör');
  await user.click(screen.getByRole('button', { name: 'Klarmarkera' }));
}

describe('the verdict', () => {
  it('says in large whether the submission can be handed in, and why', async () => {
    const submission = withOddPopulation();
    submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').set(103);
    submission.deleteBilaga('16');
    const { user } = await openReview(submission);
    const headline = screen.getByRole('heading', { name: 'Kan inte lämnas in' });
    const reasons = headline.parentElement?.querySelectorAll('li') ?? [];
    expect(texts([...reasons])).toEqual([
      '1 fel ska rättas.',
      '2 varningar ska rättas eller godtas med skäl.',
      'Bilaga 16 saknas.',
      expect.stringMatching(/^\d+ kontroller kunde inte göras\.$/u),
    ]);
    await user.click(screen.getByRole('button', { name: '2 varningar ska rättas eller godtas med skäl.' }));
    await waitFor(() => {
      expect(screen.getAllByRole('article', { name: /^Varning/u })).toHaveLength(2);
    });
    expect(screen.queryByRole('article', { name: /^Fel/u })).toBeNull();
  });

  it('says that it can be handed in with what has been accepted, and leads to that', async () => {
    const pane = await openReview(withOddPopulation());
    await acceptAll(pane);
    expect(screen.getByRole('heading', { name: 'Kan lämnas in med godtagna avvikelser' })).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: '1 anmärkning har godtagits med skäl.' }));
    expect(await screen.findByRole('article', { name: /Godtagen/u })).toBeTruthy();
    expect(screen.getByRole('button', { name: '1 godtagen' }).getAttribute('aria-pressed')).toBe('true');
  });
});

describe('what there is', () => {
  it('tells for every bilaga whether it is filled in', async () => {
    const submission = faultless();
    submission.deleteBilaga('16');
    submission.cell('11', 'Tandvårdsersättning', 'Plan 2022').clear();
    await openReview(submission);
    const lines = texts(within(section('Är allt med?')).getAllByRole('listitem'));
    expect(lines).toContain('Bilaga 16 saknas');
    expect(lines).toContain('Bilaga 10a alla 113 belopp');
    expect(lines).toContainEqual(expect.stringMatching(/^Bilaga 11 24 av 25 belopp$/u));
    expect(lines).toContain('Bilaga 10b alla 4 belopp, 5 investeringar');
  });

  it('holds the budget to what the region requires, with figure, limit and what is left', async () => {
    const { user, host } = await openReview(faultless());
    const rows = (name: RegExp): readonly string[] =>
      texts(
        within(within(section('Regionens krav')).getByRole('table', { name }))
          .getAllByRole('row')
          .slice(1),
      );
    // Cost 73 850, 75 280 and 76 710: 75 280 / 73 850 is 1,94 % and 73 850 · 1,03 − 75 280 is 785,5: 785 is left and not more.
    expect(rows(/^Kostnadsutveckling, högst 3\s%/u)).toEqual(
      expect.arrayContaining([
        'Plan 2022hålls1,9 % 10a!H11785 tkr kvar',
        // 76 710 / 75 280 is 1,90 % and 75 280 · 1,03 − 76 710 is 828,4.
        'Plan 2023hålls1,9 % 10a!K11828 tkr kvar',
      ]),
    );
    // 420 + 310 + 110 and 250 of IT, without regionfastigheter, against 1 600: 1 090 / 1 600 is 68,1 %.
    expect(rows(/^Investeringsnivå, högst 100\s%/u)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Budget 2021hålls68,1 % 10a!\w+510 tkr kvar$/u)]),
    );
    await user.click(within(section('Regionens krav')).getByRole('button', { name: /^68,1\s% 10a!/u }));
    expect(host.shown.map(({ sheet }) => sheet)).toEqual(['10a']);
  });

  it('says why something cannot be measured', async () => {
    await openReview(faultless());
    const table = within(section('Regionens krav')).getByRole('table', { name: /^Besparing, minst 1\s%/u });
    expect(within(table).getByText(/Förra årets inlämning behövs/u)).toBeTruthy();
    expect(within(table).getByText('kan inte mätas')).toBeTruthy();
  });
});

describe('last year', () => {
  async function openWithLastYear(change: Parameters<typeof lastYear>[1] = () => ({})): Promise<RenderedPane> {
    const submission = faultless();
    const [prior] = lastYear(submission, change);
    if (prior === undefined) throw new Error('There is no workbook');
    const pane = await openReview(submission, {
      readFile: (name) =>
        Promise.resolve(
          name === 'Fjol.xlsx'
            ? { ok: true, workbook: { ...prior, file: name } }
            : { ok: false, reason: 'Filen är skyddad med lösenord.' },
        ),
    });
    const input = within(section('Förra årets inlämning')).getByLabelText('Välj filer…', { selector: 'input' });
    await pane.user.upload(input, [new File(['x'], 'Fjol.xlsx'), new File(['x'], 'Låst.xlsx')]);
    await screen.findByText('Fjol.xlsx');
    return pane;
  }

  it('is compared with, and a file that cannot be read says why', async () => {
    const { user } = await openWithLastYear();
    const files = within(section('Förra årets inlämning'));
    expect(files.getByText('jämförs med årets')).toBeTruthy();
    expect(files.getByText('Filen är skyddad med lösenord.')).toBeTruthy();
    expect(within(section('Nyckeltal')).getAllByText('Budget 2020 i förra årets inlämning').length).toBeGreaterThan(0);
    // What it is a change between, in figures or in none.
    expect(within(section('Nyckeltal')).getAllByText(/^Budget 2021 mot Budget 2020: [+−]?\d/u).length).toBeGreaterThan(
      0,
    );
    await user.click(files.getByRole('button', { name: 'Ta bort Fjol.xlsx' }));
    expect(files.queryByText('Fjol.xlsx')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Välj filer…');
    expect(within(section('Nyckeltal')).queryByText('Budget 2020 i förra årets inlämning')).toBeNull();
  });

  it('shows the rows that have changed most since it was planned', async () => {
    // Plan 2021 of Primärvård was 8 000 − 50 600 = −42 600; 2 000 less makes −44 600, so that Budget 2021 is 2 000 more.
    const { user, host } = await openWithLastYear(({ delomraden }) => ({
      delomraden: delomraden.map((row) =>
        row.name === 'Primärvård' ? { ...row, kostnader: [row.kostnader[0], -52600, row.kostnader[2]] } : row,
      ),
    }));
    const changes = section('Största förändringar');
    expect(within(changes).getByText('Budget 2021 mot Plan 2021 i förra årets inlämning')).toBeTruthy();
    // 2 000 / 44 600 is 4,5 %.
    expect(plain(within(changes).getAllByRole('listitem')[0]?.textContent ?? null)).toMatch(
      /^Primärvård 10a!F7 Bilaga 10a−44 600 tkr → −42 600 tkrnettokostnaden minskar 2 000 tkr \(4,5 %\)$/u,
    );
    await user.click(within(changes).getByRole('button', { name: /^Primärvård/u }));
    expect(host.shown.map(({ sheet }) => sheet)).toEqual(['10a']);
  });

  it('is not used when it is of another year', async () => {
    const submission = faultless();
    const [other] = validSubmission({ ledgerKeyFigures: false }, { year: 2024 }).snapshot();
    if (other === undefined) throw new Error('There is no workbook');
    const { session } = await openReview(submission, {
      readFile: (name) => Promise.resolve({ ok: true, workbook: { ...other, file: name } }),
    });
    await act(() => session.addPriorFiles([{ name: 'Framtid.xlsx', bytes: () => Promise.resolve(new Uint8Array()) }]));
    expect(await screen.findByText('används inte: den är för en annan förvaltning eller ett annat år')).toBeTruthy();
  });
});

describe('what has been accepted', () => {
  it('is listed with its reason, and with both values when it no longer holds', async () => {
    const submission = withOddPopulation();
    const pane = await openReview(submission);
    await acceptAll(pane);
    const accepted = section('Godtagna avvikelser');
    expect(within(accepted).getByText(REASON)).toBeTruthy();
    expect(within(accepted).getByText(/^Anna Berg, 2026-11-22/u)).toBeTruthy();
    await pane.edit(() => submission.cell('11', 'Antal invånare', 'Utfall 2019').set(31000));
    expect(await within(accepted).findByRole('heading', { name: '1 godtagande gäller inte längre' })).toBeTruthy();
    expect(within(accepted).getByText(/var 30\s000.*, är nu 31\s000/u)).toBeTruthy();
    expect(within(accepted).getByText('Inga anmärkningar är godtagna.')).toBeTruthy();
  });

  it('rests when the finding has been mended, and is then folded', async () => {
    const submission = withOddPopulation();
    const pane = await openReview(submission);
    await acceptAll(pane);
    await pane.edit(() => submission.cell('11', 'Antal invånare', 'Utfall 2019').set(24500));
    const fold = await screen.findByRole('button', { name: '1 godtagande utan anmärkning nu' });
    expect(screen.queryByText(REASON)).toBeNull();
    await pane.user.click(fold);
    expect(screen.getByText(new RegExp(REASON, 'u'))).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Kan lämnas in' })).toBeTruthy();
  });
});

describe('since the last review', () => {
  it('tells what is new, remains and is solved', async () => {
    const submission = withOddPopulation();
    const { edit, user } = await openReview(submission);
    expect(screen.getByText('Inlämningen har inte granskats förut.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Spara granskningen…' }));
    await fill(user, 'Namn', 'Anna Berg');
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByText('Granskningen är sparad i arbetsboken.')).toBeTruthy();
    const since = section('Sedan förra granskningen');
    expect(document.activeElement).toBe(within(since).getByRole('heading'));
    expect(texts([...since.querySelectorAll('p')])).toContain('Granskad av Anna Berg, 2026-11-22 kl. 14.01.');
    expect(within(since).getByRole('button', { name: '1 kvarstår' })).toBeTruthy();
    await edit(() => {
      submission.cell('11', 'Antal invånare', 'Utfall 2019').set(24500);
      submission.sheet('16').edit(4, 15, { value: null });
    });
    await user.click(await within(since).findByRole('button', { name: '1 ny' }));
    expect(within(since).getByText('Risk 1 (Brist på personal): Ansvarig saknas.')).toBeTruthy();
    await user.click(within(since).getByRole('button', { name: '1 löst' }));
    expect(within(since).getByText(/^Antal invånare resp\. år, Utfall 2019: 30/u)).toBeTruthy();
    expect(within(since).getByText('0 kvarstår')).toBeTruthy();
  });
});

describe('Klarmarkera', () => {
  it('is not offered while the submission cannot be handed in', async () => {
    await openReview(withOddPopulation());
    expect(screen.getByText(/^Den kan klarmarkeras när den kan lämnas in/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Klarmarkera/u })).toBeNull();
  });

  it('takes a name and a role, which it asks for beside the fields', async () => {
    const { user } = await openReview(faultless());
    await user.click(screen.getByRole('button', { name: 'Klarmarkera…' }));
    const name = screen.getByRole('textbox', { name: 'Namn' });
    expect(document.activeElement).toBe(name);
    await user.click(screen.getByRole('button', { name: 'Klarmarkera' }));
    expect(screen.getByText('Skriv ditt namn.')).toBeTruthy();
    expect(screen.getByText('Skriv din roll.')).toBeTruthy();
    expect(document.activeElement).toBe(name);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Namn' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Klarmarkera…');
  });

  it('says who, when, with which rule pack and of which figures, and that it is no signature', async () => {
    const pane = await openReview(faultless());
    await markReady(pane);
    expect(await screen.findByText('Inlämningen är klarmarkerad.')).toBeTruthy();
    const ready = section('Klarmarkering');
    expect(document.activeElement).toBe(within(ready).getByRole('heading'));
    expect(within(ready).getByText('Klarmarkerad')).toBeTruthy();
    expect(texts([...ready.querySelectorAll('p')])).toContain('Eva Ek, Ekonomidirektör, 2026-11-22 kl. 14.01');
    const mark = pane.session.getState().review.record.readyMarks[0];
    expect(texts([...ready.querySelectorAll('dd')])).toEqual([
      expect.stringMatching(/^Då fanns inga anmärkningar; [\d ]+ kontroller var godkända och \d+ kunde inte göras\.$/u),
      'vasternorrland-2020 1.0.0',
      mark?.hash.slice(0, 16),
    ]);
    expect(within(ready).getByText(/Den är ingen kryptografisk signatur/u)).toBeTruthy();
    await pane.user.click(screen.getByRole('tab', { name: 'Läget' }));
    await pane.user.click(screen.getByRole('button', { name: /^Klarmarkerad av Eva Ek, 2026-11-22 kl\.\s14\.01$/u }));
    expect(screen.getByRole('tab', { name: 'Granska' }).getAttribute('aria-selected')).toBe('true');
  });

  it('tells what has been changed since: figures with both values and their cells', async () => {
    const submission = faultless();
    const pane = await openReview(submission);
    await markReady(pane);
    await screen.findByText('Klarmarkerad');
    await pane.edit(() => submission.cell('16', 'Risk 1', 'Status').set('Klar'));
    const ready = section('Klarmarkering');
    expect(await within(ready).findByText('Ändrad efter klarmarkering')).toBeTruthy();
    expect(screen.queryByText('Inlämningen är klarmarkerad.')).toBeNull();
    const [change] = within(ready).getAllByRole('listitem');
    expect(plain(change?.textContent ?? null)).toBe(
      'Bilaga 16, Brist på personal, Status 16!Q5: var Pågår, är nu Klar',
    );
    await pane.user.click(within(ready).getByRole('button', { name: '16!Q5' }));
    expect(pane.host.shown).toEqual([{ sheet: '16', address: { row: 4, column: 16 } }]);
    await pane.user.click(screen.getByRole('tab', { name: 'Läget' }));
    expect(
      screen.getByRole('button', { name: /^Ändrad efter att Eva Ek klarmarkerade, 2026-11-22 kl\.\s14\.01$/u }),
    ).toBeTruthy();
  });

  it('tells of an acceptance that has been taken back since, by what was accepted', async () => {
    const submission = withOddPopulation();
    const pane = await openReview(submission);
    await acceptAll(pane);
    await markReady(pane);
    await screen.findByText('Klarmarkerad');
    await act(async () => {
      const [acceptance] = pane.session.getState().review.record.acceptances;
      if (acceptance === undefined) throw new Error('Nothing has been accepted');
      await pane.session.withdraw(acceptance, 'Anna Berg');
    });
    const ready = section('Klarmarkering');
    expect(within(ready).getByText('Ändrad efter klarmarkering')).toBeTruthy();
    expect(plain(within(ready).getAllByRole('listitem')[0]?.textContent ?? null)).toMatch(
      /^Ett godtagande gäller inte längre: Antal invånare resp\. år, Utfall 2019: 30 000/u,
    );
    expect(screen.queryByRole('button', { name: /^Klarmarkera/u })).toBeNull();
  });
});

describe('a review that cannot be read', () => {
  const DAMAGED = '<granskning xmlns="urn:bilagekontroll:granskning" version="1">{"acc';
  const NEWER = '<granskning xmlns="urn:bilagekontroll:granskning" version="9">{}</granskning>';

  it('is begun anew when it is damaged, once the user has said so', async () => {
    const { user, host } = await openReview(faultless(), { before: (opened) => (opened.host.reviewParts = [DAMAGED]) });
    const problems = section('Arbetsbokens granskning');
    expect(within(problems).getByText(/är skadad/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Börja om granskningen…' }));
    expect(host.reviewParts).toEqual([DAMAGED]);
    await user.click(screen.getByRole('button', { name: 'Avbryt' }));
    expect(document.activeElement?.textContent).toBe('Börja om granskningen…');
    await user.click(screen.getByRole('button', { name: 'Börja om granskningen…' }));
    await user.click(screen.getByRole('button', { name: 'Börja om' }));
    expect(await screen.findByText('Granskningen har börjats om.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Arbetsbokens granskning' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Klarmarkera…' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: 'Granska' }));
  });

  it('is left as it is when it is of a later version', async () => {
    const { host } = await openReview(faultless(), { before: (opened) => (opened.host.reviewParts = [NEWER]) });
    expect(within(section('Arbetsbokens granskning')).getByText(/nyare version/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^(Börja om|Klarmarkera|Spara granskningen)/u })).toBeNull();
    expect(host.reviewParts).toEqual([NEWER]);
  });
});

describe('a colleague’s copy', () => {
  it('gives what was accepted in it to the open workbook', async () => {
    // The copy that bilaga 11 was reviewed in lies in a file of its own.
    const colleague = await renderPane(withOddPopulation().workbook);
    await acceptAll(colleague);
    const { reviewParts } = colleague.host;
    const [copy] = withOddPopulation().snapshot();
    if (copy === undefined) throw new Error('There is no workbook');
    document.body.replaceChildren();
    const pane = await openReview(withOddPopulation(), {
      readFile: (name) =>
        Promise.resolve({ ok: true, workbook: { file: name, sheets: copy.sheets.slice(0, 1), reviewParts } }),
    });
    await act(() => pane.session.addFiles([{ name: 'Kopia.xlsx', bytes: () => Promise.resolve(new Uint8Array()) }]));
    expect(pane.host.reviewParts).toEqual([]);
    const copies = section('Granskningar i andra arbetsböcker');
    await pane.user.click(within(copies).getByRole('button', { name: 'Hämta godtaganden Kopia.xlsx' }));
    expect(await screen.findByText('Godtagandena är hämtade.')).toBeTruthy();
    expect(pane.host.reviewParts[0]).toContain(REASON);
  });
});

describe('the review in English', () => {
  it('speaks English, and marks what the checks say as Swedish', async () => {
    const submission = withOddPopulation();
    const pane = await renderPane(submission.workbook, { view: 'review', locale: 'en-GB' });
    expect(await screen.findByRole('heading', { name: /^Can be submitted when the warning/u })).toBeTruthy();
    await acceptAll(pane);
    expect(screen.getByRole('heading', { name: 'Can be submitted with accepted deviations' })).toBeTruthy();
    expect(
      within(section('Accepted deviations'))
        .getByText(/^Antal invånare/u)
        .getAttribute('lang'),
    ).toBe('sv');
    expect(screen.getByText('Anna Berg, 2026-11-22 14:01')).toBeTruthy();
  });
});
