import { FluentProvider, mergeClasses } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { CheckSession } from '../../session/check-session';
import type { AppearanceStore } from '../appearance';
import { textsFor } from '../texts/texts-for';
import { TextsProvider } from '../texts/texts-context';
import { useAppStyles } from './App.styles';
import { Pane } from './Pane';
import { paneTheme } from './pane-theme';
import type { ViewName } from './pane-view';
import { SessionProvider } from './session-context';

/** What the pane is put together from. */
export interface AppProps {
  /** The check of the open workbook; whoever made it starts and stops it. */
  readonly session: CheckSession;
  readonly appearance: AppearanceStore;
  /** The user's language as the program tells it, `sv-SE`. */
  readonly locale: string;
  readonly initialView?: ViewName;
}

/** The whole task pane: what a session says, in the program's own theme and the user's language. */
export function App({ session, appearance, locale, initialView = 'overview' }: AppProps) {
  const styles = useAppStyles();
  const look = useSyncExternalStore(appearance.subscribe, appearance.getAppearance);
  const texts = textsFor(locale);
  return (
    <FluentProvider
      theme={paneTheme(look)}
      className={mergeClasses(styles.root, look.theme === 'light' && styles.light)}
      lang={texts.language}
    >
      <TextsProvider value={texts}>
        <SessionProvider value={session}>
          <Pane initialView={initialView} />
        </SessionProvider>
      </TextsProvider>
    </FluentProvider>
  );
}
