import type { Bilaga10c } from '../../bilagor/bilaga-10c';
import type { ItProject } from '../../bilagor/it-project';
import type { Bilaga17, Project } from '../../bilagor/bilaga-17';
import type { Figure } from '../../bilagor/figure';
import type { RulePack } from '../../packs/schema';
import { bilagorOf, type Submission } from '../../submissions/submission';
import { valueKey } from '../../workbook/label';
import type { AmountText } from '../../workbook/number-text';
import { isAllowed } from './closest-value';
import { amountsOf } from './investering';
import { agreesWithPlan, isPlanned, plannedAmount, type PlannedAmount } from './it-plan-amount';
import { matchProjectNames, type NameMatch } from './project-match';
import { namesProjectNumber } from './project-number';
import { readProjectName } from './project-words';

/** A project of bilaga 10 c with its amount; a figure where that has no readable value. */
export class PlannedProject {
  readonly bilaga: Bilaga10c;
  readonly project: ItProject;
  #amount: { readonly of: PlannedAmount | Figure | undefined } | undefined;

  constructor(bilaga: Bilaga10c, project: ItProject) {
    this.bilaga = bilaga;
    this.project = project;
  }

  /** Few projects are asked for theirs. */
  get amount(): PlannedAmount | Figure | undefined {
    this.#amount ??= { of: plannedAmount(this.bilaga, this.project) };
    return this.#amount.of;
  }
}

/** A project of bilaga 17 that is financed by the IT plan, and where it is found there, the likeliest first. */
export interface ItPlanProject {
  readonly bilaga: Bilaga17;
  readonly project: Project;
  readonly counterparts: readonly PlannedProject[];
}

/** So many projects of one name or number are told apart by their amounts; more are copies of a bilaga. */
const MOST_ALIKE = 20;
const MOST_COMPARED = 50;

/** The projects that are financed by the IT plan, with their counterparts. */
export function findItPlanProjects(submission: Submission, pack: RulePack): readonly ItPlanProject[] {
  const plan = new PlanIndex(submission);
  return bilagorOf(submission, '17').flatMap((bilaga) =>
    bilaga.projects
      .filter(({ finansieringsform }) => isAllowed(finansieringsform.text, pack.projekt.finansieringItPlan))
      .map((project) => ({ bilaga, project, counterparts: plan.find(project) })),
  );
}

/** The projects of every bilaga 10 c of a submission, so kept that names which may be alike are found together. */
class PlanIndex {
  /** By the first digits of the number. */
  private readonly numbered = new Map<string, PlannedProject[]>();
  private readonly named = new Map<string, PlannedProject[]>();
  private readonly names = new Map<string, Set<string>>();
  private readonly matches = new Map<string, readonly Match[]>();

  constructor(submission: Submission) {
    for (const bilaga of bilagorOf(submission, '10c')) {
      for (const project of bilaga.projects) {
        const planned = new PlannedProject(bilaga, project);
        const digits = /\d+/u.exec(project.projektnummer.text)?.[0];
        if (digits !== undefined) addTo(this.numbered, digits, planned);
        if (project.benamning.isEmpty) continue;
        const name = project.benamning.text;
        addTo(this.named, name, planned);
        for (const key of searchKeys(name)) this.names.set(key, (this.names.get(key) ?? new Set()).add(name));
      }
    }
  }

  /** By number; else by name; else by a name that is alike and the same amount. */
  find(project: Project): readonly PlannedProject[] {
    const { projektnamn, investering } = project;
    const texts = [projektnamn.text, investering.isText ? investering.text : ''];
    const digits = new Set(texts.flatMap((text) => text.match(/\d+/gu) ?? []));
    const byNumber = [...digits]
      .flatMap((number) => this.numbered.get(number) ?? [])
      .filter((planned) => texts.some((text) => namesProjectNumber(text, planned.project.projektnummer.text)));
    if (byNumber.length > 0) return byNumber;
    const matches = this.match(projektnamn.text);
    const same = matches.filter(({ match }) => match.likeness === 'same');
    if (same.length > 0) return same.map(({ planned }) => planned);
    return matches.flatMap(({ planned }) =>
      isPlanned(planned.amount) && planned.amount.total.gt(0) && hasAgreeingAmount(project, planned.amount)
        ? [planned]
        : [],
    );
  }

  private match(name: string): readonly Match[] {
    const known = this.matches.get(name);
    if (known !== undefined) return known;
    const matches = this.likeliest(name)
      .flatMap((candidate) => {
        const match = matchProjectNames(name, candidate);
        if (match.likeness === 'unlike') return [];
        return (this.named.get(candidate) ?? []).map((planned) => ({ planned, match }));
      })
      .sort((one, other) => other.match.score - one.match.score);
    this.matches.set(name, matches);
    return matches;
  }

  /** The names that share most with a name, so that a very long plan takes no longer than it must. */
  private likeliest(name: string): readonly string[] {
    const shared = new Map<string, number>();
    for (const key of searchKeys(name)) {
      for (const candidate of this.names.get(key) ?? []) shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
    }
    const candidates = [...shared];
    if (candidates.length > MOST_COMPARED) candidates.sort(([, one], [, other]) => other - one);
    return candidates.slice(0, MOST_COMPARED).map(([candidate]) => candidate);
  }
}

interface Match {
  readonly planned: PlannedProject;
  readonly match: NameMatch;
}

function addTo(map: Map<string, PlannedProject[]>, key: string, planned: PlannedProject): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [planned]);
  else if (known.length < MOST_ALIKE) known.push(planned);
}

/** Beginnings and ends of the words that tell a project from others; a slip leaves the one or the other. */
function searchKeys(name: string): readonly string[] {
  const words = readProjectName(name).words.filter(({ weight }) => weight >= 0.5);
  return [
    ...new Set([`=${valueKey(name)}`, ...words.flatMap(({ text, core }) => [text.slice(0, 3), `-${core.slice(-3)}`])]),
  ];
}

/** Whether a project's Investering, read in any way that it can be meant, is what the plan gives. */
export function hasAgreeingAmount(project: Project, planned: PlannedAmount): boolean {
  const amounts = amountsOf(project);
  const ways = [...amounts, ...amounts.flatMap((amount) => yearly(amount, planned)), sumOf(amounts)];
  return ways.some((amount) => amount.most > 0 && agreesWithPlan(amount, planned));
}

function yearly(amount: AmountText, { years, usedYears }: PlannedAmount): readonly AmountText[] {
  if (!amount.isYearly) return [];
  return [years.length, usedYears].map((count) => ({
    ...amount,
    least: amount.least * count,
    most: amount.most * count,
    step: amount.step * count,
  }));
}

/** Several amounts as one: what each year or each part costs. */
export function sumOf(amounts: readonly AmountText[]): AmountText {
  const add = (read: (amount: AmountText) => number): number => amounts.reduce((sum, amount) => sum + read(amount), 0);
  return {
    least: add(({ least }) => least),
    most: add(({ most }) => most),
    step: add(({ step }) => step),
    isYearly: false,
  };
}
