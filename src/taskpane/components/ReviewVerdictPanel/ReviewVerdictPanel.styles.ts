import { makeStyles, tokens } from '@fluentui/react-components';

/** The verdict in large, with its reasons. */
export const useReviewVerdictPanelStyles = makeStyles({
  panel: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  no: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
    borderLeft: `4px solid ${tokens.colorStatusDangerBorder2}`,
  },
  yes: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
    borderLeft: `4px solid ${tokens.colorStatusSuccessBorder2}`,
  },
  headline: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, marginTop: '4px' },
  noIcon: { color: tokens.colorStatusDangerForeground1 },
  yesIcon: { color: tokens.colorStatusSuccessForeground1 },
  reasons: { margin: `${tokens.spacingVerticalS} 0 0`, paddingLeft: tokens.spacingHorizontalXL },
  stops: { fontWeight: tokens.fontWeightSemibold },
});
