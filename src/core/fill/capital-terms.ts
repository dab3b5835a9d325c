import type { ItProject } from '../bilagor/it-project';
import type { Figure } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import { asPrinted } from '../findings/relation';
import type { RulePack } from '../packs/schema';
import type { Submission } from '../submissions/submission';

/** The rule that Kapitalkostnad is filled in by. */
export const CAPITAL_COST = '10c-kapitalkostnad-saknas';

/** A project that invests and whose Kapitalkostnad is still to be written. */
export interface CapitalProject {
  /** What `FillOptions` names the project by: its Proj.nr, or its name where it has none. */
  readonly key: string;
  readonly project: ItProject;
  readonly target: Figure;
  /** Its Inv.utg., year by year. */
  readonly amounts: readonly Figure[];
}

/** The IT projects of a bilaga whose Kapitalkostnad can be computed. */
export function capitalProjects({ traits, columns }: Bilaga): readonly CapitalProject[] {
  return traits.itProjects().flatMap((project): CapitalProject[] => {
    const { kapitalkostnad: target, projektnummer, name } = project;
    const amounts = project.investering.figures.filter((_, index) => columns[index]?.kind === 'belopp');
    const isInvested = amounts.some((figure) => asPrinted(figure)?.gt(0) === true);
    const isMissing = target !== null && (target.state === 'empty' || (target.value === 0 && target.formula === null));
    return isMissing && isInvested
      ? [{ key: projektnummer.isEmpty ? name : projektnummer.text, project, target, amounts }]
      : [];
  });
}

/** The same of a whole submission; none when the rule pack has switched the rule off. */
export function capitalProjectsOf({ bilagor }: Submission, pack: RulePack): readonly CapitalProject[] {
  if (pack.avstängdaRegler.some(({ regel }) => regel === CAPITAL_COST)) return [];
  return bilagor.flatMap(capitalProjects);
}

/** The limits of an internal rate of interest, in percent. */
export const RATE_LIMITS = { least: 0, most: 30 } as const;

/** The limits of a depreciation time, in years. */
export const YEARS_LIMITS = { least: 1, most: 100 } as const;

/** Reads an internal rate of interest in percent, `1,5` or `1.5 %`, as a fraction; undefined when it is none. */
export function readRate(text: string): number | undefined {
  const percent = readNumber(text.replace(/%\s*$/u, ''));
  if (percent === undefined || percent < RATE_LIMITS.least || percent > RATE_LIMITS.most) return undefined;
  return Number((percent / 100).toPrecision(12));
}

/** Reads a depreciation time in whole years; undefined when it is none. */
export function readYears(text: string): number | undefined {
  const years = readNumber(text);
  if (years === undefined || years < YEARS_LIMITS.least || years > YEARS_LIMITS.most) return undefined;
  return Number.isInteger(years) ? years : undefined;
}

/** Writes a rate as it is typed: `1,5` for 0.015. */
export function rateText(rate: number): string {
  return String(Number((rate * 100).toPrecision(12))).replace('.', ',');
}

function readNumber(text: string): number | undefined {
  const trimmed = text.trim();
  return /^\d+(?:[.,]\d+)?$/u.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined;
}
