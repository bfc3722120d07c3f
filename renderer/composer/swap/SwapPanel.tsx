/** The difference that swapping would make, to be agreed to or left. */
import { ArrowRight } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react';
import { isKeyOf } from '../../acts/keys.ts';
import { announce } from '../../ui/notices.ts';
import { words } from '../../words/words.ts';
import { replaceRange } from '../box/insert.ts';
import type { SwapOffer } from '../wording.ts';
import { shortened } from './shortened.ts';
import { seen } from './signs.ts';
import { closeSwap } from './swap.ts';

interface SwapPanelProps {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly offer: SwapOffer;
}

export function SwapPanel({ box, offer }: SwapPanelProps) {
  const { text, pieces, count, before, after } = offer;
  const agree = useRef<HTMLButtonElement>(null);
  const title = useId();

  useEffect(() => {
    agree.current?.focus();
    return closeSwap;
  }, []);

  function leave() {
    closeSwap();
    box.current?.focus();
  }

  function swap() {
    const area = box.current;
    if (area === null) return;
    closeSwap();
    replaceRange(area, 0, area.value.length, text);
    announce(words.swap.done(count, after));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' && !isKeyOf('swap', event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    else swap();
  }

  return (
    <section className="swap-panel" aria-labelledby={title} onKeyDown={onKeyDown}>
      <p id={title} className="swap-title">
        {words.swap.title(count)}{' '}
        <span className="swap-saves">
          {words.swap.parts(before)}
          <ArrowRight size={14} aria-label={words.swap.becomes} />
          {words.swap.parts(after)}
        </span>
      </p>
      <p className="swap-difference scroll" dir="auto" tabIndex={-1}>
        {shortened(pieces).map((piece) =>
          piece.kind === 'same' ? (
            <span key={piece.place}>{piece.text}</span>
          ) : (
            <span key={piece.place} className="swap-place">
              <del>
                <span aria-hidden>{seen(piece.before)}</span>
                <span className="unseen">{words.swap.from(piece.before)}</span>
              </del>
              <ArrowRight size={12} aria-hidden />
              <ins>
                <span aria-hidden>{seen(piece.after)}</span>
                <span className="unseen">{words.swap.to(piece.after)}</span>
              </ins>
            </span>
          ),
        )}
      </p>
      <div className="swap-acts">
        <button ref={agree} type="button" className="button small primary" onClick={swap}>
          {words.swap.agree}
        </button>
        <button type="button" className="button small quiet" onClick={leave}>
          {words.swap.leave}
        </button>
      </div>
    </section>
  );
}
