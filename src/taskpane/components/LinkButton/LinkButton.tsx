import { useLinkButtonStyles } from './LinkButton.styles';

/** What `LinkButton` needs. */
interface LinkButtonProps {
  readonly text: string;
  readonly onClick: () => void;
}

/** A button that stands in a text and leads to something else in the pane. */
export function LinkButton({ text, onClick }: LinkButtonProps) {
  const styles = useLinkButtonStyles();
  return (
    <button type="button" className={styles.link} onClick={onClick}>
      {text}
    </button>
  );
}
