import type { TemplateColumn, TemplateRow } from '../bilagor/pack-tables/template';
import type { DisabledRule, Report } from '../engine/report';
import type { Severity } from '../findings/finding';
import { templatesOf } from '../packs/tables/compile-template';
import type { RulePack } from '../packs/schema';
import { rulesOf } from '../rules/kinds/pack-rules';
import { describeLimits, type DescribedLimit } from './limits';
import { soughtTables } from './sought-tables';
import { periodText, ROW_KINDS } from './table-parts';

/** A column or a row of a template in words. */
export interface DescribedPart {
  readonly id: string;
  /** Swedish. */
  readonly text: string;
}

/** A rule of a table, for who reads the pack. */
export interface DescribedRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly source: string;
}

/** A table of a rule pack in words. */
export interface DescribedTable {
  readonly id: string;
  readonly name: string;
  /** What it is looked for by. */
  readonly sought: string;
  /** Unit, decimals and how often it occurs, where the pack says. */
  readonly facts: readonly string[];
  /** Empty for a bilaga that is read by code. */
  readonly columns: readonly DescribedPart[];
  readonly rows: readonly DescribedPart[];
  readonly rules: readonly DescribedRule[];
}

/** A rule pack in words: what it looks for, what it holds that to, and where that comes from. */
export interface PackDescription {
  readonly rulePack: Report['rulePack'];
  readonly description: string | null;
  readonly limits: readonly DescribedLimit[];
  readonly tables: readonly DescribedTable[];
  readonly disabled: readonly DisabledRule[];
}

/** Describes a rule pack for a person who is to judge whether it is the right one. */
export function describePack(pack: RulePack): PackDescription {
  const { id, version, region, description, avstängdaRegler } = pack;
  return {
    rulePack: { id, version, region },
    description: description === undefined || description === '' ? null : description,
    limits: describeLimits(pack),
    tables: soughtTables(pack).map((table) => describeTable(pack, table)),
    disabled: avstängdaRegler.map(({ regel, skäl }) => ({ rule: regel, reason: skäl })),
  };
}

function describeTable(pack: RulePack, { id, name, sought }: ReturnType<typeof soughtTables>[number]): DescribedTable {
  const template = templatesOf(pack).find((one) => one.id === id);
  const rules = rulesOf(pack).flatMap((rule): readonly DescribedRule[] => {
    const isOwn = rule.scope === 'bilaga' && rule.appliesTo !== 'alla' && rule.appliesTo.some((kind) => kind === id);
    const { title, severity, source } = rule;
    return isOwn ? [{ id: rule.id, title, severity, source }] : [];
  });
  return {
    id,
    name,
    sought,
    facts:
      template === undefined
        ? []
        : [
            ...(template.unit === '' ? [] : [`enhet ${template.unit}`]),
            ...(template.decimals === null ? [] : [`${template.decimals} decimaler`]),
            ...(template.mayRecur ? ['får återkomma'] : []),
          ],
    columns: template?.columns.map(describeColumn) ?? [],
    rows: template?.rows.map(describeRow) ?? [],
    rules,
  };
}

function describeColumn(column: TemplateColumn): DescribedPart {
  const { id, kind, label, periods, parts, unit, decimals, sign, mayBeEmpty, mayBeWords, isCumulative, isOptional } =
    column;
  const said = [
    ...(label === null ? [] : [`”${label.text}”`]),
    ...(kind === 'tal' ? [] : [kind]),
    ...(periods === null ? [] : [periods === 'alla' ? 'alla år' : periods.map(periodText).join(', ')]),
    ...(parts.length === 0 ? [] : [`var och en med ${parts.map(({ label: part }) => part.text).join(', ')}`]),
    ...common({ unit, decimals, sign, mayBeEmpty, isOptional }),
    ...(mayBeWords ? ['ord får stå i stället för tal'] : []),
    ...(isCumulative ? ['till och med året'] : []),
  ];
  return { id, text: said.join('; ') };
}

function describeRow(row: TemplateRow): DescribedPart {
  const { id, kind, label, under, unit, decimals, sign, mayBeEmpty, isOptional } = row;
  const said = [
    ROW_KINDS[kind],
    ...(label === null ? [] : [`”${label.text}”`]),
    ...(under === null ? [] : [`under ${under}`]),
    ...common({ unit, decimals, sign, mayBeEmpty, isOptional }),
  ];
  return { id, text: said.join('; ') };
}

function common({
  unit,
  decimals,
  sign,
  mayBeEmpty,
  isOptional,
}: Pick<TemplateColumn, 'unit' | 'decimals' | 'sign' | 'mayBeEmpty' | 'isOptional'>): readonly string[] {
  return [
    ...(unit === null ? [] : [unit]),
    ...(decimals === null ? [] : [`${decimals} decimaler`]),
    ...(sign === null ? [] : [sign === 1 ? 'inget tal är negativt' : 'inget tal är positivt']),
    ...(mayBeEmpty ? ['får lämnas tom'] : []),
    ...(isOptional ? ['får saknas'] : []),
  ];
}
