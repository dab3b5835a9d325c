import vasternorrland2020 from '../../../packs/vasternorrland-2020.json';
import type { RulePack } from './schema';

/** The rule pack that is used when no other is asked for. */
export const DEFAULT_PACK = 'vasternorrland-2020';

/**
 * The rule packs that come with the product, by id. They are taken as they are: a test holds them to the schema, so that
 * a run with one of them loads no validator.
 */
export const BUILT_IN_PACKS: ReadonlyMap<string, RulePack> = new Map([[DEFAULT_PACK, vasternorrland2020 as RulePack]]);
