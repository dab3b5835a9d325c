import { counted } from '../../core/findings/wording';
import type { PackTexts } from './pack-texts';

/** The choice of rule pack, in English. */
export const packEn: PackTexts = {
  choose: 'Rule pack',
  byItself: 'Chosen by the region’s name and the tables',
  option: (region, name) => `${region} (${name})`,
  advice:
    'Does the region have a rule pack of its own? Open its file (.json). The choice is kept on this computer for this workbook; nothing is written into it.',
  notUsed: (file) => `${file} cannot be used as a rule pack.`,
  contents: (id, version) => `Contents of ${id}, version ${version}`,
  limits: 'Limits and lists',
  table: (name, rules) => `${name}, ${counted(rules, 'rule', 'rules')}`,
  columns: 'Columns',
  rows: 'Rows',
  disabled: (count) => counted(count, 'rule switched off', 'rules switched off'),
};
