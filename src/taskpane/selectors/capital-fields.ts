import { rateText, readRate, readYears, type CapitalProject } from '../../core/fill/capital-terms';
import type { CapitalTerms, FillOptions } from '../../core/fill/fill-plan';
import type { RulePack } from '../../core/packs/schema';

/** What the user can say of Kapitalkostnad: the internal rate of interest, and the depreciation time. */
export const CAPITAL_TERMS = ['rate', 'years'] as const;

/** One of what can be said. */
export type CapitalTerm = (typeof CAPITAL_TERMS)[number];

/** What the user has typed in the fields, by field. */
export type TypedCapital = ReadonlyMap<string, string>;

/**
 * The name of a field.
 * @param project as `CapitalProject` names it; null for the field that holds for all
 */
export function capitalField(term: CapitalTerm, project: string | null): string {
  return project === null ? term : `${term} ${project}`;
}

/** What stands in a field: what the user has typed, else for all projects what the rule pack says. */
export function capitalText(
  typed: TypedCapital,
  pack: RulePack['kapitalkostnad'],
  term: CapitalTerm,
  project: string | null,
): string {
  return typed.get(capitalField(term, project)) ?? (project === null ? packText(pack, term) : '');
}

/** The rule pack's own value as it is typed; empty where it has none. */
export function packText(pack: RulePack['kapitalkostnad'], term: CapitalTerm): string {
  if (pack === undefined) return '';
  return term === 'rate' ? rateText(pack.internränta) : String(pack.avskrivningstid ?? '');
}

/** Whether a field holds something that is not understood; an empty one leaves the value to others. */
export function isCapitalFault(term: CapitalTerm, text: string): boolean {
  return text.trim() !== '' && valueOf(term, text) === undefined;
}

/** What a fill is to be planned with. */
export interface CapitalChoice {
  readonly options: FillOptions;
  /** A field holds something that is not understood. */
  readonly hasFault: boolean;
}

/** What the fields come to for the projects that they are shown for. */
export function capitalChoice(
  typed: TypedCapital,
  pack: RulePack['kapitalkostnad'],
  projects: readonly CapitalProject[],
): CapitalChoice {
  const keys = [null, ...projects.map(({ key }) => key)];
  const text = (term: CapitalTerm, project: string | null): string => capitalText(typed, pack, term, project);
  const terms = (project: string | null): CapitalTerms => ({
    rate: valueOf('rate', text('rate', project)),
    years: valueOf('years', text('years', project)),
  });
  return {
    options: { capital: terms(null), capitalByProject: new Map(projects.map(({ key }) => [key, terms(key)])) },
    hasFault:
      projects.length > 0 &&
      keys.some((project) => CAPITAL_TERMS.some((term) => isCapitalFault(term, text(term, project)))),
  };
}

function valueOf(term: CapitalTerm, text: string): number | undefined {
  return term === 'rate' ? readRate(text) : readYears(text);
}
