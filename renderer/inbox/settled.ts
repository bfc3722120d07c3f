/** Whether something has been so for a while, for marks that should not come and go with every text. */
import { useEffect, useState } from 'react';

/** True once `holds` has been true for `after` ms without a break; false at once when it is not. */
export function useSettled(holds: boolean, after: number): boolean {
  const [settled, setSettled] = useState(false);

  useEffect(() => {
    if (!holds) return;
    const timer = setTimeout(() => setSettled(true), after);
    return () => {
      clearTimeout(timer);
      setSettled(false);
    };
  }, [holds, after]);

  return holds && settled;
}
