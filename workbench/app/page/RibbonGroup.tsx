import { useId, type ReactElement, type ReactNode } from 'react';

interface RibbonGroupProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Commands that belong together, with their name below them. */
export function RibbonGroup({ label, children }: RibbonGroupProps): ReactElement {
  const id = useId();
  return (
    <div className="group" role="group" aria-labelledby={id}>
      <div className="commands">{children}</div>
      <div className="group-label" id={id}>
        {label}
      </div>
    </div>
  );
}
