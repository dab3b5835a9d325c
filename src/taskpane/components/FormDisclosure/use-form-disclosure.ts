import { useRef, useState, type RefObject } from 'react';
import { useFocusWhenOpened } from '../SignedForm/use-focus-when-opened';

/** Whether a form is open, and what opens and closes it. */
export interface FormState {
  readonly isOpen: boolean;
  /** What the button and the form stand in. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly toggle: () => void;
  /** Closes it and gives the focus back to the button. */
  readonly cancel: () => void;
  /** Closes it when it has been sent, and gives the focus to the heading of the section that it stands in. */
  readonly done: () => void;
  /** The ref of what is to have the focus when it opens. */
  readonly firstField: (field: HTMLElement | null) => void;
}

/** A form that a button opens, see `FormDisclosure`. */
export function useFormDisclosure(): FormState {
  const [isOpen, setIsOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const [expectForm, firstField] = useFocusWhenOpened();
  return {
    isOpen,
    frame,
    toggle: () => {
      expectForm();
      setIsOpen(!isOpen);
    },
    cancel: () => {
      setIsOpen(false);
      frame.current?.querySelector('button')?.focus();
    },
    done: () => {
      setIsOpen(false);
      frame.current?.closest('section')?.querySelector<HTMLElement>('h2')?.focus();
    },
    firstField,
  };
}
