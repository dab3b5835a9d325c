import type { RulePack } from '../../packs/schema';
import type { Submission } from '../submission';

/**
 * How a submission got its rule pack: it was `given` by whoever asks for the check, or told by the name of the `region`
 * or by the `tables` that were found; `default` where nothing tells.
 */
export type PackChosen = 'given' | 'region' | 'tables' | 'default';

/** Where the name of a region stands. */
export interface RegionMention {
  /** As it is written. */
  readonly text: string;
  readonly file: string;
  /** Null where it is in the file's own name. */
  readonly sheet: string | null;
  /** An A1 address; null where it is the sheet's name or the file's. */
  readonly cell: string | null;
}

/** Why a rule pack is a submission's, for who wants to see it and may change it. */
export interface PackChoice {
  readonly chosen: PackChosen;
  /** The region's name, where that told. */
  readonly mention: RegionMention | null;
  /** What the recognised tables are called, where those told: `Bilaga 10a`. */
  readonly tables: readonly string[];
}

/** The rule pack of one workbook, before the workbooks are put together to submissions. */
export interface WorkbookPack {
  readonly pack: RulePack;
  readonly mention: RegionMention | null;
}

/** The choice where a rule pack was asked for. */
export const GIVEN: PackChoice = { chosen: 'given', mention: null, tables: [] };

/** Why a submission got the pack that it is read with. @param mentions of the pack's region, in the files of the call */
export function packChoiceOf({ files, bilagor }: Submission, mentions: readonly RegionMention[]): PackChoice {
  const mention = mentions.find(({ file }) => files.includes(file)) ?? null;
  if (mention !== null) return { chosen: 'region', mention, tables: [] };
  const tables = [
    ...new Set(bilagor.map((bilaga) => ('template' in bilaga ? bilaga.template.name : `Bilaga ${bilaga.kind}`))),
  ];
  return { chosen: tables.length === 0 ? 'default' : 'tables', mention: null, tables };
}
