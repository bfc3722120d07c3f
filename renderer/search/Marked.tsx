/** A text with what was found in it marked. */
import type { ReactNode } from 'react';
import type { Mark } from '../../shared/search/marks.ts';

interface MarkedProps {
  readonly text: string;
  /** In order, never touching each other. */
  readonly marks: readonly Mark[];
}

export function Marked({ text, marks }: MarkedProps) {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    if (start > from) pieces.push(text.slice(from, start));
    pieces.push(<mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return [...pieces, text.slice(from)];
}
