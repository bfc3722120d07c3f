/** Opens the emoji to choose from, and puts the chosen one where the caret was. */
import { Smile } from 'lucide-react';
import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { useAriaKeys } from '../../acts/keys.ts';
import { announce } from '../../ui/notices.ts';
import { words } from '../../words/words.ts';
import { insertText } from '../box/insert.ts';
import './emoji.css';

const EmojiPicker = lazy(async () => ({
  default: (await import('./EmojiPicker.tsx')).EmojiPicker,
}));

export function EmojiButton({ box }: { readonly box: RefObject<HTMLTextAreaElement | null> }) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const keys = useAriaKeys('emoji');

  useEffect(() => {
    if (!open) return;
    const outside = ({ target }: Event) => {
      if (target instanceof Node && place.current?.contains(target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  function leave() {
    setOpen(false);
    box.current?.focus();
  }

  return (
    <div ref={place} className="emoji-place">
      <button
        type="button"
        className="icon-button emoji-button"
        aria-label={words.emoji.open}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-keyshortcuts={keys}
        title={words.emoji.open}
        onClick={() => setOpen(!open)}
      >
        <Smile size={18} aria-hidden />
      </button>
      {open ? (
        <Suspense>
          <EmojiPicker
            onChoose={(text, name) => {
              setOpen(false);
              if (box.current !== null) insertText(box.current, text);
              announce(words.emoji.inserted(name));
            }}
            onClose={leave}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
