import { recogniseSheet } from '../bilagor/recognise';
import type { Ledger } from '../keyfigures/ledger';
import type { RulePack } from '../packs/schema';
import { RULES } from '../rules/index';
import { groupSubmissions } from '../submissions/group-submissions';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { checkSubmission } from './check-submission';
import { createLabels } from '../bilagor/labels';
import type { Report, UnreadableFile } from './report';

/** What a check is made with. */
export interface CheckOptions {
  readonly pack: RulePack;
  readonly ledger: Ledger | null;
  /** Files of the call that could not be read: they are told of in the report. */
  readonly unreadable: readonly UnreadableFile[];
}

/** Checks the workbooks of one call: recognises their bilagor, groups them into submissions and runs every rule. */
export function checkSubmissions(workbooks: readonly WorkbookSnapshot[], options: CheckOptions): Report {
  const { pack, ledger, unreadable } = options;
  const labels = createLabels(pack.etikettvarianter);
  const readings = workbooks.map(({ file, sheets }, fileIndex) => ({
    file,
    sheets: sheets.map((snapshot, sheetIndex) =>
      recogniseSheet(snapshot, { file, sheet: snapshot.name, fileIndex, sheetIndex }, labels),
    ),
  }));
  const disabled = pack.avstängdaRegler.map(({ regel, skäl }) => ({ rule: regel, reason: skäl }));
  const rules = RULES.filter(({ id }) => !disabled.some(({ rule }) => rule === id));
  return {
    rulePack: { id: pack.id, version: pack.version, region: pack.region },
    submissions: groupSubmissions(readings, pack).map((submission) =>
      checkSubmission({ submission, pack, ledger }, rules),
    ),
    unreadable,
    disabled,
  };
}
