/**
 * How many segments the text takes, or that it goes as MMS, which has none. Spoken only when that
 * changes, not on every key.
 */
import { useEffect, useRef } from 'react';
import { segmentsOf } from '../../shared/text/segments.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/en.ts';
import { charactersOver } from './length.ts';

interface SegmentCountProps {
  readonly text: string;
  /** With pictures or files, or to a group. */
  readonly mms: boolean;
}

export function SegmentCount({ text, mms }: SegmentCountProps) {
  const { encoding, parts, left } = segmentsOf(text);
  const over = charactersOver(text);
  const count = parts.length;
  const before = useRef({ count, mms });

  useEffect(() => {
    const was = before.current;
    if (mms && !was.mms) announce(words.attach.mmsAloud);
    if (!mms && count > 1 && count !== was.count) announce(words.composer.segments(count));
    before.current = { count, mms };
  }, [count, mms]);

  if (over > 0) return <span className="segments over">{words.composer.over(over)}</span>;
  if (mms) {
    return (
      <span className="segments" title={words.attach.mmsHint}>
        {words.attach.mms}
      </span>
    );
  }
  if (count === 0) return null;
  return (
    <span className="segments" title={encoding === 'UCS-2' ? words.composer.unicode : undefined}>
      {words.composer.segments(count)}
      <span aria-hidden> · </span>
      {words.composer.left(left)}
    </span>
  );
}
