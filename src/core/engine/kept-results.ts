import type { Bilaga } from '../bilagor/index';
import type { CheckResult } from '../findings/finding';
import type { BilagaRule } from '../rules/kit/define-rule';
import type { RuleContext } from '../rules/kit/rule-context';

/** What of a context is the same in every check of one call, whatever is tried out on its workbooks. */
const UNCHANGING: ReadonlySet<PropertyKey> = new Set<keyof RuleContext>(['pack', 'ledger']);

/**
 * What rules said of bilagor, for the checks of one call that have the rule pack and the ledger in common. A rule that has
 * asked for nothing else besides its bilaga says the same of it again, so that trying out a correction runs the rules of
 * what it changes alone.
 */
export class KeptResults {
  readonly #results = new Map<BilagaRule, Map<Bilaga, readonly CheckResult[]>>();

  /** What a rule says of a bilaga, kept or found. Whatever the rule throws comes when its results are gone through. */
  *of(rule: BilagaRule, bilaga: Bilaga, context: RuleContext): Generator<CheckResult> {
    const kept = this.#results.get(rule)?.get(bilaga);
    if (kept !== undefined) {
      yield* kept;
      return;
    }
    const others = new Set<PropertyKey>();
    const watched = new Proxy(context, {
      get: (target, key) => {
        if (!UNCHANGING.has(key)) others.add(key);
        return Reflect.get(target, key, target) as unknown;
      },
    });
    const results: CheckResult[] = [];
    for (const result of rule.check(bilaga, watched)) {
      results.push(result);
      yield result;
    }
    if (others.size > 0) return;
    const ofRule = this.#results.get(rule) ?? new Map<Bilaga, readonly CheckResult[]>();
    this.#results.set(rule, ofRule.set(bilaga, results));
  }
}
