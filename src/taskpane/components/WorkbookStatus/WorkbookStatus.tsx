import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { SessionState } from '../../../session/session-state';
import { useSession } from '../../app/session-context';
import { useTexts } from '../../texts/texts-context';

/** What `WorkbookStatus` needs. */
interface WorkbookStatusProps {
  readonly state: SessionState;
}

/** Says when what is shown is not of the workbook as it is now, and why. */
export function WorkbookStatus({ state: { report, freshness, problem } }: WorkbookStatusProps) {
  const { check } = useTexts();
  const session = useSession();
  const isEdited = report !== null && problem === 'cellIsBeingEdited';
  const isOutdated = report !== null && freshness === 'outdated' && !isEdited;
  return (
    <div role="status">
      {isEdited && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{check.editing}</MessageBarBody>
        </MessageBar>
      )}
      {isOutdated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{check.outdated}</MessageBarTitle>
            {check.outdatedAdvice}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void session.check()}>
              {check.again}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
