/**
 * Takes a text back while it can be. Being on it, by keyboard or pointer, holds the text: the ring
 * around its time stands still then. A pointer counts when it moves there, not when a text comes up
 * under it, and not when it was left there: a text must not wait for nobody.
 */
import { type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { longestUndo } from '../../shared/model/settings.ts';
import type { SendTarget } from '../../shared/model/waiting.ts';
import { useAriaKeys } from '../acts/keys.ts';
import { words } from '../words/words.ts';
import { hold, letGo, targetKey } from './hold.ts';
import './undo.css';

interface UndoButtonProps {
  readonly target: SendTarget;
  /** When its time began and when it ends, ms since the epoch. */
  readonly from: number;
  readonly until: number;
  /** The user is on the button. */
  readonly held: boolean;
  readonly name: string;
  readonly busy: boolean;
  readonly tabIndex: number;
  readonly onUndo: () => void;
}

export function UndoButton(props: UndoButtonProps) {
  const { target, until, held } = props;
  const key = targetKey(target);
  const hintId = useId();
  const undoKeys = useAriaKeys('undo-send');
  const byFocus = `${hintId} focus`;
  const byPointer = `${hintId} pointer`;
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);

  function onMove(event: PointerEvent) {
    if (event.movementX === 0 && event.movementY === 0) return;
    hold(target, until, byPointer);
    clearTimeout(resting.current);
    resting.current = setTimeout(() => letGo(key, byPointer), longestUndo * 1000);
  }

  // A button that is scrolled away hears of no blur.
  useEffect(() => {
    return () => {
      letGo(key, byFocus);
      letGo(key, byPointer);
    };
  }, [key, byFocus, byPointer]);

  return (
    <button
      type="button"
      className="undo"
      aria-label={props.name}
      aria-describedby={hintId}
      aria-keyshortcuts={undoKeys}
      aria-disabled={props.busy}
      tabIndex={props.tabIndex}
      onFocus={() => hold(target, until, byFocus)}
      onBlur={() => letGo(key, byFocus)}
      onPointerMove={onMove}
      onPointerLeave={() => letGo(key, byPointer)}
      onClick={() => {
        if (!props.busy) props.onUndo();
      }}
    >
      <UndoRing key={`${key} ${until} ${held}`} from={props.from} until={until} held={held} />
      {words.waiting.undo}
      <span id={hintId} className="unseen">
        {words.waiting.undoHeld}
      </span>
    </button>
  );
}

interface UndoRingProps {
  readonly from: number;
  readonly until: number;
  readonly held: boolean;
}

/** Where the whole time is not known, as after a clock was set, ms. */
const usual = 5000;

/** A ring that runs out with the time; it stands still where motion is not wanted. */
function UndoRing({ from, until, held }: UndoRingProps) {
  const [style] = useState(() => {
    const whole = until > from ? until - from : usual;
    const passed = Math.min(Math.max(Date.now() - from, 0), whole);
    return { animationDuration: `${whole}ms`, animationDelay: `${-passed}ms` };
  });
  return (
    <svg className="undo-ring" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle className="undo-track" cx="8" cy="8" r="6.5" />
      <circle
        className={held ? 'undo-left held' : 'undo-left'}
        cx="8"
        cy="8"
        r="6.5"
        pathLength="1"
        style={style}
      />
    </svg>
  );
}
