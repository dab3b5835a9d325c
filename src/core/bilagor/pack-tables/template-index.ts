import { readHeaderWords } from '../../columns/header-words';
import type { LabelPattern, Template } from './template';

/** Which templates a header's key may belong to, so that a sheet's texts are looked up and not compared with each. */
export interface TemplateIndex {
  readonly templates: readonly Template[];
  /** Templates by the whole key of a header of theirs. */
  readonly headers: ReadonlyMap<string, readonly Template[]>;
  /** Templates by the first letters of headers of theirs of which only the beginning, or the words around a year, are told. */
  readonly openHeaders: ReadonlyMap<string, readonly Template[]>;
  /** Templates by the first letters of their titles' keys. */
  readonly titles: ReadonlyMap<string, readonly Template[]>;
  /** Templates with columns that are told by their years. */
  readonly dated: readonly Template[];
}

const made = new WeakMap<readonly Template[], TemplateIndex>();
/** Two keys with so many first letters alike may be one title. */
export const FIRST_LETTERS = 4;

/** The index of a pack's templates; made once. */
export function indexOf(templates: readonly Template[]): TemplateIndex {
  let index = made.get(templates);
  if (index === undefined) made.set(templates, (index = makeIndex(templates)));
  return index;
}

function makeIndex(templates: readonly Template[]): TemplateIndex {
  const headers = new Map<string, Template[]>();
  const openHeaders = new Map<string, Template[]>();
  const titles = new Map<string, Template[]>();
  for (const template of templates) {
    for (const key of keysOf(
      template.columns.flatMap(({ label, periods }) => (label === null || periods !== null ? [] : [label])),
    )) {
      put(headers, key, template);
    }
    for (const { label } of template.columns) {
      for (const key of label === null ? [] : openKeys(label)) put(openHeaders, key.slice(0, FIRST_LETTERS), template);
    }
    if (template.titles !== null)
      for (const key of keysOf([template.titles])) put(titles, key.slice(0, FIRST_LETTERS), template);
  }
  return {
    templates,
    headers,
    openHeaders,
    titles,
    dated: templates.filter(({ columns }) => columns.some(({ periods }) => periods !== null)),
  };
}

function keysOf(labels: readonly LabelPattern[]): readonly string[] {
  return labels.flatMap((label) => [...label.keys, ...openKeys(label)]);
}

function openKeys({ starts, dated }: LabelPattern): readonly string[] {
  return [...starts, ...dated.map(({ pattern }) => pattern.source.slice(1).replace(/\(.*$/u, ''))];
}

function put(map: Map<string, Template[]>, key: string, template: Template): void {
  const members = map.get(key);
  if (members === undefined) map.set(key, [template]);
  else if (!members.includes(template)) members.push(template);
}

/** Whether a header names a version or a year. */
export function isDated(text: string): boolean {
  const words = readHeaderWords(text);
  return words !== undefined && (words.version !== null || words.year !== null);
}
