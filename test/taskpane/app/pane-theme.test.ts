import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { luminance, paneTheme } from '../../../src/taskpane/app/pane-theme';

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
