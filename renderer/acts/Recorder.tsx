/**
 * Takes the next combination that is pressed. What types, edits or leaves everywhere is refused; what
 * another act has is only taken from it when the user says so.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { chordOf } from '../../shared/shortcuts/chord.ts';
import { actWith, isReserved } from '../../shared/shortcuts/key-map.ts';
import { shownChord } from '../../shared/shortcuts/spoken.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import type { Act } from './act.ts';
import { actOf } from './acts.ts';
import { setKeys } from './change.ts';
import { onMac } from './platform.ts';

interface RecorderProps {
  readonly act: Act;
  readonly onDone: () => void;
}

interface Conflict {
  readonly chord: string;
  readonly owner: string;
}

export function Recorder({ act, onDone }: RecorderProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const field = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (conflict === null) field.current?.focus();
  }, [conflict]);

  function take(chord: string) {
    setKeys(act.id, [chord]);
    onDone();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      onDone();
      return;
    }
    if (event.getModifierState('AltGraph') && event.key !== 'AltGraph') {
      setProblem(words.shortcuts.altGr);
      return;
    }
    const chord = chordOf({ ...keysIn(event) }, onMac);
    if (chord === null) return;
    const shown = shownChord(chord, onMac);
    if (isReserved(chord)) {
      setProblem(words.shortcuts.reserved(shown));
      return;
    }
    const owner = actWith(
      chord,
      { ...useSession.getState().settings.shortcuts, letters: true },
      onMac,
    );
    if (owner === null || owner === act.id) take(chord);
    else setConflict({ chord, owner: actOf(owner)?.name ?? owner });
  }

  if (conflict !== null) {
    const { chord, owner } = conflict;
    return (
      <span className="shortcut-conflict" role="alert">
        <span>{words.shortcuts.taken(shownChord(chord, onMac), owner)}</span>
        <button
          // The question comes up under the keys, so the answer that changes nothing has the focus.
          ref={(button) => button?.focus()}
          type="button"
          className="button small secondary"
          onClick={onDone}
        >
          {words.shortcuts.keep}
        </button>
        <button type="button" className="button small secondary" onClick={() => take(chord)}>
          {words.shortcuts.take}
        </button>
      </span>
    );
  }
  return (
    <span className="shortcut-conflict">
      <button
        ref={field}
        type="button"
        className="shortcut-record"
        aria-label={words.shortcuts.recordFor(act.name)}
        onKeyDown={onKeyDown}
        onBlur={onDone}
      >
        {words.shortcuts.record}
      </button>
      {problem === null ? null : (
        <span role="alert" className="choice-problem">
          {problem}
        </span>
      )}
    </span>
  );
}

function keysIn(event: KeyboardEvent) {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey, nativeEvent } = event;
  const getModifierState = (name: 'AltGraph') => nativeEvent.getModifierState(name);
  return { key, code, altKey, ctrlKey, metaKey, shiftKey, getModifierState };
}
