/**
 * Goes on writing to the same people from another of my lines: in the conversation they have with that
 * line, or in the New message dialog where there is none. What was written goes along.
 */
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Line } from '../../shared/model/line.ts';
import type { Address } from '../../shared/phone/address.ts';
import { openConversation } from '../conversation/thread.ts';
import { useInbox } from '../inbox/inbox.ts';
import { openDialog } from '../ui/dialogs.ts';
import { restoreDraft, takeAttached, takeDraft } from './drafts.ts';
import { putBack } from './written.ts';

/** As many as one command gives; older ones are met again by writing. */
const searched = 200;

export async function writeFrom(line: Line, { id, people }: Conversation): Promise<void> {
  const { accountId, number } = line;
  const found = loaded(line, people) ?? (await search(line, people));
  const text = takeDraft(id);
  const attached = takeAttached(id);
  if (found === null) {
    const together = people.length > 1;
    putBack({ accountId, line: number, to: people, text, attached, together });
    openDialog({ kind: 'new-message', from: null });
    return;
  }
  restoreDraft(found.id, text, attached);
  await openConversation(found.id);
}

function loaded(line: Line, people: readonly Address[]): Conversation | null {
  const { rows } = useInbox.getState().list;
  return rows.find((row) => isBetween(row, line, people)) ?? null;
}

async function search(line: Line, people: readonly Address[]): Promise<Conversation | null> {
  const view = { kind: 'line', accountId: line.accountId, line: line.number } as const;
  const answer = await window.longcode.listConversations({
    view,
    after: null,
    limit: searched,
  });
  if (!answer.ok) return null;
  return answer.value.conversations.find((row) => isBetween(row, line, people)) ?? null;
}

function isBetween(row: Conversation, line: Line, people: readonly Address[]): boolean {
  return (
    row.accountId === line.accountId &&
    row.line === line.number &&
    row.people.length === people.length &&
    row.people.every((person) => people.includes(person))
  );
}
