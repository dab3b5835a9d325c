import type { Dispatch } from 'react';
import type { Report, SubmissionReport } from '../../../core/engine/report';
import type { SessionState } from '../../../session/session-state';
import type { PaneAction } from '../../app/pane-view';
import { BilagaChips } from '../../components/BilagaChips/BilagaChips';
import { NotChecked } from '../../components/NotChecked/NotChecked';
import { OtherFiles } from '../../components/OtherFiles/OtherFiles';
import { OtherTables } from '../../components/OtherTables/OtherTables';
import { PackLine } from '../../components/PackLine/PackLine';
import { ReadyLine } from '../../components/ReadyLine/ReadyLine';
import { VerdictCounts } from '../../components/VerdictCounts/VerdictCounts';
import { VerdictPanel } from '../../components/VerdictPanel/VerdictPanel';
import { useTexts } from '../../texts/texts-context';
import { useOverviewViewStyles } from './OverviewView.styles';

/** What `OverviewView` needs. */
interface OverviewViewProps {
  readonly report: Report;
  readonly submission: SubmissionReport;
  readonly state: SessionState;
  readonly dispatch: Dispatch<PaneAction>;
}

/** How a submission stands: the verdict, its bilagor, what was not checked, and its other workbooks. */
export function OverviewView({ report, submission, state, dispatch }: OverviewViewProps) {
  const styles = useOverviewViewStyles();
  const { overview } = useTexts();
  return (
    <div className={styles.view}>
      <VerdictPanel report={submission}>
        <VerdictCounts report={submission} dispatch={dispatch} />
      </VerdictPanel>
      {submission.review.ready !== null && (
        <ReadyLine
          ready={submission.review.ready}
          onOpen={() => {
            dispatch({ type: 'viewChosen', view: 'review' });
          }}
        />
      )}
      <NotChecked report={report} submission={submission} />
      <h2 className={styles.heading}>{overview.bilagor}</h2>
      <BilagaChips
        report={submission}
        onChoose={(bilaga) => {
          dispatch({ type: 'bilagaChosen', bilaga });
        }}
      />
      <OtherTables check={submission.otherTables} />
      <OtherFiles files={state.addedFiles} />
      <PackLine pack={submission.pack} choice={submission.packChoice} state={state} />
    </div>
  );
}
