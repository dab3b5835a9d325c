import { readMoneyUnit, type MoneyUnit } from '../../bilagor/unit';
import { textAt, type PlanTable } from './plan-blocks';

/** A unit of money that stands around a table; null where nothing says it. */
export function tableUnit(table: PlanTable, headerRows: number): MoneyUnit | null {
  const { grid, caption, heading, before, behind } = table;
  for (const text of [caption, heading?.text, ...headerTexts(table, headerRows)]) {
    const unit = text === null || text === undefined ? undefined : readMoneyUnit(asUnit(text));
    if (unit !== undefined) return unit;
  }
  // A sentence says it of the table only when it says nothing else in money.
  for (const text of [before?.text, behind[0]?.text]) {
    if (text === undefined || !/(?:belopp|tabell|anges|redovisas|avser|i)\b.*(?:tkr|mnkr|mkr|kronor)/iu.test(text))
      continue;
    if (/\d ?(?:tkr|mnkr|mkr|kr|miljoner|tusen)/iu.test(text)) continue;
    const unit = readMoneyUnit(asUnit(text));
    if (unit !== undefined) return unit;
  }
  const corner = readMoneyUnit(asUnit(textAt(grid, 0, 0)));
  return corner ?? null;
}

function headerTexts({ grid }: PlanTable, headerRows: number): readonly string[] {
  const texts: string[] = [];
  for (let row = 0; row < headerRows; row++) {
    for (let column = 0; column < grid.columnCount; column++) texts.push(textAt(grid, row, column));
  }
  return texts;
}

/** `miljoner kronor` and `Mkr` alike; `tusental` by itself is of kronor. */
function asUnit(text: string): string {
  return text
    .replace(/(?<!\p{L})tusental(?! kr)/iu, 'tusental kronor')
    .replace(/(?<!\p{L})(?<!(?:miljoner|tusental|tusen|milj\.) )kronor$/iu, 'i kronor');
}
