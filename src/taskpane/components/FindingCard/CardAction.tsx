import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId } from 'react';
import { useFindingCardStyles } from './FindingCard.styles';

/** What `CardAction` needs. */
interface CardActionProps {
  readonly name: string;
  /** The id of the heading that says which finding the button is for. */
  readonly headId: string;
  readonly tabIndex: number;
  /** Whether what the button opens is open; left out where it opens nothing. */
  readonly isOpen?: boolean;
  /** Drawn as text with an arrow, in place of a button. */
  readonly isQuiet?: boolean;
  readonly onClick: () => void;
}

/** One of a finding's buttons, read out with the finding's cell. */
export function CardAction({ name, headId, tabIndex, isOpen, isQuiet = false, onClick }: CardActionProps) {
  const styles = useFindingCardStyles();
  const id = useId();
  const arrow = isOpen === true ? <ChevronDown16Regular /> : <ChevronRight16Regular />;
  return (
    <Button
      id={id}
      size="small"
      tabIndex={tabIndex}
      className={styles.action}
      aria-labelledby={`${id} ${headId}`}
      {...(isOpen === undefined ? {} : { 'aria-expanded': isOpen })}
      {...(isQuiet ? { appearance: 'subtle' as const, icon: arrow } : {})}
      onClick={onClick}
    >
      {name}
    </Button>
  );
}
