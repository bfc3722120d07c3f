/** The time for words that change with it: every second while something counts down in view. */
import { type RefObject, useEffect, useState } from 'react';

/**
 * ms since the epoch. While `counting`, it moves on every second, but only as long as the element
 * can be seen; otherwise it is the time of the last render that asked.
 */
export function useSeconds(counting: boolean, element: RefObject<Element | null>): number {
  const [, setTick] = useState(0);
  useEffect(() => {
    const target = element.current;
    if (!counting || target === null) return;
    let inView = false;
    let timer: ReturnType<typeof setInterval> | undefined;
    const tick = () => setTick((count) => count + 1);
    const follow = () => {
      clearInterval(timer);
      if (!inView || document.hidden) return;
      tick();
      timer = setInterval(tick, 1000);
    };
    const observer = new IntersectionObserver((entries) => {
      inView = entries.at(-1)?.isIntersecting === true;
      follow();
    });
    observer.observe(target);
    document.addEventListener('visibilitychange', follow);
    return () => {
      clearInterval(timer);
      observer.disconnect();
      document.removeEventListener('visibilitychange', follow);
    };
  }, [counting, element]);
  return Date.now();
}
