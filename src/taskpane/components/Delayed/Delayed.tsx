import { useEffect, useState, type ReactNode } from 'react';

/** What `Delayed` needs. */
interface DelayedProps {
  readonly milliseconds: number;
  /** What stands there until then. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

/** Shows something only when it has been there for so long, so that what is soon over does not flicker. */
export function Delayed({ milliseconds, before = null, children }: DelayedProps) {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsShown(true);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [milliseconds]);
  return isShown ? children : before;
}
