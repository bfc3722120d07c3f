/**
 * Parts, encoding and room by this provider's rules, and what the text is likely to cost; or that it
 * goes as MMS, which has no parts. Spoken only when a boundary is crossed, not on every key.
 */
import { useEffect, useRef } from 'react';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import { usePrices } from './prices.ts';
import type { Writing } from './useWriting.ts';

export function Meter({ writing }: { readonly writing: Writing }) {
  const { text, segments, over, mms } = writing;
  const { encoding, parts, left } = segments;
  const count = parts.length;
  const wide = encoding === 'UCS-2' && count > 0;
  const price = usePrices(writing);
  const before = useRef({ count, mms, wide });

  useEffect(() => {
    const was = before.current;
    before.current = { count, mms, wide };
    if (mms && !was.mms) return announce(words.attach.mmsAloud);
    if (mms || (count === was.count && wide === was.wide)) return;
    if (wide !== was.wide && count > 0) announce(words.composer.encodingAloud(wide, count));
    else if (count > 1 || was.count > 1) announce(words.composer.segments(count));
  }, [count, mms, wide]);

  if (over > 0) return <span className="segments over">{words.composer.over(over)}</span>;
  if (text === '' && !mms) return null;
  const cost = price === null ? null : words.composer.about(price);
  const facts = mms
    ? [words.attach.mms]
    : [words.composer.segments(count), words.composer.left(left), encoding];
  return (
    <span
      className="segments"
      title={mms ? words.attach.mmsHint : wide ? words.composer.unicode : undefined}
    >
      {facts.join(' · ')}
      {cost === null ? null : (
        <span title={words.composer.aboutHint}>
          {' · '}
          {cost}
        </span>
      )}
    </span>
  );
}
