import { makeStyles, tokens } from '@fluentui/react-components';

/** The buttons of the report's sheet. */
export const useReportSheetSectionStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
