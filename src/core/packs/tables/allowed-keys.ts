import { rulePackSchema } from '../schema';
import { ruleSchema } from './rule-schema';
import { changeSchema, columnSchema, omissionSchema, rowSchema, tableSchema } from './table-schema';

/** The keys that a rule of each kind may have. */
export const RULE_KEYS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  ruleSchema.options.map(({ shape }) => [[...shape.typ.values].join(), Object.keys(shape)]),
);

/** The keys that may stand in the blocks that describe tables. */
export const TABLE_BLOCK_KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(rulePackSchema.shape),
  tabeller: Object.keys(tableSchema.shape),
  'tabeller.kolumner': Object.keys(columnSchema.shape),
  'tabeller.kolumner.delar': ['id', 'rubrik', 'tecken'],
  'tabeller.rader': Object.keys(rowSchema.shape),
  ändringar: Object.keys(changeSchema.shape),
  utan: Object.keys(omissionSchema.shape),
};
