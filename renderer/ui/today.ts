/** The current day as local midnight in ms; components using it follow along at midnight. */
import { useSyncExternalStore } from 'react';
import { dayOf } from '../words/times.ts';

const day = 86_400_000;

export function useToday(): number {
  return useSyncExternalStore(watchMidnight, () => dayOf(Date.now()));
}

function watchMidnight(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    const next = dayOf(dayOf(Date.now()) + day + day / 4);
    timer = setTimeout(
      () => {
        changed();
        wait();
      },
      next - Date.now() + 1000,
    );
  };
  wait();
  return () => clearTimeout(timer);
}
