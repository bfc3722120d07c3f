/** A list and what is picked from it, side by side; one at a time where there is little room. */
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useMedia } from '../ui/media.ts';
import { words } from '../words/words.ts';

interface SplitProps {
  readonly list: ReactNode;
  /** Null while nothing is picked. */
  readonly picked: ReactNode | null;
  /** Changes with what is picked. */
  readonly pickedKey: string | null;
  /** Stands there while nothing is picked. */
  readonly hint: string;
  readonly onBack: () => void;
}

/** Then arrows only move in the list, because picking would take it away. */
export function useOneAtATime(): boolean {
  return useMedia('(width < 37.5em)');
}

export function Split({ list, picked, pickedKey, hint, onBack }: SplitProps) {
  const split = useRef<HTMLDivElement>(null);
  const before = useRef(pickedKey);

  useEffect(() => {
    const last = before.current;
    before.current = pickedKey;
    if (split.current === null || last === pickedKey) return;
    const place = split.current;
    if (pickedKey !== null) {
      place.querySelector('.split-detail')?.scrollTo({ top: 0 });
      focusBack(place);
      return;
    }
    if (document.activeElement !== document.body) return;
    const timer = setTimeout(() => focusList(place, last), focusReturns);
    return () => clearTimeout(timer);
  }, [pickedKey]);

  return (
    <div ref={split} className="split" data-picked={picked !== null}>
      <div className="split-list scroll">{list}</div>
      <div className="split-detail scroll">
        {picked === null ? (
          <p className="split-hint">{hint}</p>
        ) : (
          <>
            <button type="button" className="button small quiet split-back" onClick={onBack}>
              <ArrowLeft size={16} aria-hidden />
              {words.lines.back}
            </button>
            {picked}
          </>
        )}
      </div>
    </div>
  );
}

/** The dialog around it catches a lost focus first, ms. */
const focusReturns = 50;

/** Where the list has gone, the focus would be lost with it. */
function focusBack(place: HTMLElement): void {
  const back = place.querySelector<HTMLElement>('.split-back');
  if (back?.checkVisibility() === true) back.focus();
}

/** What was picked is gone, and with it what had the focus. */
function focusList(place: HTMLElement, last: string | null): void {
  const option = place.querySelector<HTMLElement>(`[data-key="${CSS.escape(last ?? '')}"]`);
  (option ?? place.querySelector<HTMLElement>('.split-list button'))?.focus();
}
