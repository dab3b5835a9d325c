import { makeStyles, tokens } from '@fluentui/react-components';

/** A cell's name, underlined where it leads to the cell. */
export const useCellLinkStyles = makeStyles({
  name: { color: tokens.colorNeutralForeground2 },
  link: {
    // Wide enough to be hit where it stands alone between lines of text.
    minHeight: '24px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'left',
    textDecorationLine: 'underline',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
});
