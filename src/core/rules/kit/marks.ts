import { IMPACT_COLUMNS } from '../../bilagor/impact-columns';
import type { ListCell } from '../../bilagor/list-table';
import { valueKey } from '../../workbook/label';

/** The cells of Huvudpåverkan, which bilaga 16 and 17 have alike. */
export type ImpactCells = Readonly<Record<(typeof IMPACT_COLUMNS)[number], ListCell>>;

const UNMARKED = ['nej', 'n', '0', 'no', 'ej', 'falskt', 'false'];
const MEANT_AS_MARKS = ['ja', 'j', '1', 'yes', 'sant', 'true', 'xx', 'xxx', 'kryss'];
const SIGNS = /^[✓✔☑☒✗✘×✕✖√●•*+üþ]+$/u;

/** A mark as the template asks for it. */
export function isCross(cell: ListCell): boolean {
  return cell.text === 'x' || cell.text === 'X';
}

/** Whether a cell says in its own way that there is an impact: `Ja`, `1`, `✓`. */
export function isMeantAsCross(cell: ListCell): boolean {
  return MEANT_AS_MARKS.includes(valueKey(cell.text)) || SIGNS.test(cell.text.toLowerCase());
}

/** Whether anything is marked under Huvudpåverkan, in whatever way. */
export function hasImpact(cells: ImpactCells): boolean {
  return IMPACT_COLUMNS.some((name) => !cells[name].isEmpty && !UNMARKED.includes(valueKey(cells[name].text)));
}
