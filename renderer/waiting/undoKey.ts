/** Ctrl+Z or Cmd+Z where what it takes back stands on screen, as on the card of a composition. */
import { useEffect, useRef } from 'react';
import { isKeyOf } from '../acts/keys.ts';
import { takesBack, undoFocus } from './undoRule.ts';

/** Calls back while `active`, unless typing would be undone. */
export function useUndoKey(active: boolean, onUndo: () => Promise<void>): void {
  const latest = useRef(onUndo);

  useEffect(() => {
    latest.current = onUndo;
  }, [onUndo]);

  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (!isKeyOf('undo-send', event) || event.defaultPrevented) return;
      if (!takesBack(undoFocus(document.activeElement), false)) return;
      event.preventDefault();
      void latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [active]);
}
