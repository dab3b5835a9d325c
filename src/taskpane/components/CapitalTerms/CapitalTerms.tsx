import { Field, Input } from '@fluentui/react-components';
import { useId } from 'react';
import type { CapitalProject } from '../../../core/fill/capital-terms';
import type { RulePack } from '../../../core/packs/schema';
import {
  CAPITAL_TERMS,
  capitalField,
  capitalText,
  isCapitalFault,
  packText,
  type TypedCapital,
} from '../../selectors/capital-fields';
import { useFillTexts } from '../../texts/use-fill-texts';
import { Disclosure } from '../Disclosure/Disclosure';
import { useCapitalTermsStyles } from './CapitalTerms.styles';

/** What `CapitalTerms` needs. */
interface CapitalTermsProps {
  /** Those whose Kapitalkostnad can be filled in; at least one. */
  readonly projects: readonly CapitalProject[];
  readonly typed: TypedCapital;
  readonly pack: RulePack['kapitalkostnad'];
  readonly onType: (field: string, text: string) => void;
}

/** What Kapitalkostnad is computed with, to be seen and changed: for all projects, and for each of them. */
export function CapitalTerms({ projects, typed, pack, onType }: CapitalTermsProps) {
  const styles = useCapitalTermsStyles();
  const { capital } = useFillTexts();
  const titleId = useId();
  const pair = (project: string | null) => (
    <div className={styles.pair}>
      {CAPITAL_TERMS.map((term) => {
        const text = capitalText(typed, pack, term, project);
        const isFault = isCapitalFault(term, text);
        return (
          <Field
            key={term}
            label={capital.labels[term]}
            hint={project === null ? capital.hint(packText(pack, term)) : null}
            validationState={isFault ? 'error' : 'none'}
            validationMessage={isFault ? capital.faults[term] : null}
          >
            <Input
              className={styles.input}
              inputMode="decimal"
              value={text}
              onChange={(_, { value }) => {
                onType(capitalField(term, project), value);
              }}
            />
          </Field>
        );
      })}
    </div>
  );
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {capital.title}
      </h2>
      <p className={styles.explanation}>{capital.explanation(projects.length)}</p>
      {pair(null)}
      <Disclosure title={capital.projects}>
        <p className={styles.explanation}>{capital.projectsAdvice}</p>
        {projects.map(({ key, project: { name, projektnummer } }) => (
          <fieldset key={key} className={styles.project}>
            <legend lang="sv" className={styles.name}>
              {projektnummer.isEmpty ? name : `${projektnummer.text} ${name}`}
            </legend>
            {pair(key)}
          </fieldset>
        ))}
      </Disclosure>
    </section>
  );
}
