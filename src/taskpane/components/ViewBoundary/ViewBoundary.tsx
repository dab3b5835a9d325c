import { Component, type ReactNode } from 'react';
import { useTexts } from '../../texts/texts-context';
import { useProblemStyles } from '../Problem/Problem.styles';

/** What `ViewBoundary` needs. */
interface ViewBoundaryProps {
  /** What the view shows: when it becomes another, the view is tried again. */
  readonly shown: unknown;
  readonly children: ReactNode;
}

interface ViewBoundaryState {
  readonly fault: string | null;
  readonly shown: unknown;
}

/** Keeps what goes wrong in one view from taking the pane with it: the view says so, and the others can be used. */
export class ViewBoundary extends Component<ViewBoundaryProps, ViewBoundaryState> {
  override state: ViewBoundaryState = { fault: null, shown: this.props.shown };

  static getDerivedStateFromError(error: unknown): Partial<ViewBoundaryState> {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps({ shown }: ViewBoundaryProps, state: ViewBoundaryState): ViewBoundaryState | null {
    return shown === state.shown ? null : { fault: null, shown };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === null ? this.props.children : <ViewFault fault={fault} />;
  }
}

function ViewFault({ fault }: { readonly fault: string }) {
  const styles = useProblemStyles();
  const { viewFault } = useTexts();
  return (
    <div role="alert">
      <h2 className={styles.title}>{viewFault.title}</h2>
      <p className={styles.advice}>{viewFault.advice(fault)}</p>
    </div>
  );
}
