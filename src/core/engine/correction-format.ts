import { isLendable, type Figure } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import type { CellEdit } from '../findings/finding';
import { isPlainFormat } from '../workbook/shown-cell';

/**
 * A correction with the number formats that its cells get where they have none of their own: those of the figures beside them
 * in the row, else of those of the same unit on the bilaga. In a text cell Excel makes a formula a text at its next edit.
 */
export function withNumberFormats(fix: readonly CellEdit[], bilaga: Bilaga | null): readonly CellEdit[] {
  if (bilaga === null || fix.length === 0) return fix;
  return fix.map((edit): CellEdit => {
    const { place, formula, value } = edit;
    if (formula === undefined && typeof value !== 'number') return edit;
    const own = formatAt(edit, bilaga);
    if (!isPlainFormat(own)) return edit;
    const row = bilaga.rows.find(({ address }) => address.row === place.address.row)?.figures ?? [];
    const target = row.find(({ address }) => address.column === place.address.column);
    const format =
      target === undefined
        ? undefined
        : (shownIn(row) ??
          shownIn(
            bilaga.rows.flatMap(({ figures }) => figures),
            target,
          ));
    const numberFormat = format ?? (own === TEXT ? 'General' : undefined);
    return numberFormat === undefined ? edit : { ...edit, numberFormat };
  });
}

const TEXT = '@';

function formatAt({ place: { sheet, address } }: CellEdit, bilaga: Bilaga): string {
  const isOwnSheet = sheet.sheetIndex === bilaga.sheet.sheetIndex && sheet.fileIndex === bilaga.sheet.fileIndex;
  return (isOwnSheet ? bilaga.snapshot.cellAt(address.row, address.column)?.numberFormat : undefined) ?? 'General';
}

function shownIn(figures: readonly Figure[], like?: Figure): string | undefined {
  return figures.find((figure) => isLendable(figure) && (like === undefined || figure.unit === like.unit))
    ?.numberFormat;
}
