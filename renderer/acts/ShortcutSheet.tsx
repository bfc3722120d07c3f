/** Every shortcut, by group, with other keys for whoever wants them. Opens on `?`. */
import { useEffect, useRef, useState } from 'react';
import { Switch } from 'react-aria-components/Switch';
import { type ActGroup, actGroups, actTable } from '../../shared/shortcuts/act-table.ts';
import { ranked } from '../palette/fuzzy.ts';
import { useSession } from '../session/session.ts';
import { closeDialog } from '../ui/dialogs.ts';
import { Modal } from '../ui/Modal.tsx';
import { TextField } from '../ui/TextField.tsx';
import { words } from '../words/words.ts';
import type { Act } from './act.ts';
import { acts } from './acts.ts';
import { allUsualAgain, setLetters } from './change.ts';
import { Keys } from './Keys.tsx';
import { ShortcutRow } from './ShortcutRow.tsx';
import '../settings/settings.css';
import './shortcuts.css';

export function ShortcutSheet() {
  const [typed, setTyped] = useState('');
  const fitting = typed.trim() === '' ? acts : ranked(acts, typed, namesOf);
  const filter = useRef<HTMLInputElement>(null);
  useEffect(() => filter.current?.focus(), []);
  const own = useSession(({ settings }) => Object.keys(settings.shortcuts.own).length > 0);
  return (
    <Modal kind="wide" title={words.shortcuts.title} onClose={closeDialog}>
      <div className="dialog-body scroll shortcuts">
        <div className="shortcuts-head">
          <TextField
            ref={filter}
            label={words.shortcuts.filter}
            value={typed}
            onChange={setTyped}
          />
          {own ? (
            <button type="button" className="button secondary" onClick={allUsualAgain}>
              {words.shortcuts.resetAll}
            </button>
          ) : null}
        </div>
        {fitting.length === 0 ? <p role="status">{words.shortcuts.nothing}</p> : null}
        <div className="shortcuts-groups">
          {actGroups.map((group) => (
            <Group key={group} group={group} acts={fitting} />
          ))}
          {typed.trim() === '' ? <ListKeys /> : null}
        </div>
        <LettersSwitch />
      </div>
    </Modal>
  );
}

function namesOf({ name, also }: Act): readonly string[] {
  return [name, also ?? ''];
}

interface GroupProps {
  readonly group: ActGroup;
  readonly acts: readonly Act[];
}

function Group({ group, acts: fitting }: GroupProps) {
  const own = fitting.filter(({ id }) => actTable[id].group === group);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby={`shortcuts-${group}`}>
      <h3 id={`shortcuts-${group}`} className="settings-title">
        {words.acts.groups[group]}
      </h3>
      <ul className="shortcut-list">
        {own.map((act) => (
          <ShortcutRow key={act.id} act={act} />
        ))}
      </ul>
    </section>
  );
}

/** Those that cannot be changed, because every list has them. */
function ListKeys() {
  return (
    <section aria-labelledby="shortcuts-lists">
      <h3 id="shortcuts-lists" className="settings-title">
        {words.shortcuts.inLists}
      </h3>
      <ul className="shortcut-list">
        {words.shortcuts.lists.map(({ keys, does }) => (
          <li key={does} className="shortcut-row">
            <span className="shortcut-name">{does}</span>
            <Keys keys={keys} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LettersSwitch() {
  const letters = useSession(({ settings }) => settings.shortcuts.letters);
  return (
    <Switch
      className="setting-row switch"
      isSelected={letters}
      onChange={setLetters}
      aria-label={words.shortcuts.letters}
      aria-describedby="letters-hint"
    >
      <span>
        <span className="setting-name">{words.shortcuts.letters}</span>
        <span id="letters-hint" className="field-hint setting-hint">
          {words.shortcuts.lettersHint}
        </span>
      </span>
      <span className="switch-track" aria-hidden>
        <span className="switch-thumb" />
      </span>
    </Switch>
  );
}
