import { createContext, use } from 'react';
import type { Texts } from './texts';

const Context = createContext<Texts | null>(null);

/** Gives every component beneath it its words. */
export const TextsProvider = Context.Provider;

/** The words of the pane's language. */
export function useTexts(): Texts {
  const texts = use(Context);
  if (texts === null) throw new Error('No texts: put the component beneath a TextsProvider, as App does.');
  return texts;
}
