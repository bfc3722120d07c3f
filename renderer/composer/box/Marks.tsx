/**
 * Marks places in the words of a box: a copy of them lies behind it, with the same type and wrapping,
 * unseen but for what is marked. The marks are highlights and no elements, so that the copy is shaped
 * exactly as the words are.
 */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import './marks.css';

export interface Mark {
  readonly kind: 'outside' | 'field';
  /** UTF-16 units; `end` is behind the last. */
  readonly start: number;
  readonly end: number;
}

interface MarksProps {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  /** Never empty: without marks there is no copy. */
  readonly marks: readonly Mark[];
}

export function Marks({ box, text, marks }: MarksProps) {
  const copy = useRef<HTMLPreElement>(null);

  useLayoutEffect(() => {
    const words = box.current;
    const behind = copy.current;
    if (words === null || behind === null) return;
    const follow = () => {
      behind.style.width = `${words.clientWidth}px`;
      behind.style.height = `${words.clientHeight}px`;
      behind.scrollTop = words.scrollTop;
    };
    follow();
    const watch = new ResizeObserver(follow);
    watch.observe(words);
    words.addEventListener('scroll', follow, { passive: true });
    return () => {
      watch.disconnect();
      words.removeEventListener('scroll', follow);
    };
  }, [box]);

  useLayoutEffect(() => {
    const node = copy.current?.firstChild;
    if (node === null || node === undefined || node.textContent !== `${text}\n`) return;
    if (copy.current !== null && box.current !== null) {
      copy.current.scrollTop = box.current.scrollTop;
    }
    const ranges = marks.map(({ kind, start, end }) => ({
      kind,
      range: rangeOf(node, start, end),
    }));
    for (const { kind, range } of ranges) highlightOf(kind).add(range);
    return () => {
      for (const { kind, range } of ranges) highlightOf(kind).delete(range);
    };
  }, [box, text, marks]);

  return (
    <pre ref={copy} className="marks" dir="auto" aria-hidden>
      {`${text}\n`}
    </pre>
  );
}

function rangeOf(node: Node, start: number, end: number): Range {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** One for every composer on the page. */
function highlightOf(kind: Mark['kind']): Highlight {
  const name = `composer-${kind}`;
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}
