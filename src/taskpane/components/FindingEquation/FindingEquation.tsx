import type { Finding } from '../../../core/findings/finding';
import { equationParts } from '../../../core/findings/equation';
import { formatPair } from '../../../report/figures';
import { useTexts } from '../../texts/texts-context';
import { CellLink } from '../CellLink/CellLink';
import { useFindingEquationStyles } from './FindingEquation.styles';

/** What `FindingEquation` needs. */
interface FindingEquationProps {
  readonly finding: Pick<Finding, 'calculation' | 'expected' | 'actual' | 'unit'>;
  /** Its links are no tab stops, because the finding is not the active one of its list. */
  readonly isSkipped: boolean;
}

/** The computation behind a finding as an equation, each amount a link to its cell; nothing where it is none. */
export function FindingEquation({ finding, isSkipped }: FindingEquationProps) {
  const styles = useFindingEquationStyles();
  const { finding: texts } = useTexts();
  const { calculation, expected, actual, unit } = finding;
  const parts = calculation === null ? undefined : equationParts(calculation);
  if (parts === undefined || typeof expected !== 'number') return null;
  const [result, printed] = formatPair(expected, actual, unit);
  return (
    <p className={styles.equation}>
      {parts.map(({ text, place }, at) =>
        place === null ? text : <CellLink key={at} place={place} text={text} isSkipped={isSkipped} />,
      )}
      {texts.equals(result, actual === null ? null : printed)}
    </p>
  );
}
