import type { OtherFinding, OtherTablesCheck } from '../../../core/other-tables/check-other-tables';
import { otherTablesSection } from '../../../report/other-tables';
import { useTexts } from '../../texts/texts-context';
import { Disclosure } from '../Disclosure/Disclosure';
import { FindingLine } from '../FindingLine/FindingLine';
import { useOtherTablesStyles } from './OtherTables.styles';

/** What `OtherTables` needs. */
interface OtherTablesProps {
  readonly check: OtherTablesCheck;
}

/** What looks odd in tables that no template took, folded: five a sheet at once, the rest when asked for. */
export function OtherTables({ check }: OtherTablesProps) {
  const { otherTables: texts } = useTexts();
  const section = otherTablesSection(check);
  if (section === undefined) return null;
  return (
    <Disclosure title={texts.title(check.findings.length)}>
      <p lang="sv">{section.sentence}</p>
      {section.sheets.map(({ sheet, file, shown, more }) => (
        <div key={`${file} ${sheet}`}>
          <OtherFindings findings={shown} />
          {more.length > 0 && (
            <Disclosure title={texts.more(sheet, more.length)}>
              <OtherFindings findings={more} />
            </Disclosure>
          )}
        </div>
      ))}
    </Disclosure>
  );
}

function OtherFindings({ findings }: { readonly findings: readonly OtherFinding[] }) {
  const styles = useOtherTablesStyles();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.map(({ id, rule: { severity }, message, place }) => (
        <li key={id}>
          <FindingLine finding={{ severity, message, place }} />
        </li>
      ))}
    </ul>
  );
}
