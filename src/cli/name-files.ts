import { resolve, sep } from 'node:path';

/**
 * What each file is called in a report: its name, and as much of its folders as tells it from the call's other files of
 * that name.
 * @param paths of different files
 */
export function nameFiles(paths: readonly string[]): readonly string[] {
  const segments = paths.map((path) =>
    resolve(path)
      .split(sep)
      .filter((part) => part !== ''),
  );
  const counts = paths.map(() => 1);
  const nameOf = (index: number): string => (segments[index] ?? []).slice(-(counts[index] ?? 1)).join('/');
  for (;;) {
    const taken = new Map<string, number[]>();
    for (const index of paths.keys()) taken.set(nameOf(index), [...(taken.get(nameOf(index)) ?? []), index]);
    const unclear = [...taken.values()]
      .filter((indexes) => indexes.length > 1)
      .flat()
      .filter((index) => (counts[index] ?? 1) < (segments[index]?.length ?? 1));
    if (unclear.length === 0) return paths.map((_, index) => nameOf(index));
    for (const index of unclear) counts[index] = (counts[index] ?? 1) + 1;
  }
}
