import type { FillGroup } from '../../core/fill/fill-plan';
import type { CapitalTerm } from '../selectors/capital-fields';

/** The words of Fyll i, in one language. They are fetched with the view. */
export interface FillTexts {
  readonly intro: string;
  readonly nothing: string;
  readonly nothingAdvice: string;
  readonly groups: Readonly<Record<FillGroup, { readonly title: string; readonly explanation: string }>>;
  /** `Tomma celler, 3 av 12 valda`. */
  readonly groupTitle: (title: string, chosen: number, all: number) => string;
  readonly unfilled: (count: number) => string;
  readonly noneChosen: string;
  /** What the chosen writes lead to, in a sentence. */
  readonly effect: (solved: number, added: number, changed: number) => string;
  readonly effectDetails: string;
  readonly solved: string;
  readonly added: string;
  readonly changes: string;
  readonly change: (from: string, to: string) => string;
  readonly write: (count: number) => string;
  readonly capital: {
    readonly title: string;
    readonly explanation: (projects: number) => string;
    readonly labels: Readonly<Record<CapitalTerm, string>>;
    /** What the rule pack has; empty where it has nothing. */
    readonly hint: (pack: string) => string;
    readonly faults: Readonly<Record<CapitalTerm, string>>;
    readonly projects: string;
    readonly projectsAdvice: string;
    /** Why nothing can be written. */
    readonly mendFirst: string;
  };
  readonly saveCopies: (files: number) => string;
  /** What happens to the files that the user has added. */
  readonly copiesNote: string;
  /** Where an add-in cannot save files. */
  readonly noCopies: string;
  readonly fileRefused: (file: string) => string;
  /** Said of a cell of another workbook than the open one, where an add-in cannot save files. */
  readonly otherFile: string;
  readonly fileCannotChange: string;
  readonly notWritable: string;
  readonly copies: {
    readonly made: (copies: readonly string[]) => string;
    /** `Bilaga 10b ifylld.xlsx (3 celler)`. */
    readonly copy: (name: string, cells: number) => string;
    readonly advice: string;
    readonly left: (file: string) => string;
    readonly filesChanged: (files: readonly string[]) => string;
  };
}
