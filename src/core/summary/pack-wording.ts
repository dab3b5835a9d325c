import type { CheckedSubmission, Report } from '../engine/report';
import { listWords } from '../findings/wording';
import type { RulePack } from '../packs/schema';
import type { PackChoice, RegionMention } from '../submissions/pack-choice/pack-choice';
import type { Language } from './language';

/** So many tables are named; the others are counted. */
const MOST_TABLES = 4;

/** A rule pack with its version and region: `Regelpaket vasternorrland-2020, version 1.0.0 (Region Västernorrland)`. */
export function packName({ id, version, region }: Pick<RulePack, 'id' | 'version' | 'region'>): string {
  return `Regelpaket ${id}, version ${version} (${region})`;
}

/** The rule packs of a report's submissions, each once; the one of the call where there is no submission. */
export function packsOf({ submissions, rulePack }: Pick<Report, 'submissions' | 'rulePack'>): readonly string[] {
  const packs = submissions.length === 0 ? [rulePack] : submissions.map(({ pack }) => pack);
  return [...new Set(packs.map(packName))];
}

/** Which rule pack a submission was checked with and why, in Swedish as every report says it. */
export function packSentence({ pack, packChoice }: Pick<CheckedSubmission, 'pack' | 'packChoice'>): string {
  return `${packName(pack)}. ${packReason(packChoice, 'sv')}`;
}

/** Why a submission got its rule pack, as a sentence. */
export function packReason(choice: PackChoice, language: Language): string {
  return language === 'sv' ? swedish(choice) : english(choice);
}

function swedish({ chosen, mention, tables }: PackChoice): string {
  switch (chosen) {
    case 'given':
      return 'Angivet när kontrollen gjordes.';
    case 'region':
      return `Valt efter regionens namn: ${mention === null ? '' : placeOf(mention, 'bladet', 'filens namn')}.`;
    case 'tables':
      return `Valt efter tabeller som känns igen: ${listWords(named(tables, (count) => `${count} till`))}.`;
    case 'default':
      return 'Används när inget annat anges: varken regionens namn eller någon tabell talar för ett annat.';
  }
}

function english({ chosen, mention, tables }: PackChoice): string {
  switch (chosen) {
    case 'given':
      return 'Chosen when the check was made.';
    case 'region':
      return `Chosen by the region’s name: ${mention === null ? '' : placeOf(mention, 'sheet', 'the file’s name')}.`;
    case 'tables':
      return `Chosen by tables that are recognised: ${named(tables, (count) => `${count} more`).join(', ')}.`;
    case 'default':
      return 'Used when no other is given: neither the region’s name nor any table tells of another.';
  }
}

function placeOf({ text, file, sheet, cell }: RegionMention, sheetWord: string, fileWord: string): string {
  const where = sheet === null ? `${fileWord} (${file})` : `${sheetWord} ${sheet}${cell === null ? '' : `, ${cell}`}`;
  return `”${text}”, ${where}`;
}

function named(tables: readonly string[], more: (count: number) => string): readonly string[] {
  if (tables.length <= MOST_TABLES + 1) return tables;
  return [...tables.slice(0, MOST_TABLES), more(tables.length - MOST_TABLES)];
}
