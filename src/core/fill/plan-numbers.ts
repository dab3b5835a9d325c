import type { Bilaga } from '../bilagor/index';
import { ABSENT_COLUMN } from '../bilagor/list-table';
import type { ListTraits } from '../bilagor/traits/bilaga-traits';
import { missingColumn } from '../rules/kit/list-columns';
import { entryName } from '../rules/kit/lists';
import { followNumbers, renumber, type NumberedEntry } from '../rules/kit/numbering';
import type { FillContext, FillGroup, PlannedWrite, Unfilled } from './fill-plan';
import { ruleSentence, ruleSource, ruleTitle } from './fill-wording';

/** What can be filled in under Nr on the lists of risks and projects. */
export interface NumberPlan {
  readonly writes: readonly PlannedWrite[];
  readonly unfilled: readonly Unfilled[];
}

/** Plans the numbers that are missing, and those that have to be others for the list to be numbered 1, 2, 3 … */
export function planNumbers({ submission, pack }: FillContext): NumberPlan {
  const plans = submission.bilagor.map((bilaga): NumberPlan => {
    const list = bilaga.traits.list();
    const isOff = pack.avstängdaRegler.some(({ regel }) => regel === list?.numbering);
    return list === null || isOff ? { writes: [], unfilled: [] } : planList(bilaga, list);
  });
  return {
    writes: plans.flatMap(({ writes }) => writes),
    unfilled: plans.flatMap(({ unfilled }) => unfilled),
  };
}

function planList(bilaga: Bilaga, { numbering: rule, word, entries: listed }: ListTraits): NumberPlan {
  const entries = listed.map(({ number: nr, name }): NumberedEntry => ({ nr, name }));
  const writes: PlannedWrite[] = [];
  const unfilled: Unfilled[] = [];
  if (missingColumn(bilaga, ['Nr']) !== undefined) return { writes, unfilled };
  const taken = new Set(entries.flatMap(({ nr }) => nr.number ?? []));
  const write = (index: number, number: number, group: FillGroup, what: string): void => {
    const entry = entries[index];
    if (entry === undefined || entry.nr.address.column === ABSENT_COLUMN) return;
    const { address, isEmpty } = entry.nr;
    const stored = bilaga.snapshot.cellAt(address.row, address.column);
    writes.push({
      place: { sheet: bilaga.sheet, address },
      bilaga,
      label: `${entryName(word, entry.nr, entry.name)}, Nr`,
      group,
      isChosen: group === 'tom',
      old: { value: stored?.value ?? null, formula: stored?.formula ?? null },
      new: { value: asTheOthers(entries, number), formula: null },
      unit: '',
      shownAs: null,
      numberFormat: null,
      why: `${isEmpty ? 'Cellen är tom.' : what} ${ruleSentence({ rule })}`,
      origin: null,
      rule,
      title: ruleTitle({ rule }),
      source: ruleSource({ rule }),
      recipe: null,
    });
  };
  for (const { index, expected, isRight, unreadable } of followNumbers(bilaga, entries)) {
    const entry = entries[index];
    if (isRight || unreadable !== undefined || entry === undefined) continue;
    if (entry.nr.isEmpty && !taken.has(expected)) {
      write(index, expected, 'tom', '');
      taken.add(expected);
      continue;
    }
    // From here on the numbers belong together.
    const edits = renumber(bilaga, entries, index);
    if (edits.length === 0) {
      unfilled.push({
        place: { sheet: bilaga.sheet, address: entry.nr.address },
        bilaga,
        label: `${entryName(word, entry.nr, entry.name)}, Nr`,
        rule,
        reason: 'Tomma numrerade rader står emellan. Ta bort dem eller numrera om listan för hand.',
      });
    }
    for (const { place, value } of edits) {
      const at = entries.findIndex(({ nr }) => nr.address.row === place.address.row);
      if (typeof value === 'number') write(at, value, 'avvikande', `Numret ska vara ${value}.`);
    }
    break;
  }
  return { writes, unfilled };
}

/** A number, or its text where the list's other numbers are texts. */
function asTheOthers(entries: readonly NumberedEntry[], number: number): number | string {
  const written = entries.filter(({ nr }) => nr.number !== null);
  const texts = written.filter(({ nr }) => nr.isText).length;
  return texts > written.length - texts ? String(number) : number;
}
