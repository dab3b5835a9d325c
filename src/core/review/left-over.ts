/** The entries that are left when those that others are like are taken out, one for one. */
export function leftOver<Entry>(
  entries: readonly Entry[],
  others: readonly Entry[],
  keyOf: (entry: Entry) => string | number | null,
): readonly Entry[] {
  const taken = new Map<string | number | null, number>();
  for (const other of others) {
    const key = keyOf(other);
    taken.set(key, (taken.get(key) ?? 0) + 1);
  }
  return entries.filter((entry) => {
    const key = keyOf(entry);
    const count = taken.get(key) ?? 0;
    if (count > 0) taken.set(key, count - 1);
    return count === 0;
  });
}
