/** The line about what was just done, with Undo; see toast.ts. */
import { Undo2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isKeyOf, useAriaKeys } from '../acts/keys.ts';
import { takesBack, undoFocus } from '../waiting/undoRule.ts';
import { words } from '../words/words.ts';
import { useDialogs } from './dialogs.ts';
import { hideToast, type Toast, undoLatest, undoToast, useToasts } from './toast.ts';
import './toast.css';

/** How long it stays, ms: with something to undo, and without. */
const stays = { undo: 10_000, news: 4_000 };

/** To be mounted after what takes back texts with the same keys: those come first. */
export function ToastLine() {
  const toast = useToasts((toasts) => toasts.shown);

  useEffect(() => {
    window.addEventListener('keydown', onUndoKey);
    return () => window.removeEventListener('keydown', onUndoKey);
  }, []);

  return toast === null ? null : <ShownToast key={toast.key} toast={toast} />;
}

function ShownToast({ toast }: { readonly toast: Toast }) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const undoKeys = useAriaKeys('undo-send');
  const { key, undo } = toast;
  const held = pointed || focused;

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => hideToast(key), undo === null ? stays.news : stays.undo);
    return () => clearTimeout(timer);
  }, [key, undo, held]);

  return (
    <section
      className="toast"
      aria-label={words.app.justDone}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <p className="toast-text">{toast.text}</p>
      {undo === null ? null : (
        <button
          type="button"
          className="toast-undo"
          aria-keyshortcuts={undoKeys}
          onClick={() => void undoToast(toast)}
        >
          <Undo2 size={16} aria-hidden />
          {words.app.undo}
        </button>
      )}
      <button
        type="button"
        className="icon-button toast-close"
        aria-label={words.app.close}
        onClick={() => hideToast(key)}
      >
        <X size={16} aria-hidden />
      </button>
    </section>
  );
}

function onUndoKey(event: KeyboardEvent): void {
  if (!isKeyOf('undo-send', event) || event.defaultPrevented) return;
  const asked = document.querySelector('[role="alertdialog"]') !== null;
  const dialogOpen = asked || useDialogs.getState().open !== null;
  if (!takesBack(undoFocus(document.activeElement), dialogOpen)) return;
  if (undoLatest()) event.preventDefault();
}
