import { existsSync, readFileSync } from 'node:fs';

/** What a manifest's addresses lead to, where the project itself holds it. */
export interface ProjectFiles {
  /** Width and height in pixels of a PNG that the page's server would serve at the path; null when there is none. */
  readonly imageSize: (
    path: string,
  ) => { readonly width: number; readonly height: number; readonly bytes: number } | null;
  /** Whether webpack makes a page of this path. */
  readonly hasPage: (path: string) => boolean;
  /** The names that `src/entry/commands.ts` gives to Excel. */
  readonly functions: ReadonlySet<string>;
}

const PNG_SIGNATURE = '89504e470d0a1a0a';
const ASSOCIATED = /Office\.actions\.associate\(\s*'(\w+)'/g;

/** The files of this project. */
export function projectFiles(): ProjectFiles {
  const commands = readFileSync('src/entry/commands.ts', 'utf8');
  return {
    imageSize: (path) => (existsSync(path) ? sizeOfPng(readFileSync(path)) : null),
    hasPage: (path) => existsSync(`src/entry/${path}`),
    functions: new Set([...commands.matchAll(ASSOCIATED)].map(([, name]) => name ?? '')),
  };
}

/** Reads the header of a PNG: its signature, then the chunk IHDR, whose first numbers are width and height. */
function sizeOfPng(file: Buffer): { width: number; height: number; bytes: number } | null {
  const isPng = file.subarray(0, 8).toString('hex') === PNG_SIGNATURE && file.toString('latin1', 12, 16) === 'IHDR';
  return isPng ? { width: file.readUInt32BE(16), height: file.readUInt32BE(20), bytes: file.length } : null;
}
