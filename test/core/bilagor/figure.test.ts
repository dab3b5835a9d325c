import { figureLabel } from '../../../src/core/bilagor/figure';
import { figureSheet } from '../../support/figure';

const labelled = (rowLabel: string, columnLabel: string): string =>
  figureLabel({ ...figureSheet().figure('B2', 1), rowLabel, columnLabel });

describe('figureLabel', () => {
  it('is the row and the column', () => {
    expect(labelled('Tandvårdsersättning', 'Plan 2021')).toBe('Tandvårdsersättning, Plan 2021');
  });

  it('is the row where the column has no name, and says so where the row has none', () => {
    expect(labelled('Antal projekt', '')).toBe('Antal projekt');
    expect(labelled('', 'Summa utgift')).toBe('Rad utan namn, Summa utgift');
  });
});
