import { mergeClasses } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../../core/findings/finding';
import { useTexts } from '../../texts/texts-context';
import { useSeverityMarkStyles } from './SeverityMark.styles';

const ICONS = { fel: ErrorCircle16Filled, varning: Warning16Filled, upplysning: Info16Regular };

/** What `SeverityIcon` needs. */
interface SeverityIconProps {
  readonly severity: Severity;
  /** In the colour of the text around it, where that changes with the background. */
  readonly isPlain?: boolean;
}

/** The sign of a severity; its shape differs, and the word always stands beside it. */
export function SeverityIcon({ severity, isPlain = false }: SeverityIconProps) {
  const styles = useSeverityMarkStyles();
  const Icon = ICONS[severity];
  return <Icon className={mergeClasses(styles.icon, !isPlain && styles[severity])} />;
}

/** A severity as a sign and a word. */
export function SeverityMark({ severity }: Pick<SeverityIconProps, 'severity'>) {
  const styles = useSeverityMarkStyles();
  const texts = useTexts();
  return (
    <span className={styles.mark}>
      <SeverityIcon severity={severity} />
      <span className={styles[severity]}>{texts.severity[severity]}</span>
    </span>
  );
}
