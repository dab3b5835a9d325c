import type { SubmissionReport } from '../../core/engine/report';
import type { Finding } from '../../core/findings/finding';
import type { ReviewProblem } from '../../core/review/review-reading';
import { completenessText, isComplete } from '../../core/summary/completeness-wording';
import type { Policy } from '../../core/summary/policy';
import { policyFigure, policyLimit, policyMargin, policyName, policyOutcome } from '../../core/summary/policy-wording';
import { groupBy } from '../../core/workbook/group-by';
import { bilagaTitle, cellName } from '../places';
import { ACCEPTANCE_WORDS, figureChangeText, signedText } from '../summary/acceptance-wording';

import { READY_IS_EVIDENCE, readyChangeText, readyHeading, readySentence } from '../summary/ready-wording';
import { changesText, sinceText } from '../summary/since-wording';
import { columns, printable, wrap, type TextColours } from './layout';

/** How the lines of a review are set out. */
export interface ReviewLayout {
  readonly colours: TextColours;
  readonly width: number;
}

const MOST_CHANGES = 8;

/** The last Klarmarkering and whether it holds; what is new, remains and is solved. Nothing where there is neither. */
export function reviewLines({ review, findings }: SubmissionReport, layout: ReviewLayout): readonly string[] {
  const { colours, width } = layout;
  const { ready, sinceReview, sinceBaseline } = review;
  const compared = [sinceReview, sinceBaseline].filter((changes) => changes !== null);
  const lines = compared.flatMap((changes) => wrap(`${sinceText(changes)}: ${changesText(changes)}.`, width));
  if (ready === null) return lines;
  const { changes } = ready;
  const holds = changes.length === 0;
  const rest = changes.length - MOST_CHANGES;
  return [
    ...lines,
    ...wrap(`${holds ? '' : `${readyHeading(ready)}. `}${readySentence(ready)}`, width).map(
      holds ? colours.green : colours.yellow,
    ),
    ...changes.slice(0, MOST_CHANGES).flatMap((change) => wrap(readyChangeText(change, findings), width, '    ', '  ')),
    ...(rest > 0 ? [`  och ${rest} till`] : []),
    ...wrap(READY_IS_EVIDENCE, width).map(colours.dim),
  ];
}

/** That a finding has been accepted, why, by whom and when; or why that does not hold. */
export function acceptanceLines({ acceptance: applied }: Finding, width: number, indent: string): readonly string[] {
  if (applied === null) return [];
  const { acceptance, status } = applied;
  const because =
    applied.status === 'lapsed'
      ? ` ${applied.changes.map(figureChangeText).join('; ')}.`
      : applied.status === 'refused'
        ? ` ${applied.reason}`
        : '';
  const text = `${ACCEPTANCE_WORDS[status]}.${because} Skäl: ${acceptance.reason} (${signedText(acceptance)})`;
  return wrap(text, width, `${indent}  `, indent);
}

/** What the region asks for, a line a year, with why something cannot be measured. */
export function policyLines(policies: readonly Policy[], { colours, width }: ReviewLayout): readonly string[] {
  const told = policies.filter(({ period }) => period !== null);
  if (told.length === 0) return [];
  const rows = told.map((policy): readonly string[] => [
    printable(policy.period ?? ''),
    policy.place === null ? '' : printable(cellName(policy.place)),
    policyFigure(policy),
    [policyOutcome(policy), policyMargin(policy)].filter((text) => text !== '').join(', '),
  ]);
  const lines = columns(rows, ['left', 'left', 'right', 'left']);
  return [
    '',
    colours.bold('Regionens krav'),
    ...[...groupBy(told, ({ kind }) => kind)].flatMap(([kind, years]) => [
      `  ${policyName(kind)}, ${years[0] === undefined ? '' : policyLimit(years[0])}`,
      ...years.flatMap((policy) => [
        `    ${lines[told.indexOf(policy)] ?? ''}`,
        ...(policy.note === null ? [] : wrap(policy.note, width, '      ')),
      ]),
    ]),
  ];
}

/** How much each bilaga says of what its template expects, a line each; required ones that are missing too. */
export function completenessLines(
  { completeness, submission }: SubmissionReport,
  layout: ReviewLayout,
): readonly string[] {
  if (completeness.length === 0) return [];
  const { colours, width } = layout;
  return [
    '',
    colours.bold('Är bilagorna fullständiga?'),
    ...completeness.flatMap((entry) => {
      const { bilaga, kind, enhet } = entry;
      const name = bilaga === null ? `Bilaga ${kind}` : bilagaTitle(bilaga, submission);
      const title = enhet === null || name.includes(enhet) ? name : `${name}, ${enhet}`;
      const line = wrap(`${printable(title)}: ${printable(completenessText(entry))}`, width, '      ', '  ');
      return isComplete(entry) ? line : line.map(colours.yellow);
    }),
  ];
}

/** Why what files keep of reviews could not be used, or not all of it. */
export function reviewProblemTexts(problems: readonly ReviewProblem[]): readonly string[] {
  return problems.map(({ file, reason }) => `${file}: ${reason}`);
}
