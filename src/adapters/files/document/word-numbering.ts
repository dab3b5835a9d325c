import type { Attributes, XmlVisitor } from '../xml-scan';
import { ListCounter, type NumberLevel } from './list-counter';
import { localName, valueOf } from './word-names';

interface Level extends NumberLevel {
  format: string;
  start: number;
  pattern: string;
  style: string | undefined;
}

interface NumberingInstance {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** Levels of a list. */
const MOST_LEVELS = 9;

/** Reads the lists of a Word document as their elements pass by, and counts the numbers that Word prints. */
export class WordNumbering implements XmlVisitor {
  readonly #abstract = new Map<string, Map<number, Level>>();
  readonly #instances = new Map<string, NumberingInstance>();
  readonly #counter = new ListCounter();
  readonly #started = new Set<string>();
  #levels: Map<number, Level> | undefined;
  #level: Level | undefined;
  #instance: NumberingInstance | undefined;
  #override = 0;

  open(name: string, attributes: Attributes): void {
    const value = valueOf(attributes);
    switch (localName(name)) {
      case 'abstractNum':
        this.#levels = new Map();
        this.#abstract.set(attributes.get('w:abstractNumId') ?? '', this.#levels);
        break;
      case 'num':
        this.#instance = { abstract: '', starts: new Map(), levels: new Map() };
        this.#instances.set(attributes.get('w:numId') ?? '', this.#instance);
        break;
      case 'abstractNumId':
        if (this.#instance !== undefined) this.#instance.abstract = value ?? '';
        break;
      case 'lvlOverride':
        this.#override = levelNumber(attributes.get('w:ilvl'));
        break;
      case 'startOverride':
        this.#instance?.starts.set(this.#override, countOf(value));
        break;
      case 'lvl':
        this.#level = { format: 'decimal', start: 1, pattern: '', style: undefined };
        (this.#instance?.levels ?? this.#levels)?.set(levelNumber(attributes.get('w:ilvl')), this.#level);
        break;
      case 'start':
        if (this.#level !== undefined) this.#level.start = countOf(value);
        break;
      case 'numFmt':
        if (this.#level !== undefined) this.#level.format = value ?? 'decimal';
        break;
      case 'lvlText':
        if (this.#level !== undefined) this.#level.pattern = value ?? '';
        break;
      case 'pStyle':
        if (this.#level !== undefined) this.#level.style = value;
        break;
    }
  }

  close(name: string): void {
    const local = localName(name);
    if (local === 'lvl') this.#level = undefined;
    else if (local === 'abstractNum') this.#levels = undefined;
    else if (local === 'num') this.#instance = undefined;
  }

  text(): void {
    // Lists are told by attributes alone.
  }

  /**
   * The number that is printed before the next paragraph of a list; null where none is, and undefined for no list.
   * @param level undefined where the paragraph does not say: then the one that names its style
   */
  next(id: string | undefined, level: number | undefined, style: string | undefined): string | null | undefined {
    const instance = id === undefined || id === '0' ? undefined : this.#instances.get(id);
    if (id === undefined || instance === undefined) return undefined;
    const base = this.#abstract.get(instance.abstract) ?? new Map<number, Level>();
    const levels = Array.from({ length: MOST_LEVELS }, (_, at): NumberLevel | undefined => {
      const own = instance.levels.get(at) ?? base.get(at);
      const start = instance.starts.get(at);
      return own === undefined || start === undefined ? own : { ...own, start };
    });
    const styled = [...base].find(([, one]) => style !== undefined && one.style === style)?.[0];
    if (instance.starts.size > 0 && !this.#started.has(id)) this.#counter.restart(instance.abstract);
    this.#started.add(id);
    return this.#counter.next(instance.abstract, Math.min(level ?? styled ?? 0, MOST_LEVELS - 1), levels);
  }
}

function levelNumber(text: string | undefined): number {
  const level = Number(text ?? 0);
  return Number.isInteger(level) && level >= 0 ? level : 0;
}

function countOf(text: string | undefined): number {
  const count = Number(text ?? 1);
  return Number.isInteger(count) && count >= 0 ? count : 1;
}
