/** What can be done with the selected conversations, and how many they are. */
import { Ellipsis, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useAriaKeys } from '../acts/keys.ts';
import { openDialog } from '../ui/dialogs.ts';
import { words } from '../words/words.ts';
import { act, sideOf } from './acting.ts';
import { openActsMenu, useActsMenu } from './actsMenu.ts';
import { actIcons } from './icons.ts';
import { useInbox } from './inbox.ts';
import { clearSelection, selectedRows, useSelection } from './selection.ts';

export function SelectionBar() {
  const ids = useSelection((selection) => selection.ids);
  const rows = useInbox((state) => state.list.rows);
  const total = useInbox((state) => state.list.total);
  const menuOpen = useActsMenu(({ open }) => open?.of === 'selection');
  const doneKeys = useAriaKeys('done');
  const snoozeKeys = useAriaKeys('snooze');
  if (ids.size === 0) return null;
  const selected = rows.filter(({ id }) => ids.has(id));
  const done = sideOf('done', selected);
  const read = sideOf('read', selected);
  const { acts } = words.inbox;
  const Done = actIcons[done];
  const Read = actIcons[read];
  const Snooze = actIcons.snooze;

  function give(name: typeof done) {
    const now = selectedRows();
    clearSelection();
    void act(name, now);
  }

  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={words.inbox.selection}
      onKeyDown={walk}
    >
      <button
        type="button"
        className="icon-button"
        aria-label={words.inbox.clearSelection}
        onClick={clearSelection}
      >
        <X size={18} aria-hidden />
      </button>
      <span className="selection-count">{words.inbox.selectedOf(selected.length, total)}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={acts[done]}
        title={acts[done]}
        aria-keyshortcuts={doneKeys}
        onClick={() => give(done)}
      >
        <Done size={18} aria-hidden />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={acts.snoozeMore}
        title={acts.snoozeMore}
        aria-keyshortcuts={snoozeKeys}
        onClick={() => openDialog({ kind: 'snooze', rows: selectedRows() })}
      >
        <Snooze size={18} aria-hidden />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={acts[read]}
        title={acts[read]}
        onClick={() => give(read)}
      >
        <Read size={18} aria-hidden />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.inbox.moreActs}
        title={words.inbox.moreActs}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        onClick={(event) =>
          openActsMenu({
            rows: selectedRows(),
            anchor: event.currentTarget,
            at: null,
            of: 'selection',
            name: words.inbox.selection,
          })
        }
      >
        <Ellipsis size={18} aria-hidden />
      </button>
    </div>
  );
}

/** The arrows go from one button to the next, as in every toolbar. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const turned = getComputedStyle(event.currentTarget).direction === 'rtl';
  const by = (event.key === 'ArrowRight') !== turned ? 1 : -1;
  const next = buttons[at + by];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
