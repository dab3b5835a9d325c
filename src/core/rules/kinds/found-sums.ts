import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import type { SumDefinition } from '../../bilagor/table';
import type { CheckResult } from '../../findings/finding';
import { asPrinted } from '../../findings/relation';
import { formulaReads } from '../../findings/formula-reads';
import { RULE_TITLES } from '../../packs/tables/sum-title';
import { readRowWords } from '../../rows/row-words';
import { checkSum, relationOf } from '../kit/sums';
import { defineKind } from './define-kind';

/** `nästlad summa`: the sums and results among a table's rows are the rows that they take in, wherever those stand. */
export const nestedSumKind = defineKind({
  typ: 'nästlad summa',
  title: () => RULE_TITLES['nästlad summa'],
  explanation:
    'En summa som inte är sina delar leder läsaren fel. Rätta delen som är fel, eller skriv summan som en formel över delarna.',
  *check({ id }, table) {
    yield* checkFound(id, table);
    const explained = new Set(table.sums.filter(({ rule }) => rule === id).map(({ target }) => target.address.row));
    for (const [at, row] of table.rows.entries()) {
      const isSum = at > 0 && readRowWords(row.label) === 'summa' && row.figures.some(({ value }) => value !== null);
      if (!isSum || explained.has(row.address.row)) continue;
      yield {
        outcome: 'notEvaluated',
        place: { sheet: table.sheet, address: row.address },
        reason: `Det går inte att se vilka rader som ”${row.label}” är summan av: inga rader intill blir beloppet i minst hälften av kolumnerna.`,
      };
    }
  },
});

/** `härledd kolumn`: columns of deviations, nets and sums are what they are made of, in every row. */
export const derivedColumnKind = defineKind({
  typ: 'härledd kolumn',
  title: () => RULE_TITLES['härledd kolumn'],
  explanation:
    'En avvikelse eller ett netto som inte är sina delar leder läsaren fel. Rätta delen som är fel, eller skriv beloppet som en formel.',
  check: ({ id }, table) => checkFound(id, table),
});

/**
 * Checks the sums that a rule found. Where a row's sum meets a column that is made of others, one of the two is checked,
 * that which the cell's formula is of, or which a typed amount keeps: the other follows from the cells around it, but for their rounding.
 */
function* checkFound(rule: string, table: PackTable): Generator<CheckResult> {
  const byCell = new Map<SumDefinition['target'], SumDefinition[]>();
  for (const sum of table.sums) {
    if (sum.isFound !== true) continue;
    const others = byCell.get(sum.target);
    if (others === undefined) byCell.set(sum.target, [sum]);
    else others.push(sum);
  }
  for (const [, sums] of byCell) {
    const checked = sums.find(isOfFormula) ?? sums.find(isKept) ?? sums[0];
    if (checked?.rule !== rule) continue;
    const result = checkSum(table, checked, { shouldBe: wordsOf(checked) });
    if (result !== undefined) yield result;
  }
}

function isOfFormula({ target, terms }: SumDefinition): boolean {
  return target.formula !== null && terms.every(({ figure }) => formulaReads(target, figure));
}

function isKept(sum: SumDefinition): boolean {
  return relationOf(sum).compare(asPrinted)?.agreement === 'equal';
}

/** So many columns are named. */
const MOST_NAMED = 3;

function wordsOf({ terms }: SumDefinition): string {
  const [first] = terms;
  if (terms.length > MOST_NAMED)
    return `summan av ${first?.figure.columnLabel ?? ''} till ${terms.at(-1)?.figure.columnLabel ?? ''}`;
  const sorted = [...terms].sort((one, other) => other.factor - one.factor);
  return sorted
    .map(({ figure, factor }, at) => `${at === 0 ? '' : factor > 0 ? ' plus ' : ' minus '}${figure.columnLabel}`)
    .join('');
}
