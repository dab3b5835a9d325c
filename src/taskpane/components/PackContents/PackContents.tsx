import { useMemo } from 'react';
import type { RulePack } from '../../../core/packs/schema';
import { describePack, type DescribedPart, type DescribedTable } from '../../../core/pack-view/pack-description';
import { usePackTexts } from '../../texts/use-pack-texts';
import { Disclosure } from '../Disclosure/Disclosure';
import { usePackSectionStyles } from '../PackSection/PackSection.styles';

/** What is in a rule pack, in words: its limits, and its tables with their columns, rows, rules and sources. */
export function PackContents({ pack }: { readonly pack: RulePack }) {
  const styles = usePackSectionStyles();
  const texts = usePackTexts();
  const { description, limits, tables, disabled } = useMemo(() => describePack(pack), [pack]);
  return (
    <>
      <h3 className={styles.heading}>{texts.contents(pack.id, pack.version)}</h3>
      {description !== null && (
        <p lang="sv" className={styles.text}>
          {description}
        </p>
      )}
      {limits.length > 0 && (
        <Disclosure title={texts.limits}>
          <ul lang="sv" className={styles.list}>
            {limits.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {tables.map((table) => (
        <Disclosure key={table.id} title={texts.table(table.name, table.rules.length)}>
          <Table table={table} />
        </Disclosure>
      ))}
      {disabled.length > 0 && (
        <Disclosure title={texts.disabled(disabled.length)}>
          <ul lang="sv" className={styles.list}>
            {disabled.map(({ rule, reason }) => (
              <li key={rule}>{`${rule}: ${reason}`}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function Table({ table: { sought, facts, columns, rows, rules } }: { readonly table: DescribedTable }) {
  const styles = usePackSectionStyles();
  const texts = usePackTexts();
  return (
    <div lang="sv" className={styles.section}>
      <p className={styles.text}>{`Söks efter ${sought}.`}</p>
      {facts.length > 0 && <p className={styles.text}>{`${facts.join('; ')}.`}</p>}
      <Parts title={texts.columns} parts={columns} />
      <Parts title={texts.rows} parts={rows} />
      <ul className={styles.list}>
        {rules.map(({ id, title, severity, source }) => (
          <li key={id}>
            {`${title} (${severity}, ${id}).`}
            <div className={styles.source}>{`Källa: ${source}`}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Parts({ title, parts }: { readonly title: string; readonly parts: readonly DescribedPart[] }) {
  const styles = usePackSectionStyles();
  if (parts.length === 0) return null;
  return (
    <section aria-label={title}>
      <dl className={styles.facts}>
        {parts.map(({ id, text }) => (
          <PartRow key={id} id={id} text={text} />
        ))}
      </dl>
    </section>
  );
}

function PartRow({ id, text }: DescribedPart) {
  return (
    <>
      <dt>{id}</dt>
      <dd>{text}</dd>
    </>
  );
}
