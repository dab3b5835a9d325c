import type { Report, SubmissionReport } from '../../core/engine/report';
import { kindsOf } from '../../core/bilagor/table';
import { listWords } from '../../core/findings/wording';
import { ruleOutcomes, type RuleOutcome } from '../../core/summary/rule-outcomes';
import { groupBy } from '../../core/workbook/group-by';
import { completenessText } from '../../core/summary/completeness-wording';
import { bilagaTitle } from '../places';
import { assessment } from '../key-figure-table';
import { listCounts } from '../verdict';
import { notEvaluatedByReason } from '../not-evaluated';
import { countCell, EMPTY_CELL, headingRow, pairCells, placeCell, textCell, type NewRow } from './report-cells';

/** The key figures as printed and as they come to, one row a figure and column. */
export function keyFigureRows({ keyFigures }: SubmissionReport): readonly NewRow[] {
  if (keyFigures.length === 0) return [];
  return [
    headingRow(['Enhet', 'Kolumn', 'Cell', 'Nyckeltal', 'I bilagan', 'Beräknat', 'Bedömning', 'Anmärkning']),
    ...keyFigures.map((figure): NewRow => [
      textCell(figure.enhet ?? ''),
      textCell(figure.period.label),
      placeCell(figure.place),
      textCell(figure.name),
      ...pairCells(figure),
      textCell(assessment(figure)),
      textCell(figure.whyNot ?? ''),
    ]),
  ];
}

/** How much each bilaga says of what its template expects. */
export function completenessRows({ completeness, submission }: SubmissionReport): readonly NewRow[] {
  if (completeness.length === 0) return [];
  return [
    headingRow(['', 'Bilaga', 'Blad', 'Ifyllt']),
    ...completeness.map((entry): NewRow => {
      const { bilaga, kind } = entry;
      return [
        EMPTY_CELL,
        textCell(bilaga === null ? `Bilaga ${kind}` : bilagaTitle(bilaga, submission)),
        bilaga === null ? EMPTY_CELL : placeCell({ sheet: bilaga.sheet, address: bilaga.title }),
        textCell(completenessText(entry)),
      ];
    }),
  ];
}

/** What could not be checked, by reason and rule, with the cells. */
export function notEvaluatedRows({ notEvaluated }: SubmissionReport): readonly NewRow[] {
  if (notEvaluated.length === 0) return [];
  return [
    headingRow(['', '', 'Regel', 'Skäl', '', '', '', 'Celler']),
    ...notEvaluatedByReason(notEvaluated).flatMap(({ reason, rules }) =>
      rules.map(({ rule, cells }) => row({ 2: rule, 3: reason, 7: cells })),
    ),
  ];
}

/** What was checked: every rule with how its checks ended, counted as everywhere. */
export function ruleRows(report: SubmissionReport): readonly NewRow[] {
  const outcomes = ruleOutcomes(report);
  if (outcomes.length === 0) return [];
  return [
    headingRow([
      '',
      'Bilaga',
      'Regel',
      'Det som ska gälla',
      'Godkända',
      'Öppna anmärkningar',
      'Kunde inte göras',
      'Godtagna anmärkningar',
    ]),
    ...[...groupBy(outcomes, ({ rule }) => rule.id).values()].flatMap((ofRule): readonly NewRow[] => {
      const [first] = ofRule;
      if (first === undefined) return [];
      const sum = (key: Exclude<keyof RuleOutcome, 'rule' | 'bilaga'>): number =>
        ofRule.reduce((total, outcome) => total + outcome[key], 0);
      return [
        [
          EMPTY_CELL,
          textCell(bilagorOf(ofRule)),
          textCell(first.rule.id),
          textCell(first.rule.title),
          countCell(sum('passed')),
          textCell(listCounts(sum)),
          countCell(sum('notEvaluated')),
          countCell(sum('accepted')),
        ],
      ];
    }),
  ];
}

function bilagorOf(outcomes: readonly RuleOutcome[]): string {
  const kinds = kindsOf(outcomes.flatMap(({ bilaga }) => bilaga ?? []));
  return kinds.length === 0 ? 'Inlämningen' : listWords(kinds);
}

/** Sheets that are no bilaga, with the reason. */
export function unrecognisedRows({ submission }: SubmissionReport): readonly NewRow[] {
  if (submission.unrecognised.length === 0) return [];
  return [
    headingRow(['', '', 'Blad', 'Skäl']),
    ...submission.unrecognised.map(({ sheet, address, reason }): NewRow => [
      EMPTY_CELL,
      EMPTY_CELL,
      placeCell({ sheet, address }),
      textCell(reason),
    ]),
  ];
}

/** Files that could not be read, and rules that the rule pack has switched off, with the reason. */
export function leftOutRows({ unreadable, disabled }: Report): readonly NewRow[] {
  const leftOut = [
    ...unreadable.map(({ file, reason }) => ({ what: file, reason })),
    ...disabled.map(({ rule, reason }) => ({ what: `Regeln ${rule} är avstängd`, reason })),
  ];
  if (leftOut.length === 0) return [];
  return [headingRow(['', '', 'Vad', 'Skäl']), ...leftOut.map(({ what, reason }) => row({ 2: what, 3: reason }))];
}

/** A row of texts, by their columns from 0. */
function row(texts: Readonly<Record<number, string>>): NewRow {
  const last = Math.max(...Object.keys(texts).map(Number));
  return Array.from({ length: last + 1 }, (_, column) => textCell(texts[column] ?? ''));
}
