import { isDistinctive } from '../../bilagor/pack-tables/distinctive';
import { meets } from '../../bilagor/pack-tables/label-pattern';
import { FIRST_LETTERS } from '../../bilagor/pack-tables/template-index';
import type { LabelPattern, Template } from '../../bilagor/pack-tables/template';
import { templatesOf } from '../../packs/tables/compile-template';
import type { RulePack } from '../../packs/schema';

/** A table with so many of its own labels on a workbook's sheets may be there, also without a title. */
const LEAST_LABELS = 2;

/** The key of a title such as `Bilaga 12` or `Bil. 10 a`, whatever follows. */
const NUMBERED = /^bil(?:aga)?(\d{1,2})([a-z])?/u;

/** A template and whose it is. */
interface OwnedTemplate {
  readonly pack: RulePack;
  readonly template: Template;
}

/** The words by which the templates of several rule packs are told, all in one, so that each text is looked up once. */
interface HintIndex {
  readonly titles: ReadonlyMap<string, readonly OwnedTemplate[]>;
  readonly labels: ReadonlyMap<string, readonly OwnedTemplate[]>;
  readonly numbered: ReadonlyMap<string, readonly OwnedTemplate[]>;
}

/** Gathers which packs' templates a workbook's texts hint at. A hint is no recognition: it tells what is worth a look. */
export class TemplateHints {
  readonly #index: HintIndex;
  readonly #packs = new Set<RulePack>();
  readonly #labels = new Map<Template, Set<string>>();

  constructor(packs: readonly RulePack[]) {
    this.#index = indexOf(packs);
  }

  /** Looks at a text's key. */
  read(key: string): void {
    const { titles, labels, numbered } = this.#index;
    const number = NUMBERED.exec(key);
    for (const id of number === null ? [] : [number[1] ?? '', `${number[1] ?? ''}${number[2] ?? ''}`])
      for (const { pack } of numbered.get(id) ?? []) this.#packs.add(pack);
    for (const { pack, template } of titles.get(key.slice(0, FIRST_LETTERS)) ?? [])
      if (!this.#packs.has(pack) && template.titles !== null && meets(key, template.titles) > 0) this.#packs.add(pack);
    for (const { pack, template } of labels.get(key) ?? []) {
      if (this.#packs.has(pack)) continue;
      const known = this.#labels.get(template);
      if (known === undefined) this.#labels.set(template, new Set([key]));
      else if (known.add(key).size >= LEAST_LABELS) this.#packs.add(pack);
    }
  }

  /** The packs that have a template whose title, or two of whose own labels, were read. */
  packs(): ReadonlySet<RulePack> {
    return this.#packs;
  }
}

const made = new WeakMap<readonly RulePack[], HintIndex>();

function indexOf(packs: readonly RulePack[]): HintIndex {
  let index = made.get(packs);
  if (index === undefined) made.set(packs, (index = makeIndex(packs)));
  return index;
}

function makeIndex(packs: readonly RulePack[]): HintIndex {
  const [titles, labels, numbered] = [
    new Map<string, OwnedTemplate[]>(),
    new Map<string, OwnedTemplate[]>(),
    new Map<string, OwnedTemplate[]>(),
  ];
  for (const pack of packs) {
    for (const template of templatesOf(pack)) {
      const own = { pack, template };
      if (/^\d+[a-z]?$/u.test(template.id)) put(numbered, template.id, own);
      for (const key of wholeKeys(template.titles)) put(titles, key.slice(0, FIRST_LETTERS), own);
      for (const key of ownLabels(template)) put(labels, key, own);
    }
  }
  return { titles, labels, numbered };
}

function wholeKeys(label: LabelPattern | null): readonly string[] {
  if (label === null) return [];
  const dated = label.dated.map(({ pattern }) => pattern.source.slice(1).replace(/\(.*$/u, ''));
  return [...label.keys, ...label.starts, ...dated];
}

/** The labels of rows and columns that say which table they stand in. */
function ownLabels({ columns, rows }: Template): ReadonlySet<string> {
  const labels = [
    ...columns.flatMap(({ periods, label }) => (periods === null ? [label] : [])),
    ...rows.map(({ label }) => label),
  ];
  return new Set(labels.flatMap((label) => label?.keys ?? []).filter(isDistinctive));
}

function put(map: Map<string, OwnedTemplate[]>, key: string, own: OwnedTemplate): void {
  const members = map.get(key);
  if (members === undefined) map.set(key, [own]);
  else members.push(own);
}
