/** What a button of the ribbon does: it opens the pane on a page of the add-in, or runs one of its functions. */
export type RibbonAction =
  { readonly kind: 'pane'; readonly page: string } | { readonly kind: 'function'; readonly name: string };

/** A button as the manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** The icon's address from the add-in's folder. */
  readonly icon: string;
  readonly action: RibbonAction;
}

/** What the add-in puts on Excel's ribbon, and where its pages are, from the add-in's folder. */
export interface Ribbon {
  readonly label: string;
  readonly paneTitle: string;
  readonly commandsPage: string;
  readonly buttons: readonly RibbonButton[];
}

const ICON_SIZE = '32';

/**
 * Reads the ribbon from an add-in's manifest, as Excel does in a language.
 * @throws {Error} when the manifest lacks something that the ribbon needs; the message names it
 */
export function readRibbon(manifest: Document, locale: string): Ribbon {
  const resources = new Map(
    named(manifest, ['String', 'Url', 'Image'])
      .filter((element) => element.hasAttribute('id'))
      .map((element) => [attribute(element, 'id'), inLocale(element, locale)]),
  );
  const resource = (element: Element): string => {
    const id = attribute(element, 'resid');
    const value = resources.get(id);
    if (value === undefined) throw new Error(`The manifest has no resource ${id}`);
    return value;
  };
  const text = (parent: Element, name: string): string => resource(child(parent, name));
  const settings = child(manifest.documentElement, 'DefaultSettings');
  const folder = new URL('.', attribute(child(settings, 'SourceLocation'), 'DefaultValue')).href;
  const address = (parent: Element, name: string): string => fromFolder(folder, text(parent, name));

  const [group] = named(manifest, ['Group']);
  const [form] = named(manifest, ['DesktopFormFactor']);
  if (group === undefined || form === undefined) throw new Error('The manifest has no group on the ribbon');
  const controls = [...group.children].filter(({ localName }) => localName === 'Control');
  const [firstPane] = named(group, ['Action']).filter((action) => kindOf(action) === 'ShowTaskpane');
  return {
    label: text(group, 'Label'),
    paneTitle: firstPane === undefined ? '' : text(firstPane, 'Title'),
    commandsPage: address(form, 'FunctionFile'),
    buttons: controls.map((control) => {
      const supertip = child(control, 'Supertip');
      const action = child(control, 'Action');
      const images = [...child(control, 'Icon').children];
      const image = images.find((candidate) => candidate.getAttribute('size') === ICON_SIZE);
      if (image === undefined) throw new Error(`A button has no icon of ${ICON_SIZE} pixels`);
      return {
        id: attribute(control, 'id'),
        label: text(control, 'Label'),
        title: text(supertip, 'Title'),
        description: text(supertip, 'Description'),
        icon: fromFolder(folder, resource(image)),
        action:
          kindOf(action) === 'ShowTaskpane'
            ? { kind: 'pane', page: address(action, 'SourceLocation') }
            : { kind: 'function', name: child(action, 'FunctionName').textContent.trim() },
      };
    }),
  };
}

/** What a resource is in a language; the manifest's own where it has none for it. */
function inLocale(element: Element, locale: string): string {
  const other = named(element, ['Override']).find((override) => override.getAttribute('Locale') === locale);
  return other === undefined ? attribute(element, 'DefaultValue') : attribute(other, 'Value');
}

function named(parent: Document | Element, names: readonly string[]): readonly Element[] {
  return [...parent.getElementsByTagName('*')].filter(({ localName }) => names.includes(localName));
}

function child(parent: Element, name: string): Element {
  const found = [...parent.children].find(({ localName }) => localName === name);
  if (found === undefined) throw new Error(`The manifest's ${parent.localName} has no ${name}`);
  return found;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`The manifest's ${element.localName} has no ${name}`);
  return value;
}

function kindOf(action: Element): string | null {
  return action.getAttribute('xsi:type');
}

function fromFolder(folder: string, address: string): string {
  if (!address.startsWith(folder)) throw new Error(`${address} is not in the add-in's folder ${folder}`);
  return address.slice(folder.length);
}
