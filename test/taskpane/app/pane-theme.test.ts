import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { luminance, paneTheme, themeOf } from '../../../src/taskpane/app/pane-theme';

describe('luminance', () => {
  it.each([
    ['#000000', 0],
    ['#FFFFFF', 1],
    // WCAG's own weights of the three colours.
    ['#ff0000', 0.2126],
    ['#00ff00', 0.7152],
    ['#0000ff', 0.0722],
  ])('of %s is %d', (colour, value) => {
    expect(luminance(colour)).toBeCloseTo(value, 6);
  });

  it.each([['white'], ['#fff'], ['rgb(0,0,0)'], ['']])('is unknown of %p', (colour) => {
    expect(luminance(colour)).toBeNull();
  });
});

describe('themeOf', () => {
  it.each([
    // Office's colourful, dark grey and black themes.
    ['#E6E6E6', '#444444', 'light'],
    ['#6A6A6A', '#F0F0F0', 'dark'],
    ['#262626', '#FFFFFF', 'dark'],
    // Windows' black contrast theme, and on either side of it.
    ['#000000', '#FFFFFF', 'highContrast'],
    ['#010101', '#FFFFFF', 'dark'],
    ['#000000', '#FEFEFE', 'dark'],
    ['#FFFFFF', '#000000', 'light'],
  ])('of %s with %s on it is %s', (background, foreground, theme) => {
    expect(themeOf({ background, foreground })).toBe(theme);
  });
});

describe('paneTheme', () => {
  const background = (theme: 'light' | 'dark' | 'highContrast', colour: string): string =>
    paneTheme({ theme, colours: { background: colour, foreground: '#000000' } }).colorNeutralBackground1;

  it('lies on Office’s own background where that is near the theme’s', () => {
    expect(background('light', '#FAFAFA')).toBe('#FAFAFA');
    expect(background('dark', '#262626')).toBe('#262626');
  });

  it('keeps its own where its colours could not be read on Office’s', () => {
    expect(background('light', '#808080')).toBe(webLightTheme.colorNeutralBackground1);
    expect(background('dark', '#FFFFFF')).toBe(webDarkTheme.colorNeutralBackground1);
  });

  it('keeps its own in high contrast, and where Office tells nothing or in another way', () => {
    expect(background('highContrast', '#FAFAFA')).toBe('#000000');
    expect(background('light', 'white')).toBe(webLightTheme.colorNeutralBackground1);
    expect(paneTheme({ theme: 'dark', colours: null })).toBe(webDarkTheme);
  });
});
