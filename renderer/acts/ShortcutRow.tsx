/** One act with its keys, which can be changed, taken away and given back. */
import { useEffect, useRef, useState } from 'react';
import { keysOf } from '../../shared/shortcuts/key-map.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import type { Act } from './act.ts';
import { setKeys, usualKeysAgain } from './change.ts';
import { Keys } from './Keys.tsx';
import { onMac } from './platform.ts';
import { Recorder } from './Recorder.tsx';

export function ShortcutRow({ act }: { readonly act: Act }) {
  const { id, name } = act;
  const choice = useSession(({ settings }) => settings.shortcuts);
  const [recording, setRecording] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const recorded = useRef(false);
  const keys = keysOf(id, choice, onMac);

  useEffect(() => {
    if (!recording && recorded.current) change.current?.focus();
    recorded.current = recording;
  }, [recording]);

  if (recording) {
    return (
      <li className="shortcut-row recording">
        <span className="shortcut-name">{name}</span>
        <Recorder act={act} onDone={() => setRecording(false)} />
      </li>
    );
  }
  return (
    <li className="shortcut-row">
      <span className="shortcut-name">{name}</span>
      <span className="shortcut-acts">
        {choice.own[id] === undefined ? null : (
          <button
            type="button"
            className="text-button"
            aria-label={words.shortcuts.resetNamed(name)}
            onClick={() => usualKeysAgain(id)}
          >
            {words.shortcuts.reset}
          </button>
        )}
        {keys.length === 0 ? null : (
          <button
            type="button"
            className="text-button shortcut-clear"
            aria-label={words.shortcuts.clearNamed(name)}
            onClick={() => {
              setKeys(id, []);
              change.current?.focus();
            }}
          >
            {words.shortcuts.clear}
          </button>
        )}
        <button
          ref={change}
          type="button"
          className="shortcut-change"
          title={words.shortcuts.change(name)}
          onClick={() => setRecording(true)}
        >
          <span className="unseen">{words.shortcuts.change(name)}</span>
          <Keys keys={keys} />
        </button>
      </span>
    </li>
  );
}
