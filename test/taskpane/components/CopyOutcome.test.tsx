/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import type { CopyNotice } from '../../../src/session/copy-maker';
import { CopyOutcome } from '../../../src/taskpane/components/CopyOutcome/CopyOutcome';
import { en } from '../../../src/taskpane/texts/en';
import { sv } from '../../../src/taskpane/texts/sv';
import { TextsProvider } from '../../../src/taskpane/texts/texts-context';
import { bilaga11, placeIn } from '../../support/report';

type Shown = Exclude<CopyNotice, { readonly kind: 'notCopied' }>;

const SIGNED = 'Arbetsboken är digitalt signerad. Signaturen gäller inte längre när innehållet har ändrats.';

function show(notice: Shown, texts = sv): string {
  const { container } = render(
    <TextsProvider value={texts}>
      <CopyOutcome notice={notice} />
    </TextsProvider>,
  );
  return container.textContent;
}

const lines = (): readonly string[] => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

it('names the copies with what whoever uses them should know', () => {
  const text = show({
    kind: 'copied',
    copies: [
      { name: 'a ifylld.xlsx', cells: 1, warnings: [SIGNED] },
      { name: 'b ifylld.xlsx', cells: 12, warnings: [] },
    ],
    refused: [],
    left: [],
  });
  expect(text).toMatch(
    /^Ifyllda kopior: a ifylld\.xlsx \(1 cell\) och b ifylld\.xlsx \(12 celler\)\. Kontrollen fortsätter/u,
  );
  expect(lines()).toEqual([`a ifylld.xlsx: ${SIGNED}`]);
});

it('says that there are none, and what was left and why', () => {
  const text = show({
    kind: 'copied',
    copies: [],
    refused: [{ file: 'b.xls', reason: 'Filen är för gammal.' }],
    left: [{ place: placeIn(bilaga11(), 'B6'), reason: 'Cellen är låst.' }],
  });
  expect(text).toMatch(/^Ingen kopia gjordes\.b\.xls lämnades/u);
  expect(lines()).toEqual(['b.xls lämnades. Filen är för gammal.', expect.stringMatching(/!B6: Cellen är låst\.$/u)]);
});

it('lists six matters and counts the rest', () => {
  const refused = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((file) => ({ file, reason: 'Filen är för gammal.' }));
  show({ kind: 'copied', copies: [], refused, left: [] });
  expect(lines()).toHaveLength(7);
  expect(lines().at(-1)).toBe('och 2 till');
});

it('names files that are not what was checked', () => {
  expect(show({ kind: 'filesChanged', files: ['a.xlsx', 'b.xlsx'] })).toMatch(
    /^Ingen kopia gjordes, för a\.xlsx och b\.xlsx har ändrats, flyttats eller tagits bort sedan de lades till\. Lägg till filerna igen/u,
  );
  expect(show({ kind: 'filesChanged', files: ['a.xlsx'] }, en)).toMatch(
    /^No copy was made: a\.xlsx has been changed, .* since it was added\. Add the file again/u,
  );
});
