import { useEffect, useState } from 'react';
import type { PlannedWrite } from '../../../core/fill/fill-plan';
import type { FillObstacles } from '../../../session/copy-maker';
import { useSession } from '../../app/session-context';

/** What stands in the way of writes in the added workbooks; what was known last until it is found out, at first null. */
export function useFillObstacles(writes: readonly PlannedWrite[]): FillObstacles | null {
  const session = useSession();
  const [found, setFound] = useState<FillObstacles | null>(null);
  useEffect(() => {
    let isAwaited = true;
    void session.examineCopies(writes).then((obstacles) => {
      if (isAwaited) setFound(obstacles);
    });
    return () => {
      isAwaited = false;
    };
  }, [session, writes]);
  return found;
}
