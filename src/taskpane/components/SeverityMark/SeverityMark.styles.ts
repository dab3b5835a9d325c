import { makeStyles, tokens } from '@fluentui/react-components';

/** One colour a severity, beside its shape and its word. */
export const useSeverityMarkStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0 },
  fel: { color: tokens.colorStatusDangerForeground1 },
  varning: { color: tokens.colorStatusWarningForeground3 },
  upplysning: { color: tokens.colorBrandForeground1 },
});
