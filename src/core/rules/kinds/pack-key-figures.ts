import type { Bilaga } from '../../bilagor/index';
import { figureLabel, type Figure } from '../../bilagor/figure';
import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import type { Unit } from '../../bilagor/unit';
import { tooCoarse } from '../../findings/coarse-figures';
import { asPrinted, type Relation } from '../../findings/relation';
import type { KeyFigure, KeyFigureInput } from '../../keyfigures/key-figure';
import { referencesOf } from '../../packs/tables/expression';
import { textsOf } from '../../packs/tables/complete-pack';
import type { RuleSpecOf } from '../../packs/tables/rule-schema';
import type { RulePack } from '../../packs/schema';
import { tablesOf, type Submission } from '../../submissions/submission';
import { expressionOf } from './check-expression';
import { evaluate, expressionRelation, inputsOf, isSettled, settle } from './expression-relation';
import { percentScale } from './percent-scale';
import { spotsOf } from './spots';
import type { Spot } from './resolve-figures';

/**
 * The key figures that a rule pack declares: its ratios with an `omfattning`. They are given for every year of the table
 * that they are printed in, and where that is not there, of the table that their numerator stands in.
 */
export function packKeyFigures(submission: Submission, pack: RulePack): readonly KeyFigure[] {
  return (pack.tabeller ?? []).flatMap(({ id, rader = [], regler = [] }) =>
    regler.flatMap((rule): readonly KeyFigure[] => {
      if (rule.typ !== 'kvot' || rule.omfattning === undefined) return [];
      const row = rader.find((one) => one.id === rule.mål);
      const name = (textsOf(row?.rubrik)[0] ?? rule.mål).replace(/\*$/u, '');
      const printed = tablesOf(submission, id).flatMap((table) =>
        isPackTable(table) ? spotsOf(table, rule.mål, rule) : [],
      );
      const spots = printed.length > 0 ? printed : spotsOfNumerator(submission, rule);
      return spots.flatMap((spot) =>
        keyFigureAt(submission, rule, spot, { name, unit: row?.enhet ?? '', isPrinted: printed.length > 0 }),
      );
    }),
  );
}

function isPackTable(table: Bilaga): table is PackTable {
  return 'template' in table;
}

/** An expression as it is written within a table: without the table's own id in front of its rows. */
function withinTable(text: string, { template }: PackTable): string {
  return text.replace(/[a-zåäö0-9-]+\./gu, (name) => (name === `${template.id}.` ? '' : name));
}

/** The figures of the first row that the numerator names, in each of its years. */
function spotsOfNumerator(submission: Submission, { täljare }: RuleSpecOf<'kvot'>): readonly Spot[] {
  const [first] = referencesOf(expressionOf(täljare));
  const [id = '', row] = first?.path ?? [];
  if (row === undefined) return [];
  return tablesOf(submission, id).flatMap((table) =>
    isPackTable(table) ? spotsOf(table, row, {}).filter(({ column }) => column.period !== null) : [],
  );
}

interface Shown {
  readonly name: string;
  readonly unit: Unit;
  readonly isPrinted: boolean;
}

function keyFigureAt(
  submission: Submission,
  rule: RuleSpecOf<'kvot'>,
  spot: Spot,
  { name, unit, isPrinted }: Shown,
): readonly KeyFigure[] {
  const { figure, table, column } = spot;
  if (column.period === null) return [];
  const scale = rule.skala ?? percentScale(table, rule.mål);
  const settled = settle(
    expressionOf(
      `(${withinTable(rule.täljare, table)}) / (${withinTable(rule.nämnare, table)}) * ${String(isPrinted ? scale : (rule.skala ?? 1))}`,
    ),
    spot,
    submission,
  );
  // Where nothing is printed, only what can be computed is shown.
  if (!isSettled(settled) && !isPrinted) return [];
  const relation: Relation | null = isPrinted && isSettled(settled) ? expressionRelation(figure, settled) : null;
  const expected = isSettled(settled) ? evaluate(settled, unit, asPrinted) : null;
  if (expected === null && !isPrinted) return [];
  const asFraction = (value: number): number => (unit === '%' && isPrinted ? value / scale : value);
  const comparison = relation?.compare(asPrinted) ?? null;
  const isCoarse = comparison?.agreement === 'too-coarse';
  return [
    {
      id: rule.mål,
      name: isPrinted ? spot.row.label : name,
      scope: rule.omfattning ?? null,
      bilaga: table,
      enhet: null,
      period: column.period,
      place: figure,
      unit,
      printed: isPrinted && figure.value !== null ? asFraction(figure.value) : null,
      computed: expected === null ? null : asFraction(expected.toNumber()),
      basis: expected === null ? null : 'tabell',
      inputs: expected === null ? [] : inputsAt(submission, rule, spot),
      agrees: comparison === null || isCoarse ? null : comparison.agreement !== 'off',
      whyNot: expected === null ? WHY_NOT : isCoarse ? tooCoarse(figure) : null,
      whyUnreconciled: null,
      reconciled: null,
      onBasis10a: null,
      relation,
      ratio: null,
    },
  ];
}

const WHY_NOT = 'Beloppen som talet räknas på finns inte för perioden i inlämningens tabeller.';

function inputsAt(
  submission: Submission,
  { täljare, nämnare }: RuleSpecOf<'kvot'>,
  spot: Spot,
): readonly KeyFigureInput[] {
  return (
    [
      ['täljare', täljare],
      ['nämnare', nämnare],
    ] as const
  ).flatMap(([role, text]) => {
    const settled = settle(expressionOf(withinTable(text, spot.table)), spot, submission);
    return isSettled(settled) ? inputsOf(settled).flatMap((figure) => inputOf(role, figure)) : [];
  });
}

function inputOf(role: KeyFigureInput['role'], figure: Figure): readonly KeyFigureInput[] {
  const { value, unit } = figure;
  return value === null ? [] : [{ role, label: figureLabel(figure), place: figure, value, unit }];
}
