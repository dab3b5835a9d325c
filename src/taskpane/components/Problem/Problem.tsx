import { Button } from '@fluentui/react-components';
import { ErrorCircle24Regular } from '@fluentui/react-icons/svg/error-circle';
import type { SessionProblem } from '../../../session/workbook-host';
import { useSession } from '../../app/session-context';
import { useTexts } from '../../texts/texts-context';
import { useProblemStyles } from './Problem.styles';

/** What `Problem` needs. */
interface ProblemProps {
  readonly problem: SessionProblem;
}

/** What is seen when the workbook could not be read: why, and what to do. */
export function Problem({ problem }: ProblemProps) {
  const styles = useProblemStyles();
  const { problems, check } = useTexts();
  const session = useSession();
  const { title, advice } = problems[problem];
  // Outside Excel there is nothing to try again, and a cell that is being edited is waited for.
  const canBeTried = problem !== 'noWorkbook' && problem !== 'cellIsBeingEdited';
  return (
    <div role="alert">
      <h2 className={styles.title}>
        <ErrorCircle24Regular className={styles.icon} />
        {title}
      </h2>
      <p className={styles.advice}>{advice}</p>
      {canBeTried && (
        <Button appearance="primary" onClick={() => void session.check()}>
          {check.tryAgain}
        </Button>
      )}
    </div>
  );
}
