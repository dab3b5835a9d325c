import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that lasts as long as the tests of a file. */
export interface TemporaryFolder {
  readonly path: (name: string) => string;
  /** Writes a file, with the folders that it needs, and gives its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
}

/** Makes a folder before the first test of a file and removes it after the last. */
export function temporaryFolder(): TemporaryFolder {
  const folder = mkdtempSync(join(tmpdir(), 'bilagekontroll-test-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write: (name, content) => {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}
