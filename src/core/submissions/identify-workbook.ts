import type { Bilaga } from '../bilagor/index';
import { createLabels } from '../bilagor/labels';
import { isOfWhole } from './submission';
import { recogniseSheet, type SheetReading } from '../bilagor/recognise';
import type { RulePack } from '../packs/schema';
import { wantedTables } from '../packs/tables/compile-template';
import { valueKey } from '../workbook/label';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { packName } from './forvaltning-name';
import { groupSubmissions } from './group-submissions';
import { choosePacks, type PackOffer } from './pack-choice/choose-packs';

/** Whose bilagor a workbook holds: little enough to be kept for every workbook of a region. */
export interface WorkbookIdentity {
  /** The id of the rule pack that it was read with. */
  readonly pack: string;
  /** The förvaltningar whose own bilagor it holds, as reports write them. */
  readonly forvaltningar: readonly string[];
  /** It holds some bilaga, be it a sub-unit's or one that names nobody. */
  readonly hasBilagor: boolean;
  /** A key for each of its bilagor: two workbooks that have one in common hold the same bilaga for the same unit and year. */
  readonly bilagor: readonly string[];
}

/** Tells whose bilagor a workbook holds, as if it were checked alone. */
export function identifyWorkbook(workbook: WorkbookSnapshot, offer: PackOffer): WorkbookIdentity {
  const { file, sheets } = workbook;
  const read = (pack: RulePack): readonly SheetReading[] => {
    const labels = createLabels(pack.etikettvarianter);
    return sheets.map((snapshot, sheetIndex) =>
      recogniseSheet(snapshot, { file, sheet: snapshot.name, fileIndex: 0, sheetIndex }, labels, wantedTables(pack)),
    );
  };
  const pack = choosePacks([workbook], offer, (_, one) => read(one))[0]?.pack ?? offer.fallback;
  const readings = read(pack);
  const submissions = groupSubmissions([{ file, sheets: readings }], pack);
  const named = submissions.flatMap(({ forvaltning, bilagor }) => {
    if (forvaltning === null || bilagor.length === 0) return [];
    const isOwn = bilagor.some(isOfWhole);
    return isOwn || packName(forvaltning, pack) !== undefined ? [forvaltning] : [];
  });
  return {
    pack: pack.id,
    forvaltningar: [...new Set(named)],
    hasBilagor: submissions.some(({ bilagor }) => bilagor.length > 0),
    bilagor: submissions.flatMap(({ year, bilagor }) => bilagor.map((bilaga) => keyOf(bilaga, bilaga.year ?? year))),
  };
}

function keyOf({ kind, forvaltning, verksamhet }: Bilaga, year: number | null): string {
  return [kind, valueKey(forvaltning?.text ?? ''), valueKey(verksamhet?.text ?? ''), year ?? ''].join('|');
}
