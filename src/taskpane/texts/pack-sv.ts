import { counted } from '../../core/findings/wording';
import type { PackTexts } from './pack-texts';

/** The choice of rule pack, in Swedish. */
export const packSv: PackTexts = {
  choose: 'Regelpaket',
  byItself: 'Väljs efter regionens namn och tabellerna',
  option: (region, name) => `${region} (${name})`,
  advice:
    'Har regionen ett eget regelpaket? Öppna dess fil (.json). Valet sparas på den här datorn för den här arbetsboken; ingenting skrivs i den.',
  notUsed: (file) => `${file} kan inte användas som regelpaket.`,
  contents: (id, version) => `Innehåll i ${id}, version ${version}`,
  limits: 'Gränser och listor',
  table: (name, rules) => `${name}, ${counted(rules, 'regel', 'regler')}`,
  columns: 'Kolumner',
  rows: 'Rader',
  disabled: (count) => counted(count, 'avstängd regel', 'avstängda regler'),
};
