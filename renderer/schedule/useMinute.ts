/** The present moment, ms since the epoch, at least once a minute. */
import { useEffect, useState } from 'react';

const minute = 60_000;

export function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}
