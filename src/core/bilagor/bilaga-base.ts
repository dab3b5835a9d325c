import type { CellAddress, CellRange } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { FormulaReader } from '../workbook/sums/added-cells';
import type { SheetPlace } from './figure';
import type {
  BilagaKind,
  Column,
  LocatedText,
  MissingPart,
  PeriodColumn,
  Row,
  SumDefinition,
  YearMention,
} from './table';
import type { BilagaTraits } from './traits/bilaga-traits';
import type { MoneyUnit } from './unit';

/** What every recognised bilaga has. */
export interface BilagaBase {
  readonly kind: BilagaKind;
  readonly sheet: SheetPlace;
  readonly snapshot: SheetSnapshot;
  /** Tells what the sheet's formulas add. */
  readonly formulas: FormulaReader;
  /** From the title to the last cell that belongs to the bilaga. */
  readonly range: CellRange;
  /** The title's cell; the header's first cell where there is no title. */
  readonly title: CellAddress;
  readonly unit: MoneyUnit | null;
  /** The name after `Förvaltning:`; null when none is written. */
  readonly forvaltning: LocatedText | null;
  /** The name after `Verksamhet:`, or another line that tells lists of one förvaltning apart. */
  readonly verksamhet: LocatedText | null;
  /** 0 to 1: the share of the template's marks that were found. */
  readonly confidence: number;
  /** The marks that were found, in Swedish. */
  readonly evidence: readonly string[];
  readonly periods: readonly PeriodColumn[];
  /** The budget year Y that the columns imply; null when they imply none. */
  readonly year: number | null;
  readonly yearMentions: readonly YearMention[];
  readonly columns: readonly Column[];
  /** Every row with figures, in the sheet's order. */
  readonly rows: readonly Row[];
  readonly sums: readonly SumDefinition[];
  readonly missing: readonly MissingPart[];
  /** What the rest of the product asks, whatever the kind. */
  readonly traits: BilagaTraits;
}
