import { createContext, use } from 'react';
import type { CheckSession } from '../../session/check-session';

const Context = createContext<CheckSession | null>(null);

/** Gives every component beneath it the session whose commands it gives. */
export const SessionProvider = Context.Provider;

/** The session that the pane shows. */
export function useSession(): CheckSession {
  const session = use(Context);
  if (session === null) throw new Error('No session: put the component beneath a SessionProvider, as App does.');
  return session;
}
