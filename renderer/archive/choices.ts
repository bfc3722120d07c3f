/** Which conversations can be exported from where the user stands. */
import type { ExportChoice } from '../../shared/archive/selection.ts';
import type { ConversationView } from '../../shared/model/conversation.ts';
import { useThread } from '../conversation/thread.ts';
import { useInbox } from '../inbox/inbox.ts';
import { useSelection } from '../inbox/selection.ts';
import { labelsOf } from '../numbers/labels.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';

export interface Offered {
  readonly id: string;
  readonly text: string;
  readonly choice: ExportChoice;
}

/** The most likely one first. */
export function offered(): Offered[] {
  const { view, list } = useInbox.getState();
  const { openId } = useThread.getState();
  const { lines, counts } = useSession.getState();
  const selected = [...useSelection.getState().ids];
  const { archive, inbox } = words;
  const offers: Offered[] = [];
  if (selected.length > 0) {
    offers.push({
      id: 'selected',
      text: archive.picked(Math.max(selected.length, 2)),
      choice: { kind: 'picked', ids: selected },
    });
  } else if (openId !== null) {
    const choice = { kind: 'picked', ids: [openId] } as const;
    offers.push({ id: 'open', text: archive.picked(1), choice });
  }
  if (view.kind !== 'waiting' && view.kind !== 'all' && view.kind !== 'line' && isStored(view)) {
    const text = archive.inView(inbox[view.kind], list.total);
    offers.push({ id: 'view', text, choice: { kind: 'view', view } });
  }
  offers.push({
    id: 'all',
    text: archive.inView(inbox.all, counts.all),
    choice: { kind: 'view', view: { kind: 'all' } },
  });
  const labels = [...labelsOf(lines).values()];
  for (const [index, { accountId, number }] of lines.entries()) {
    offers.push({
      id: `line ${accountId} ${number}`,
      text: archive.line(labels[index]?.full ?? number),
      choice: { kind: 'view', view: { kind: 'line', accountId, line: number } },
    });
  }
  return offers;
}

function isStored(view: { readonly kind: string }): view is ConversationView {
  return ['needs-reply', 'unread', 'snoozed', 'failed', 'done'].includes(view.kind);
}
