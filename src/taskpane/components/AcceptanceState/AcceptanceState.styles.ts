import { makeStyles, tokens } from '@fluentui/react-components';

/** What somebody has said of a finding, marked with a line at its left. */
export const useAcceptanceStateStyles = makeStyles({
  state: {
    marginTop: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStrokeAccessible}`,
    '& p': { margin: `0 0 ${tokens.spacingVerticalXXS}` },
  },
  heading: { fontWeight: tokens.fontWeightSemibold },
  // A reason keeps the lines that it was written in.
  reason: { whiteSpace: 'pre-wrap' },
  changes: { margin: `0 0 ${tokens.spacingVerticalXXS}`, paddingLeft: tokens.spacingHorizontalL },
  signed: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
