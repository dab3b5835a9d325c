/** What cells are written in that say nothing else: the first of the fonts that the machine has, in points. */
export const CELL_FONT = {
  family: "Calibri, Carlito, 'Segoe UI', 'Noto Sans', Arial, sans-serif",
  points: 11,
} as const;
