/**
 * Says which characters make a text long and, when asked, what swapping them would change and save;
 * only then are they swapped, and undo takes it back.
 */
import { useAriaKeys } from '../../acts/keys.ts';
import { words } from '../../words/words.ts';
import type { Writing } from '../useWriting.ts';
import { SwapPanel } from './SwapPanel.tsx';
import { openSwap, useSwapping } from './swap.ts';
import './swap.css';

export function SwapNote({ writing }: { readonly writing: Writing }) {
  const { box, swap } = writing;
  const shown = useSwapping((state) => state.box !== null && state.box === box.current);
  const keys = useAriaKeys('swap');
  if (swap === null) return null;
  if (shown) return <SwapPanel box={box} offer={swap} />;
  return (
    <p className="writing-note swap-offer">
      {words.swap.offer(swap.count, swap.before, swap.after)}{' '}
      <button
        type="button"
        className="text-button"
        aria-keyshortcuts={keys}
        onClick={() => openSwap(box.current)}
      >
        {words.swap.show(keys?.split(' ')[0]?.replace('Control', 'Ctrl') ?? null)}
      </button>
    </p>
  );
}
