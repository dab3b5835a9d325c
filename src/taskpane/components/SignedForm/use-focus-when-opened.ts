import { useRef } from 'react';

/**
 * Lets a form's first field take the focus when the user opens the form, and not when it is only drawn anew. The first
 * function is called when it is opened; the second is the field's ref.
 */
export function useFocusWhenOpened(): readonly [expect: () => void, ref: (field: HTMLElement | null) => void] {
  const isExpected = useRef(false);
  return [
    () => {
      isExpected.current = true;
    },
    (field) => {
      if (field === null || !isExpected.current) return;
      isExpected.current = false;
      field.focus();
    },
  ];
}
