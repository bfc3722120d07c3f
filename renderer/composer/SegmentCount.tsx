/** How many segments the text takes. Spoken only when their number changes, not on every key. */
import { useEffect, useRef } from 'react';
import { segmentsOf } from '../../shared/text/segments.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/en.ts';
import { charactersOver } from './length.ts';

export function SegmentCount({ text }: { readonly text: string }) {
  const { encoding, parts, left } = segmentsOf(text);
  const over = charactersOver(text);
  const count = parts.length;
  const before = useRef(count);

  useEffect(() => {
    if (count > 1 && count !== before.current) announce(words.composer.segments(count));
    before.current = count;
  }, [count]);

  if (count === 0) return null;
  if (over > 0) return <span className="segments over">{words.composer.over(over)}</span>;
  return (
    <span className="segments" title={encoding === 'UCS-2' ? words.composer.unicode : undefined}>
      {words.composer.segments(count)}
      <span aria-hidden> · </span>
      {words.composer.left(left)}
    </span>
  );
}
