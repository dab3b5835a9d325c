import { OTHER_RULES } from '../../other-tables/rules/index';
import { ruleAvrundningsdifferens } from '../avrundningsdifferens';
import { RULES } from '../index';

/** The ids of the rules in code, which every rule pack may switch off. */
export const RULE_IDS: readonly string[] = [...RULES, ruleAvrundningsdifferens, ...OTHER_RULES].map(({ id }) => id);
