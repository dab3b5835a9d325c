import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { Appearance, HostColours, PaneTheme } from '../appearance';

const THEMES: Readonly<Record<PaneTheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
};

/** A page background with at most this contrast to the theme's own leaves every colour on it readable. */
const NEAR_ENOUGH = 1.08;

/** The Fluent theme of an appearance, on Office's own background where the theme's colours can be read on that. */
export function paneTheme({ theme, colours }: Appearance): Theme {
  const base = THEMES[theme];
  if (colours === null || theme === 'highContrast') return base;
  const wanted = luminance(colours.background);
  const own = luminance(base.colorNeutralBackground1);
  if (wanted === null || own === null || contrast(wanted, own) > NEAR_ENOUGH) return base;
  return { ...base, colorNeutralBackground1: colours.background };
}

/**
 * The theme that goes with Office's colours. The darkest of Office's own is grey: black with white on it is what Office
 * takes on with a contrast theme of the system, which the program that shows the pane does not always follow itself.
 */
export function themeOf({ background, foreground }: HostColours): PaneTheme {
  const [behind, before] = [luminance(background) ?? 1, luminance(foreground) ?? 0];
  if (behind === 0 && before === 1) return 'highContrast';
  return behind < before ? 'dark' : 'light';
}

/** The relative luminance of `#RRGGBB`, as WCAG 2.2 defines it; null for any other way of writing a colour. */
export function luminance(colour: string): number | null {
  if (!/^#[\da-f]{6}$/iu.test(colour)) return null;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two luminances, from 1 to 21, as WCAG 2.2 defines it. */
function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
