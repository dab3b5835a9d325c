import { CELL_FONT } from './cell-font';

/** How wide a text is when it is drawn, in pixels. */
export type MeasureText = (text: string, isBold: boolean) => number;

let context: CanvasRenderingContext2D | null = null;

/** How wide a text is in a cell of the grid, in pixels; 0 where nothing can be drawn. */
export function measureInCells(text: string, isBold: boolean): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return 0;
  context.font = `${isBold ? 'bold ' : ''}${CELL_FONT.points}pt ${CELL_FONT.family}`;
  return context.measureText(text).width;
}
