import type { Unit } from '../../../src/core/bilagor/unit';
import { pairCells } from '../../../src/report/sheet/report-cells';

it.each<readonly [number | null, number | null, Unit, boolean | null, readonly string[]]>([
  [0.784, 0.784, '%', true, ['percent 0.784', 'percent 0.784']],
  [0.784, 0.784171696847753, '%', true, ['percent 0.784', 'percent 0.78417']],
  [0.784, 0.7844, '%', false, ['exactPercent 0.784', 'exactPercent 0.7844']],
  [0.784, 0.785, '%', false, ['percent 0.784', 'percent 0.785']],
  [714, 715.304, 'kr/inv', false, ['amount 714', 'decimal 715.3']],
  [714.01, 714.02, 'kr/inv', false, ['exactAmount 714.01', 'exactAmount 714.02']],
  [245_000, 245_000, 'invånare', true, ['amount 245000', 'amount 245000']],
  [null, 0.5, '%', null, ['plain ', 'percent 0.5']],
  [0.5, null, '%', null, ['percent 0.5', 'plain ']],
])('shows %p beside %p %s with as many decimals as it takes', (printed, computed, unit, agrees, wanted) => {
  const shown = pairCells({ printed, computed, unit, agrees });
  expect(shown.map(({ style, value }) => `${style} ${value ?? ''}`)).toEqual(wanted);
});
