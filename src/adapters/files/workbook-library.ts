import { CFB, parse_xlscfb, parse_zip } from '@e965/xlsx';
import { Unreadable } from './read-result';
import { type ReadingHost } from './reading-host';
import { REASONS } from './reasons';

// The library's own declarations leave out the two functions that read a package that is open already, and most of
// what `cellStyles` and dense rows give.
declare module '@e965/xlsx' {
  export function parse_zip(container: LibraryPackage, options: LibraryOptions): LibraryWorkbook;
  export function parse_xlscfb(stream: Uint8Array, options: LibraryOptions): LibraryWorkbook;
}

/** A cell as the library keeps it. */
export interface LibraryCell {
  readonly t: 'n' | 's' | 'b' | 'e' | 'z' | 'd';
  readonly v?: string | number | boolean | null;
  readonly f?: string;
  /** The range of the array formula that the cell belongs to. */
  readonly F?: string;
  readonly z?: string;
  /** The fill, the same object for every cell that has it. */
  readonly s?: LibraryFill;
}

/** A fill as the library gives it; the colour is worked out for .xls only. */
export interface LibraryFill {
  readonly patternType?: string;
  readonly fgColor?: { readonly rgb?: string };
}

/** A sheet as the library keeps it: rows of cells, with holes. */
export interface LibrarySheet {
  readonly '!data'?: readonly (readonly (LibraryCell | undefined)[] | undefined)[];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly '!cols'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  /** Set for chart, dialog and macro sheets. */
  readonly '!type'?: string;
}

/** A workbook as the library keeps it. */
export interface LibraryWorkbook {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, LibrarySheet | undefined>>;
  readonly Workbook?: {
    readonly Sheets?: readonly ({ readonly Hidden?: 0 | 1 | 2 } | undefined)[];
    readonly CalcPr?: { readonly fullCalcOnLoad?: string | boolean; readonly calcMode?: string };
    /** The names that the workbook defines; `Sheet` is the place of the sheet that alone knows one. */
    readonly Names?: readonly { readonly Name?: string; readonly Ref?: string; readonly Sheet?: number | null }[];
  };
  /** The parts of a package by what they hold; not there for .xls. */
  readonly Directory?: {
    readonly charts: readonly string[];
    readonly dialogs: readonly string[];
    readonly macros: readonly string[];
  };
  readonly Styles?: { readonly Fills?: readonly LibraryFill[] };
}

/** A part of a package, unpacked when its content is asked for. */
export interface LibraryPart {
  readonly name: string;
  /** A stream, as the library numbers what a container holds. */
  readonly type: 2;
  readonly content: Uint8Array;
}

/** A package's parts, and their names in the same order. */
export interface LibraryPackage {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly LibraryPart[];
}

/** A compound file: the container of .xls files and of encrypted packages. */
export interface CompoundFile {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content?: Uint8Array | readonly number[] }[];
}

/** How long the library may take over a file. */
export interface ReadingTime {
  readonly host: ReadingHost;
  readonly milliseconds: number;
}

interface LibraryOptions {
  readonly type?: 'buffer';
  readonly dense: true;
  readonly sheetStubs: true;
  readonly cellFormula: true;
  readonly cellHTML: false;
  readonly cellNF: true;
  readonly cellStyles: true;
  readonly cellText: false;
  readonly password: string;
}

const OPTIONS = {
  type: 'buffer',
  dense: true,
  // Without stubs the library drops formulas whose result was not saved.
  sheetStubs: true,
  cellFormula: true,
  cellHTML: false,
  cellNF: true,
  // Hidden rows and columns come with the styles.
  cellStyles: true,
  cellText: false,
  // What Excel itself encrypts an .xls with when it is only to be protected against changes; it opens without asking.
  password: 'VelvetSweatshop',
} as const satisfies LibraryOptions;

/** Reads an .xlsx, .xlsm or .xlsb package. Throws whatever the library throws. */
export function parsePackage(container: LibraryPackage, time: ReadingTime): LibraryWorkbook {
  return guarded(time, () => parse_zip(container, { ...OPTIONS }));
}

/** Reads the stream of an .xls. Throws whatever the library throws. */
export function parseStream(stream: Uint8Array, time: ReadingTime): LibraryWorkbook {
  return guarded(time, () => parse_xlscfb(stream, { ...OPTIONS }));
}

/** Opens a compound file. Throws whatever the library throws. */
export function openCompoundFile(bytes: Uint8Array, time: ReadingTime): CompoundFile {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access -- the library declares its container library as `any`
  return guarded(time, () => CFB.read(bytes, { type: 'buffer' }) as CompoundFile);
}

/**
 * The library goes on for ever over some damaged files, and reports what it does not know to the console, where it
 * would mix with what the program says.
 */
function guarded<T>({ host, milliseconds }: ReadingTime, run: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    const result = host.runWithin(milliseconds, run);
    if (result === undefined) throw new Unreadable(REASONS.takesTooLong);
    return result[0];
  } finally {
    console.error = error;
  }
}
