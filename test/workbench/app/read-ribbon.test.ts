/**
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs';
import { readRibbon } from '../../../workbench/app/ribbon/read-ribbon';

const manifest = readFileSync('manifest.xml', 'utf8');
const ribbonOf = (xml: string, locale = 'sv-SE'): ReturnType<typeof readRibbon> =>
  readRibbon(new DOMParser().parseFromString(xml, 'application/xml'), locale);

test('the manifest\u2019s buttons are read as Excel shows them in Swedish', () => {
  const { label, paneTitle, commandsPage, buttons } = ribbonOf(manifest);
  expect({ label, paneTitle, commandsPage }).toEqual({
    label: 'Bilagekontroll',
    paneTitle: 'Bilagekontroll',
    commandsPage: 'commands.html',
  });
  expect(buttons.map(({ label: name, action }) => [name, action])).toEqual([
    ['Kontrollera', { kind: 'pane', page: 'taskpane.html?vy=anmarkningar' }],
    ['Fyll i', { kind: 'pane', page: 'taskpane.html?vy=fyll' }],
    ['Granska', { kind: 'pane', page: 'taskpane.html?vy=granska' }],
    ['Nästa anmärkning', { kind: 'function', name: 'nextFinding' }],
  ]);
  expect(buttons[0]).toMatchObject({ title: 'Kontrollera bilagorna', icon: 'assets/kontrollera-32.png' });
  expect(buttons[0]?.description).toMatch(/^Visar vad som inte stämmer/);
});

test('the buttons are read in English where Excel is', () => {
  expect(ribbonOf(manifest, 'en-US').buttons.map(({ label }) => label)).toEqual([
    'Check',
    'Fill in',
    'Review',
    'Next finding',
  ]);
});

test('pages are found wherever the add-in is deployed', () => {
  const moved = manifest.replaceAll('https://localhost:3000', 'https://intranet.example/ekonomi/bilagor');
  expect(ribbonOf(moved).buttons[0]?.action).toEqual({ kind: 'pane', page: 'taskpane.html?vy=anmarkningar' });
});

test('what the ribbon lacks is named', () => {
  expect(() => ribbonOf(manifest.replace('<FunctionFile resid="Commands.Url" />', ''))).toThrow(/FunctionFile/);
  expect(() => ribbonOf(manifest.replace('<bt:String id="Fill.Label"', '<bt:String id="Annan"'))).toThrow(
    /Fill\.Label/,
  );
});
