import { createPackMemory } from '../adapters/page/pack-memory';
import type { PackParts } from '../session/packs';

/** The page's rule packs. What reads a region's own is fetched when there is one. @param partition undefined where storage is not partitioned */
export function pagePacks(partition: string | undefined): PackParts {
  return {
    builtIn: async () => [...(await import('../core/packs/built-in')).BUILT_IN_PACKS.values()],
    read: async (content) => (await import('../adapters/page/pack-reader')).readOwnPack(content),
    memory: createPackMemory(localStorage, partition ?? ''),
  };
}
