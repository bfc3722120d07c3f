/**
 * Escape twice in the card of a composition that is still being sent asks whether to stop it. The
 * first one therefore does not close the card, and says so.
 */
import { useEffect, useState } from 'react';

/** The second Escape must come within this time, ms. */
const together = 5000;

/** What one Escape means, `before` being the moment of the one before it, ms. */
export function meaningOf(before: number | null, now: number): 'hint' | 'ask' {
  return before !== null && now - before < together ? 'ask' : 'hint';
}

/** While `active`, calls back on the second Escape; answers whether the first one was pressed. */
export function useEscapeTwice(active: boolean, onTwice: () => void): boolean {
  const [pressedAt, setPressedAt] = useState<number | null>(null);

  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || isAsked()) return;
      event.preventDefault();
      event.stopPropagation();
      const now = performance.now();
      const asks = meaningOf(pressedAt, now) === 'ask';
      setPressedAt(asks ? null : now);
      if (asks) onTwice();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [active, pressedAt, onTwice]);

  useEffect(() => {
    if (pressedAt === null) return;
    const timer = setTimeout(() => setPressedAt(null), together);
    return () => clearTimeout(timer);
  }, [pressedAt]);

  return active && pressedAt !== null;
}

/** A question stands over the card, and Escape belongs to it. */
function isAsked(): boolean {
  return document.querySelector('[role="alertdialog"]') !== null;
}
