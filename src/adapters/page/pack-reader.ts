import { readRulePack, type RulePackReading } from '../../core/packs/read-rule-pack';
import { RULE_IDS } from '../../core/rules/kinds/rule-ids';
import { decodeText } from '../files/decode-text';

/** Reads a region's own rule pack, as a file's bytes or as the text that was kept of it. */
export function readOwnPack(content: Uint8Array | string): {
  readonly text: string;
  readonly reading: RulePackReading;
} {
  const text = typeof content === 'string' ? content : decodeText(content);
  return { text, reading: readRulePack(text, RULE_IDS) };
}
