import type { Bilaga } from '../../bilagor/index';
import type { ListCell, ListColumn } from '../../bilagor/list-table';
import type { NotEvaluatedCheck } from '../../findings/finding';
import { isCellError } from '../../workbook/snapshot';
import { errorAdvice } from '../../workbook/error-names';

/** A column's title as the template prints it. */
export function columnTitle<Name extends string>(columns: readonly ListColumn<Name>[], name: Name): string {
  return columns.find((column) => column.name === name)?.title ?? name;
}

/** A check that cannot be made because a list lacks a column that it needs; undefined when all are there. */
export function missingColumn(bilaga: Bilaga, titles: readonly string[]): NotEvaluatedCheck | undefined {
  const lost = bilaga.missing.find(({ part, name }) => part === 'kolumn' && titles.includes(name));
  if (lost === undefined) return undefined;
  return {
    outcome: 'notEvaluated',
    place: { sheet: bilaga.sheet, address: lost.address },
    reason: `Kolumnen ${lost.name} saknas på bladet ”${bilaga.sheet.sheet}”. Återställ den och dess rubrik efter mallen.`,
  };
}

/**
 * A check that cannot be made because a list's cell shows an error value or holds a formula whose result the file lacks;
 * such a cell reads as empty.
 */
export function unreadableCell(bilaga: Bilaga, cell: ListCell, title: string): NotEvaluatedCheck | undefined {
  const stored = bilaga.snapshot.cellAt(cell.address.row, cell.address.column);
  if (stored === undefined || !cell.isEmpty) return undefined;
  const place = { sheet: bilaga.sheet, address: cell.address };
  if (isCellError(stored.value)) {
    const reason = `Cellen i kolumnen ${title} ${errorAdvice(stored.value.error)}`;
    return { outcome: 'notEvaluated', place, reason };
  }
  if (stored.value !== null || stored.formula === null) return undefined;
  const reason = `Cellen i kolumnen ${title} har en formel utan sparat resultat. Öppna arbetsboken i Excel, spara den och kontrollera igen.`;
  return { outcome: 'notEvaluated', place, reason };
}
