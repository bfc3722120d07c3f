/**
 * Which rows of a long list are in view. All rows are of one height, so their places follow from their
 * numbers: a hundred thousand rows cost no more than a hundred.
 */
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

export interface VisibleRows {
  /** Numbers of the first row and of the one after the last, with some around them. */
  readonly first: number;
  readonly end: number;
  readonly scrollTo: (row: number) => void;
  readonly scrollToTop: () => void;
}

/** Rendered above and below what is in view. */
const around = 8;
/** px above the first row and below the last, as in list.css. */
export const padding = { start: 4, end: 8 };

export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): VisibleRows {
  const [range, setRange] = useState({ first: 0, end: 2 * around });

  const look = useCallback(() => {
    const box = scroller.current;
    if (box === null) return;
    const top = box.scrollTop - padding.start;
    const first = Math.max(0, Math.floor(top / height) - around);
    const end = Math.ceil((top + box.clientHeight) / height) + around;
    setRange((now) => (now.first === first && now.end === end ? now : { first, end }));
  }, [scroller, height]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [scroller, look]);

  const scrollTo = useCallback(
    (row: number) => {
      const box = scroller.current;
      if (box === null) return;
      const top = row === 0 ? 0 : padding.start + row * height;
      const bottom = padding.start + (row + 1) * height + padding.end;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
      look();
    },
    [scroller, height, look],
  );

  const scrollToTop = useCallback(() => scroller.current?.scrollTo({ top: 0 }), [scroller]);

  const end = Math.min(range.end, count);
  return { first: Math.min(range.first, end), end, scrollTo, scrollToTop };
}
