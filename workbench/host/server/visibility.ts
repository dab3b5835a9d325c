import type { SheetVisibility } from '../../../src/core/workbook/snapshot';

const NAMES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** A visibility by its name in `Excel.SheetVisibility`. */
export function visibilityName(visibility: SheetVisibility): string {
  return NAMES[visibility];
}

/** The visibility that a name of `Excel.SheetVisibility` stands for; undefined for another text. */
export function visibilityNamed(name: string): SheetVisibility | undefined {
  if (name === 'Visible') return 'visible';
  if (name === 'Hidden') return 'hidden';
  return name === 'VeryHidden' ? 'veryHidden' : undefined;
}
