import { makeStyles, tokens } from '@fluentui/react-components';

/** A Klarmarkering and what has changed since. */
export const useReadySectionStyles = makeStyles({
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    '& > svg': { flexShrink: 0 },
  },
  holds: { color: tokens.colorStatusSuccessForeground1 },
  changed: { color: tokens.colorStatusWarningForeground3 },
  changes: { margin: `0 0 ${tokens.spacingVerticalM}`, paddingLeft: tokens.spacingHorizontalL },
  facts: { margin: `0 0 ${tokens.spacingVerticalS}` },
  name: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  fact: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  hash: { fontFamily: tokens.fontFamilyMonospace },
  evidence: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
