import type { Place } from '../../core/bilagor/figure';
import type { Bilaga } from '../../core/bilagor/index';
import { FILL_GROUPS, type FillGroup, type FillPlan, type PlannedWrite } from '../../core/fill/fill-plan';
import { formatAddress } from '../../core/workbook/address';
import { groupBy } from '../../core/workbook/group-by';
import { hostPlace, isInOpenWorkbook } from '../../session/open-workbook';
import { nameWithoutCopyMark } from '../../session/copy-name';
import type { CellWrite } from '../../session/workbook-host';

/** What the user has chosen otherwise than the plan, by cell. */
export type FillChoices = ReadonlyMap<string, boolean>;

/** The writes of one group, bilaga by bilaga. */
export interface FillSection {
  readonly group: FillGroup;
  readonly writes: readonly PlannedWrite[];
  readonly bilagor: readonly { readonly bilaga: Bilaga; readonly writes: readonly PlannedWrite[] }[];
}

/**
 * A cell's name in the choices, which holds as long as its sheet does: also when other workbooks are added or taken out, and
 * when a filled copy takes its workbook's place.
 */
export function cellKey({ sheet, address }: Place): string {
  const file = sheet.fileIndex === 0 ? '' : nameWithoutCopyMark(sheet.file);
  return `${file}|${sheet.sheet}|${formatAddress(address)}`;
}

/** Whether a write is to be made: as the user says, or else as the plan does. */
export function isChosen(write: PlannedWrite, choices: FillChoices): boolean {
  return choices.get(cellKey(write.place)) ?? write.isChosen;
}

/** The groups of a plan that have writes. */
export function fillSections({ writes }: FillPlan): readonly FillSection[] {
  return FILL_GROUPS.flatMap((group): readonly FillSection[] => {
    const own = writes.filter((write) => write.group === group);
    const bilagor = [...groupBy(own, ({ bilaga }) => bilaga)].map(([bilaga, theirs]) => ({ bilaga, writes: theirs }));
    return own.length === 0 ? [] : [{ group, writes: own, bilagor }];
  });
}

/** Some writes chosen or left out, whatever was said of them before. */
export function withChoice(choices: FillChoices, writes: readonly PlannedWrite[], chosen: boolean): FillChoices {
  return new Map([...choices, ...writes.map(({ place }) => [cellKey(place), chosen] as const)]);
}

/** The choices without those of some writes, which have been made. */
export function withoutChoices(choices: FillChoices, writes: readonly PlannedWrite[]): FillChoices {
  const made = new Set(writes.map(({ place }) => cellKey(place)));
  return new Map([...choices].filter(([key]) => !made.has(key)));
}

/** The chosen writes as Excel is to make them; those of other workbooks are left out. */
export function hostWrites(writes: readonly PlannedWrite[]): readonly CellWrite[] {
  return writes
    .filter(({ place }) => isInOpenWorkbook(place))
    .map((write): CellWrite => {
      const { place, old, numberFormat } = write;
      const { formula, value } = write.new;
      return {
        place: hostPlace(place),
        before: old,
        after: formula === null ? { value } : { formula },
        ...(numberFormat === null ? {} : { numberFormat }),
      };
    });
}
