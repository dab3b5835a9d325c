/**
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs';
import { checkManifest } from './check-manifest';
import { projectFiles } from './project-files';
import { elementsNamed, parseXml, type XmlElement } from './xml';

const XML = readFileSync('manifest.xml', 'utf8');
const manifest = parseXml(XML);

describe('manifest.xml', () => {
  test('is what the published schema and the store demand', () => {
    expect(checkManifest(XML, projectFiles())).toEqual([]);
  });

  test('puts four buttons in a group of the add-in’s own name', () => {
    const labels = elementsNamed(manifest, 'Group').flatMap(({ children }) =>
      children.flatMap((child) => (child.name === 'Label' ? [child] : elementsNamed(child, 'Label'))),
    );
    expect(labels.map(swedishAndEnglish)).toEqual([
      ['Bilagekontroll', 'Bilagekontroll'],
      ['Kontrollera', 'Check'],
      ['Fyll i', 'Fill in'],
      ['Granska', 'Review'],
      ['Nästa anmärkning', 'Next finding'],
    ]);
  });

  test('opens the pane at the view that each button is for, and runs the last one without it', () => {
    const actions = elementsNamed(manifest, 'Action').map(({ attributes, children }) => [
      attributes.get('xsi:type'),
      ...children
        .filter(({ name }) => name !== 'Title')
        .map((child) => (child.text === '' ? address(child) : child.text)),
    ]);
    expect(actions).toEqual([
      ['ShowTaskpane', 'Bilagekontroll.Pane', 'https://localhost:3000/taskpane.html?vy=anmarkningar'],
      ['ShowTaskpane', 'Bilagekontroll.Pane', 'https://localhost:3000/taskpane.html?vy=fyll'],
      ['ShowTaskpane', 'Bilagekontroll.Pane', 'https://localhost:3000/taskpane.html?vy=granska'],
      ['ExecuteFunction', 'nextFinding'],
    ]);
  });

  test('has every size of every icon', () => {
    const sizes = elementsNamed(manifest, 'Icon').map(({ children }) =>
      children.map((image) => image.attributes.get('size')),
    );
    const all = ['16', '20', '24', '32', '40', '48', '64', '80'];
    expect(sizes).toEqual([all, all, all, all, all]);
  });
});

/** The text that an element refers to, in both languages. */
function swedishAndEnglish(element: XmlElement): [string | undefined, string | undefined] {
  const resource = resourceOf(element);
  return [resource?.attributes.get('DefaultValue'), resource?.children[0]?.attributes.get('Value')];
}

function address(element: XmlElement): string | undefined {
  return resourceOf(element)?.attributes.get('DefaultValue');
}

function resourceOf(element: XmlElement): XmlElement | undefined {
  const id = element.attributes.get('resid');
  return elementsNamed(manifest, 'String', 'Url').find(({ attributes }) => attributes.get('id') === id);
}
