/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { renderPane, type RenderedPane } from '../../support/pane/render-pane';
import { validSubmission } from '../../support/submission/build-submission';

// The pane fetches its views when they are opened, which takes a while when all tests run at once.
const REASON = 'Befolkningen räknades om efter kommungränsen.';

/** 30 000 invånare lie more than 2 % from the next column's 24 470: a warning at 11!B10, with figures. */
function withOddPopulation() {
  const submission = validSubmission({ ledgerKeyFigures: false });
  submission.cell('11', 'Antal invånare', 'Utfall 2019').set(30000);
  return submission;
}

/** The three risks of bilaga 16 have nobody responsible: three warnings of one rule, in P5, P6 and P7. */
function withoutResponsible() {
  const submission = validSubmission({ ledgerKeyFigures: false });
  for (const row of [4, 5, 6]) submission.sheet('16').edit(row, 15, { value: null });
  return submission;
}

async function openFindings(submission: ReturnType<typeof validSubmission>): Promise<RenderedPane> {
  const pane = await renderPane(submission.workbook, { view: 'findings' });
  await screen.findAllByRole('article');
  return pane;
}

/** Puts a text into a field in one go: typing it key by key takes seconds. */
async function fill(user: RenderedPane['user'], field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}

async function accept(user: RenderedPane['user'], cell: string, reason = REASON, name = 'Anna Berg'): Promise<void> {
  await user.click(screen.getByRole('button', { name: new RegExp(`^Godta( på nytt)?… .*${cell}`, 'u') }));
  const form = screen.getByRole('group', { name: 'Godta med skäl' });
  const [field, by] = within(form).getAllByRole<HTMLInputElement>('textbox');
  if (field === undefined || by === undefined) throw new Error('The form has no fields');
  await fill(user, field, reason);
  if (by.value === '') await fill(user, by, name);
  await user.click(within(form).getByRole('button', { name: /^Godta/u }));
}

const active = (): string => document.activeElement?.querySelector('h4')?.textContent ?? '';

