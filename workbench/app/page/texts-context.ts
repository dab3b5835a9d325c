import { createContext, useContext } from 'react';
import { TEXTS, type WorkbenchTexts } from './texts';

/** What the workbench says in the language that is chosen. */
export const TextsContext = createContext<WorkbenchTexts>(TEXTS.sv);

/** The workbench's texts in the language that is chosen. */
export function useTexts(): WorkbenchTexts {
  return useContext(TextsContext);
}
