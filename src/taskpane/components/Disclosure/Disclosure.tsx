import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import { useDisclosureStyles } from './Disclosure.styles';

/** What `Disclosure` needs. */
interface DisclosureProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A heading that unfolds what belongs to it. */
export function Disclosure({ title, children }: DisclosureProps) {
  const styles = useDisclosureStyles();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        <span>{title}</span>
      </button>
      {isOpen && (
        <div id={id} className={styles.content}>
          {children}
        </div>
      )}
    </div>
  );
}