describe('accepting a finding', () => {
  it('marks it with the reason, who and when, and the submission can be handed in', async () => {
    const { user } = await openFindings(withOddPopulation());
    await accept(user, '11!B10');
    const card = await screen.findByRole('article', { name: /^Varning 11!B10 Godtagen/u });
    expect(within(card).getByText(REASON)).toBeTruthy();
    expect(within(card).getByText('Anna Berg, 2026-11-22 kl. 14.01')).toBeTruthy();
    expect(screen.getByText('Godtagandet är sparat i arbetsboken.')).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: 'Läget' }));
    expect(screen.getByRole('heading', { name: 'Kan lämnas in med godtagna avvikelser' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Bilaga 11 1 godtagen' })).toBeTruthy();
  });

  it('keeps it in the workbook, where the next who opens it finds it', async () => {
    const submission = withOddPopulation();
    const { user, host } = await openFindings(submission);
    await accept(user, '11!B10');
    await screen.findByRole('article', { name: /Godtagen/u });
    expect(host.reviewParts).toHaveLength(1);
    expect(host.reviewParts[0]).toContain('urn:bilagekontroll:granskning');
    expect(host.reviewParts[0]).toContain(REASON);
  });

  it('puts the cursor in the reason, and says beside each field what is missing', async () => {
    const { user } = await openFindings(withOddPopulation());
    await user.click(screen.getByRole('button', { name: /^Godta…/u }));
    const reason = screen.getByRole('textbox', { name: 'Skäl' });
    expect(document.activeElement).toBe(reason);
    await user.type(reason, 'ok');
    await user.click(screen.getByRole('button', { name: 'Godta' }));
    expect(document.activeElement).toBe(reason);
    expect(reason.getAttribute('aria-invalid')).toBe('true');
    const described = (reason.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id));
    expect(described.map((element) => element?.textContent).join(' ')).toContain('Skriv skälet som en mening');
    expect(screen.getByText('Skriv ditt namn.')).toBeTruthy();
    expect(screen.queryByText('Godtagen')).toBeNull();
  });

  it('remembers the name', async () => {
    const { user } = await openFindings(withoutResponsible());
    await accept(user, '16!P5');
    await screen.findByRole('article', { name: /^Varning 16!P5 Godtagen/u });
    await user.click(screen.getByRole('button', { name: /^Godta….*16!P6/u }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Namn' }).value).toBe('Anna Berg');
  });

  it('shows markup in a reason as the text that it is, on its own lines', async () => {
    const { user } = await openFindings(withOddPopulation());
    await accept(user, '11!B10', '<b>Ändrad</b> folkmängd & nya gränser\nSe protokollet.');
    const card = await screen.findByRole('article', { name: /Godtagen/u });
    expect(within(card).getByText(/^<b>Ändrad<\/b> folkmängd & nya gränser/u).textContent).toBe(
      '<b>Ändrad</b> folkmängd & nya gränser\nSe protokollet.',
    );
    expect(card.querySelector('b')).toBeNull();
  });

  it('says why a finding may not be accepted, where everybody sees it', async () => {
    const submission = validSubmission({ ledgerKeyFigures: false });
    submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').set(103);
    await openFindings(submission);
    const card = screen.getByRole('article', { name: /^Fel 11!D7/u });
    expect(within(card).getByText('Ett fel ska rättas. Regelpaketet låter inte felet godtas.')).toBeTruthy();
    expect(within(card).queryByRole('button', { name: /^Godta/u })).toBeNull();
  });

  it('keeps what was written when the workbook may not be changed', async () => {
    const { user, host } = await openFindings(withOddPopulation());
    await user.click(screen.getByRole('button', { name: /^Godta…/u }));
    await fill(user, screen.getByRole('textbox', { name: 'Skäl' }), REASON);
    await fill(user, screen.getByRole('textbox', { name: 'Namn' }), 'Anna Berg');
    host.problem = 'refused';
    await user.click(screen.getByRole('button', { name: 'Godta' }));
    expect(await screen.findByText(/^Granskningen sparades inte\. Arbetsboken får inte ändras/u)).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Skäl' }).value).toBe(REASON);
  });

  it('keeps what was written while another tab is looked at, and throws it away with Escape', async () => {
    const { user } = await openFindings(withOddPopulation());
    await user.click(screen.getByRole('button', { name: /^Godta…/u }));
    await fill(user, screen.getByRole('textbox', { name: 'Skäl' }), REASON);
    await user.click(screen.getByRole('tab', { name: 'Läget' }));
    await user.click(screen.getByRole('tab', { name: 'Anmärkningar' }));
    const reason = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Skäl' });
    expect(reason.value).toBe(REASON);
    expect(document.activeElement).not.toBe(reason);
    await user.click(reason);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Skäl' })).toBeNull();
    await waitFor(() => {
      expect(active()).toBe('Varning 11!B10');
    });
  });
});

describe('accepting several of the same kind', () => {
  it('accepts them with the same reason when that is chosen, and only then', async () => {
    const { user } = await openFindings(withoutResponsible());
    await user.click(screen.getByRole('button', { name: /^Godta….*16!P5/u }));
    const alike = screen.getByRole<HTMLInputElement>('checkbox', {
      name: 'Godta även de 2 andra av samma slag i bilagan',
    });
    expect(alike.checked).toBe(false);
    await user.click(alike);
    await fill(user, screen.getByRole('textbox', { name: 'Skäl' }), 'Ansvariga utses i januari enligt beslut.');
    await fill(user, screen.getByRole('textbox', { name: 'Namn' }), 'Anna Berg');
    await user.click(screen.getByRole('button', { name: 'Godta 3 anmärkningar' }));
    await waitFor(() => {
      expect(screen.getAllByRole('article', { name: /Godtagen/u })).toHaveLength(3);
    });
    expect(screen.getByRole('heading', { level: 3, name: /^Bilaga 16/u }).textContent).toBe(
      'Bilaga 16 16 · 3 godtagna',
    );
  });

  it('moves the focus to the next open finding, and to the first when there is none after', async () => {
    const { user } = await openFindings(withoutResponsible());
    await accept(user, '16!P6');
    await waitFor(() => {
      expect(active()).toBe('Varning 16!P7');
    });
    await accept(user, '16!P7');
    await waitFor(() => {
      expect(active()).toBe('Varning 16!P5');
    });
    await accept(user, '16!P5');
    await waitFor(() => {
      expect(active()).toBe('Varning 16!P5 Godtagen');
    });
  });

  it('shows open or accepted ones alone, with their numbers', async () => {
    const { user } = await openFindings(withoutResponsible());
    expect(screen.queryByRole('group', { name: 'Visa öppna eller godtagna' })).toBeNull();
    await accept(user, '16!P5');
    const standing = await screen.findByRole('group', { name: 'Visa öppna eller godtagna' });
    expect(
      within(standing)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['2 öppna', '1 godtagen']);
    await user.click(within(standing).getByRole('button', { name: '2 öppna' }));
    await waitFor(() => {
      expect(screen.getAllByRole('article')).toHaveLength(2);
    });
    expect(screen.getByText('2 av 3 anmärkningar')).toBeTruthy();
    expect(screen.getByRole('button', { name: '2 varningar' })).toBeTruthy();
    await user.click(within(standing).getByRole('button', { name: '1 godtagen' }));
    await user.click(within(standing).getByRole('button', { name: '2 öppna' }));
    await waitFor(() => {
      expect(screen.getAllByRole('article').map((card) => card.querySelector('h4')?.textContent)).toEqual([
        'Varning 16!P5 Godtagen',
      ]);
    });
  });

  it('gives the focus to the view when the last open one has been accepted and accepted ones are hidden', async () => {
    const { user } = await openFindings(withoutResponsible());
    await accept(user, '16!P5');
    await user.click(await screen.findByRole('button', { name: '2 öppna' }));
    await accept(user, '16!P6');
    await waitFor(() => {
      expect(active()).toBe('Varning 16!P7');
    });
    await accept(user, '16!P7');
    expect(await screen.findByText('Ingen anmärkning passar urvalet.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: 'Anmärkningar' }));
  });

  it('leads from the verdict’s number to the open ones alone', async () => {
    const { user } = await openFindings(withoutResponsible());
    await accept(user, '16!P5');
    await screen.findByRole('article', { name: /Godtagen/u });
    await user.click(screen.getByRole('tab', { name: 'Läget' }));
    await user.click(screen.getByRole('button', { name: '2 varningar' }));
    await waitFor(() => {
      expect(screen.getAllByRole('article')).toHaveLength(2);
    });
    expect(screen.queryByRole('article', { name: /Godtagen/u })).toBeNull();
  });
});

describe('an acceptance', () => {
  it('no longer holds when its figures change, shows both values, and can be given again', async () => {
    const submission = withOddPopulation();
    const { edit, user } = await openFindings(submission);
    await accept(user, '11!B10');
    await screen.findByRole('article', { name: /Godtagen/u });
    await edit(() => submission.cell('11', 'Antal invånare', 'Utfall 2019').set(31000));
    const heading = await screen.findByText('Godtagandet gäller inte längre');
    const card = screen.getByRole('article', { name: /^Varning 11!B10/u });
    expect(card.contains(heading)).toBe(true);
    expect(within(card).queryByText('Godtagen')).toBeNull();
    expect(within(card).getByText(/var 30\s000.*, är nu 31\s000/u)).toBeTruthy();
    expect(within(card).getByText(REASON)).toBeTruthy();
    await user.click(within(card).getByRole('button', { name: /^Godta på nytt…/u }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Skäl' }).value).toBe(REASON);
    await user.click(screen.getByRole('button', { name: 'Godta' }));
    expect(await screen.findByRole('article', { name: /^Varning 11!B10 Godtagen/u })).toBeTruthy();
    expect(screen.getByText('Anna Berg, 2026-11-22 kl. 14.02')).toBeTruthy();
  });

  it('is taken back by somebody, and the finding is open again', async () => {
    const { user } = await openFindings(withOddPopulation());
    await accept(user, '11!B10');
    const card = await screen.findByRole('article', { name: /Godtagen/u });
    await user.click(within(card).getByRole('button', { name: /^Ta tillbaka…/u }));
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Namn' });
    expect([name.value, document.activeElement === name]).toEqual(['Anna Berg', true]);
    await user.click(screen.getByRole('button', { name: 'Ta tillbaka' }));
    expect(await screen.findByText('Godtagandet är tillbakataget.')).toBeTruthy();
    expect(screen.getByRole('article', { name: /^Varning 11!B10(?! Godtagen)/u })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Godta…/u })).toBeTruthy();
    await waitFor(() => {
      expect(active()).toBe('Varning 11!B10');
    });
  });
});

describe('a review that cannot be added to', () => {
  it.each([
    ['newer', '<granskning xmlns="urn:bilagekontroll:granskning" version="9">{}</granskning>', /nyare version/u],
    ['damaged', '<granskning xmlns="urn:bilagekontroll:granskning" version="1">{"acc', /är skadad/u],
  ])('says so in place of the button: %s', async (_, part, words) => {
    await renderPane(withOddPopulation().workbook, {
      view: 'findings',
      before: ({ host }) => (host.reviewParts = [part]),
    });
    const card = await screen.findByRole('article', { name: /^Varning 11!B10/u });
    expect(within(card).getByText(words)).toBeTruthy();
    expect(within(card).queryByRole('button', { name: /^Godta/u })).toBeNull();
  });
});

describe('accepting in English', () => {
  it('speaks English', async () => {
    const { user } = await renderPane(withOddPopulation().workbook, { view: 'findings', locale: 'en-GB' });
    await user.click(await screen.findByRole('button', { name: /^Accept…/u }));
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    expect(screen.getByText('Write why the deviation is accepted.')).toBeTruthy();
    expect(screen.getByText('Write your name.')).toBeTruthy();
  });
});
