/** What can be done with the open conversation, beside its name. */
import { Ellipsis } from 'lucide-react';
import type { Conversation } from '../../shared/model/conversation.ts';
import { useAriaKeys } from '../acts/keys.ts';
import { act, sideOf } from '../inbox/acting.ts';
import { openActsMenu, useActsMenu } from '../inbox/actsMenu.ts';
import { actIcons } from '../inbox/icons.ts';
import { openDialog } from '../ui/dialogs.ts';
import { words } from '../words/words.ts';

interface HeadActsProps {
  readonly conversation: Conversation;
  readonly who: string;
}

export function HeadActs({ conversation, who }: HeadActsProps) {
  const rows = [conversation];
  const done = sideOf('done', rows);
  const menuOpen = useActsMenu(({ open }) => open?.of === 'open');
  const doneKeys = useAriaKeys('done', 'done-next');
  const snoozeKeys = useAriaKeys('snooze');
  const { acts } = words.inbox;
  const Done = actIcons[done];
  const Snooze = actIcons.snooze;
  return (
    <div className="head-acts">
      <button
        type="button"
        className="icon-button"
        aria-label={acts[done]}
        title={acts[done]}
        aria-keyshortcuts={doneKeys}
        onClick={() => void act(done, rows)}
      >
        <Done size={18} aria-hidden />
      </button>
      <button
        type="button"
        className="icon-button head-snooze"
        aria-label={acts.snoozeMore}
        title={acts.snoozeMore}
        aria-keyshortcuts={snoozeKeys}
        onClick={() => openDialog({ kind: 'snooze', rows })}
      >
        <Snooze size={18} aria-hidden />
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
            ...{ rows, anchor: event.currentTarget, at: null, of: 'open' },
            name: words.inbox.actsOn(who),
          })
        }
      >
        <Ellipsis size={18} aria-hidden />
      </button>
    </div>
  );
}
