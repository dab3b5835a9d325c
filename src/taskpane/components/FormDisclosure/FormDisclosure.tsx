import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FormState } from './use-form-disclosure';

/** What `FormDisclosure` needs. */
interface FormDisclosureProps {
  readonly name: string;
  readonly isPrimary?: boolean;
  readonly form: FormState;
  readonly children: ReactNode;
}

/** A button that opens a form beneath it. */
export function FormDisclosure({ name, isPrimary = false, form, children }: FormDisclosureProps) {
  const { isOpen, frame, toggle } = form;
  return (
    <div ref={frame}>
      <Button appearance={isPrimary ? 'primary' : 'secondary'} aria-expanded={isOpen} onClick={toggle}>
        {name}
      </Button>
      {isOpen && children}
    </div>
  );
}
