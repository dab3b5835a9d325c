import allman from '../../../packs/allman.json';
import vastmanland from '../../../packs/vastmanland.json';
import vasternorrland2020 from '../../../packs/vasternorrland-2020.json';
import type { OwnPack, RulePack } from './schema';
import { completePack } from './tables/complete-pack';

/** The rule pack that is used when no other is asked for. */
export const DEFAULT_PACK = 'vasternorrland-2020';

/** The one for regions and municipalities without a pack of their own; it is used only when it is asked for. */
export const GENERAL_PACK = 'allman';

/**
 * The rule packs that come with the product, by id. They are not validated here: a test holds them to the schema, so that
 * a run with one of them loads no validator.
 */
export const BUILT_IN_PACKS: ReadonlyMap<string, RulePack> = new Map([
  [GENERAL_PACK, completePack(allman as OwnPack, undefined)],
  [DEFAULT_PACK, vasternorrland2020 as RulePack],
  ['vastmanland', completePack(vastmanland as OwnPack, undefined)],
]);

/** Those that a submission may get by its region's name or by its tables; the others are used only when they are asked for. */
export const REGION_PACKS: readonly RulePack[] = [...BUILT_IN_PACKS.values()].filter(({ id }) => id !== GENERAL_PACK);

/** The rule pack that is used where nothing tells of another. */
export function defaultPack(): RulePack {
  const pack = BUILT_IN_PACKS.get(DEFAULT_PACK);
  if (pack === undefined) throw new Error(`No rule pack ${DEFAULT_PACK}`);
  return pack;
}
