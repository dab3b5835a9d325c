/** The themes that the pane has; Excel's own decides which. */
export type PaneTheme = 'light' | 'dark' | 'highContrast';

/** The colours that Office paints its own panes with, as `#RRGGBB`. */
export interface HostColours {
  readonly background: string;
  readonly foreground: string;
}

/** How the pane is to look. */
export interface Appearance {
  readonly theme: PaneTheme;
  /** Null where the program does not tell. */
  readonly colours: HostColours | null;
}

/** Where the pane reads how it is to look, and is told when that changes. */
export interface AppearanceStore {
  /** The appearance as it is; the same object until it changes. */
  readonly getAppearance: () => Appearance;
  /** Tells of every change; gives what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** An appearance that whoever made it can change, as when the user picks another theme in Excel. */
export interface ChangeableAppearance extends AppearanceStore {
  readonly change: (appearance: Appearance) => void;
}

/** Keeps an appearance, from the given one on. */
export function createAppearance(initial: Appearance): ChangeableAppearance {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    getAppearance: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (appearance) => {
      current = appearance;
      for (const listener of listeners) listener();
    },
  };
}
