/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { readOwnPack } from '../../../src/adapters/page/pack-reader';
import type { KeptPack, PackParts } from '../../../src/session/packs';
import { builtInPack } from '../../support/check';
import { renderPane, type RenderedPane } from '../../support/pane/render-pane';
import { validSubmission } from '../../support/submission/build-submission';

const OWN = `{
  "id": "var-region", "version": "2.0.0", "region": "Vår region", "utgår från": "vasternorrland-2020",
  "obligatoriskaBilagor": ["10a"], "resultatmål": { "belopp": 0, "tolerans": 500 },
  "tabeller": [{ "id": "12", "titel": "Personal", "enhet": "årsarbetare",
    "kolumner": [{ "id": "år", "perioder": ["budget Y"], "tecken": "+" }],
    "rader": [{ "id": "kategorier", "slag": "egna" }, { "id": "summa", "slag": "total", "rubrik": "Summa" }],
    "regler": [{ "id": "12-summa", "typ": "summa", "mål": "summa", "av": ["kategorier"], "källa": "Plan § 4" }] }]
}`;

function packs(): PackParts & { readonly kept: Map<string, KeptPack> } {
  const kept = new Map<string, KeptPack>();
  return {
    kept,
    builtIn: () => Promise.resolve([builtInPack()]),
    read: (content) => Promise.resolve(readOwnPack(content)),
    memory: {
      recall: (workbook) => kept.get(workbook) ?? null,
      keep: (workbook, pack) => {
        if (pack === null) kept.delete(workbook);
        else kept.set(workbook, pack);
      },
    },
  };
}

function open(parts: PackParts, locale = 'sv-SE'): Promise<RenderedPane> {
  return renderPane(validSubmission().workbook, { packs: parts, among: [builtInPack()], locale });
}

const choice = (): Promise<HTMLSelectElement> =>
  screen.findByRole<HTMLSelectElement>('combobox', { name: 'Regelpaket' });

async function openFile({ user }: RenderedPane, text: string, name = 'eget.json'): Promise<void> {
  await choice();
  const [input] = screen.getAllByLabelText<HTMLInputElement>('Välj filer…', {
    selector: 'input[accept=".json,.jsonc"]',
  });
  if (input === undefined) throw new Error('No place for a rule pack');
  await user.upload(input, new File([text], name, { type: 'application/json' }));
}

it('says which rule pack is used and why, and keeps a region’s own for the workbook', async () => {
  const parts = packs();
  const pane = await open(parts);
  expect(screen.getByText(/^Regelpaket vasternorrland-2020, .* Valt efter tabeller som känns igen: /u)).toBeTruthy();

  await pane.user.click(screen.getByRole('button', { name: 'Visa eller byt regelpaket' }));
  await openFile(pane, OWN);

  expect(await screen.findByText(/^Regelpaket var-region, version 2\.0\.0 \(Vår region\)\. Angivet /u)).toBeTruthy();
  expect((await choice()).selectedOptions[0]?.text).toBe('Vår region (eget.json)');
  expect([...parts.kept.values()]).toEqual([{ kind: 'own', file: 'eget.json', text: OWN }]);
  expect(pane.session.getState().report?.submissions[0]?.pack.id).toBe('var-region');
  // Nothing of it is in the workbook.
  expect(pane.session.getState().undoable).toBeNull();
});

it('shows what is in it: limits, columns, rows, rules and their sources', async () => {
  const pane = await open(packs());
  await pane.user.click(screen.getByRole('button', { name: 'Visa eller byt regelpaket' }));
  await openFile(pane, OWN);

  await screen.findByRole('heading', { name: 'Innehåll i var-region, version 2.0.0' });
  await pane.user.click(screen.getByRole('button', { name: 'Gränser och listor' }));
  expect(screen.getByText(/^RESULTAT ska vara 0\stkr, och får avvika med 500\stkr$/u)).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Bilaga 12, 1 regel' }));
  expect(within(screen.getByRole('region', { name: 'Rader' })).getByText('total; ”Summa”')).toBeTruthy();
  expect(screen.getByText('Källa: Plan § 4')).toBeTruthy();
});

it('stays chosen when the workbook is opened again, until it is changed back', async () => {
  const parts = packs();
  const [file] = validSubmission().snapshot();
  parts.kept.set(file?.file ?? '', { kind: 'own', file: 'eget.json', text: OWN });
  const pane = await open(parts);
  expect(screen.getByText(/^Regelpaket var-region, /u)).toBeTruthy();

  await pane.user.click(screen.getByRole('button', { name: 'Visa eller byt regelpaket' }));
  await pane.user.selectOptions(await choice(), 'Väljs efter regionens namn och tabellerna');
  expect(await screen.findByText(/^Regelpaket vasternorrland-2020, .* Valt efter tabeller/u)).toBeTruthy();
  expect(parts.kept.size).toBe(0);

  await pane.user.selectOptions(await choice(), 'Region Västernorrland (vasternorrland-2020)');
  expect(await screen.findByText(/^Regelpaket vasternorrland-2020, .* Angivet /u)).toBeTruthy();
  expect([...parts.kept.values()]).toEqual([{ kind: 'builtIn', id: 'vasternorrland-2020' }]);
});

it('says line by line what keeps a file from being used, and goes on with what there was', async () => {
  const parts = packs();
  const pane = await open(parts);
  await pane.user.click(screen.getByRole('button', { name: 'Visa eller byt regelpaket' }));
  await openFile(pane, OWN.replace('"tecken": "+"', '"teken": "+"'), 'fel.json');

  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toBe(
    'fel.json kan inte användas som regelpaket.Rad 5: okänd nyckel ”teken”, menade du ”tecken”?',
  );
  expect(screen.getByText(/^Regelpaket vasternorrland-2020, /u)).toBeTruthy();
  expect(parts.kept.size).toBe(0);
});

it('tells of a kept rule pack that can no longer be used', async () => {
  const parts = packs();
  const [file] = validSubmission().snapshot();
  parts.kept.set(file?.file ?? '', { kind: 'own', file: 'eget.json', text: '{ "id": 1 }' });
  const pane = await open(parts);
  await pane.user.click(screen.getByRole('button', { name: 'Visa eller byt regelpaket' }));

  expect((await screen.findByRole('alert')).textContent).toMatch(/^eget\.json kan inte användas som regelpaket\./u);
  expect(screen.getByText(/^Regelpaket vasternorrland-2020, .* Valt efter tabeller/u)).toBeTruthy();
});

it('speaks English where the pane does', async () => {
  const pane = await open(packs(), 'en-GB');
  expect(screen.getByText(/^Rule pack vasternorrland-2020, .* Chosen by tables that are recognised: /u)).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Show or change the rule pack' }));
  expect(await screen.findByRole('combobox', { name: 'Rule pack' })).toBeTruthy();
});
