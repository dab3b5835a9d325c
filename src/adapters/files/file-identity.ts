import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The same text for every way to name one file: through a link, with another case or by another folder. */
export async function fileIdentity(path: string): Promise<string> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return resolve(path);
  }
}
