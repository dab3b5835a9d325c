import { makeStyles, tokens } from '@fluentui/react-components';

/** The verdict, in the colour of its severity and with its sign. */
export const useVerdictPanelStyles = makeStyles({
  panel: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  stopped: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
    borderLeft: `4px solid ${tokens.colorStatusDangerBorder2}`,
  },
  warned: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}`,
  },
  clear: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
    borderLeft: `4px solid ${tokens.colorStatusSuccessBorder2}`,
  },
  unchecked: {
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  headline: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, marginTop: '2px' },
  stoppedIcon: { color: tokens.colorStatusDangerForeground1 },
  warnedIcon: { color: tokens.colorStatusWarningForeground3 },
  clearIcon: { color: tokens.colorStatusSuccessForeground1 },
  uncheckedIcon: { color: tokens.colorNeutralForeground2 },
});
