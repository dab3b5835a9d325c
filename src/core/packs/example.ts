import { BUILT_IN_PACKS, DEFAULT_PACK } from './built-in';
import type { RulePack } from './schema';

/** A pack with something in every list, so that every message can show how the thing is written. */
const EXAMPLE: Partial<RulePack> = {
  ...BUILT_IN_PACKS.get(DEFAULT_PACK),
  kapitalkostnad: { internränta: 0.015, avskrivningstid: 5 },
  godtagbaraFel: ['10a-resultat-balans'],
  besparing: { andel: 0.01, undantag: ['Primärvård'] },
  etikettvarianter: { 'SUMMA VERKSAMHET': ['Summa nämnd'] },
  avstängdaRegler: [{ regel: '10a-kostnadsutveckling', skäl: 'Regionplanen anger ingen gräns.' }],
};

/** How the value at a path may look; undefined where nothing belongs. */
export function exampleAt(path: readonly PropertyKey[]): unknown {
  let value: unknown = EXAMPLE;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    // Every entry of a list is like the first.
    value = (value as Readonly<Record<PropertyKey, unknown>>)[typeof key === 'number' ? 0 : key];
  }
  return value;
}
