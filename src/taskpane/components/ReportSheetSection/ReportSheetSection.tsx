import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { isReportSheet } from '../../../core/workbook/report-sheet';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot';
import { useSession } from '../../app/session-context';
import { useReviewTexts } from '../../texts/use-review-texts';
import { ReviewSection } from '../ReviewSection/ReviewSection';
import { useReportSheetSectionStyles } from './ReportSheetSection.styles';

/** What `ReportSheetSection` needs. */
interface ReportSheetSectionProps {
  /** The open workbook. */
  readonly workbook: WorkbookSnapshot | undefined;
}

/** Makes, shows and removes the Kontrollrapport, a sheet of the open workbook. */
export function ReportSheetSection({ workbook }: ReportSheetSectionProps) {
  const styles = useReportSheetSectionStyles();
  const session = useSession();
  const { reportSheet: texts } = useReviewTexts();
  const actions = useRef<HTMLDivElement>(null);
  if (!session.canMakeReportSheet) return null;
  const made = workbook?.sheets.find(isReportSheet)?.name;
  const remove = async (): Promise<void> => {
    await session.removeReportSheet();
    // The button that was pressed is gone with the sheet.
    if (document.activeElement === document.body) actions.current?.querySelector('button')?.focus();
  };
  return (
    <ReviewSection title={texts.title}>
      <p>{made === undefined ? texts.advice : texts.made(made)}</p>
      <div ref={actions} className={styles.actions}>
        <Button onClick={() => void session.makeReportSheet()}>
          {made === undefined ? texts.make : texts.makeAgain}
        </Button>
        {made !== undefined && (
          <>
            <Button onClick={() => void session.show({ sheet: made, address: { row: 0, column: 0 } })}>
              {texts.show}
            </Button>
            <Button onClick={() => void remove()}>{texts.remove}</Button>
          </>
        )}
      </div>
    </ReviewSection>
  );
}
