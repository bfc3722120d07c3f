/**
 * Takes texts back and puts what was written where it can be written on: the composer of its
 * conversation, or the New message dialog where that conversation went with it and for compositions
 * to many. Neither what is taken back nor what was typed since is lost, and only what was really
 * taken back is put anywhere: what had left is not offered to be sent once more.
 */
import type { Answer, Failure } from '../../shared/contract/failure.ts';
import type { SendTarget } from '../../shared/model/waiting.ts';
import { carriedBy } from '../composer/attach/carried.ts';
import { joined, restoreDraft, takeAttached, takeDraft } from '../composer/drafts.ts';
import { type Composition, putBack } from '../composer/written.ts';
import {
  openConversation,
  applyRemoved as removeFromThread,
  requestComposerFocus,
} from '../conversation/thread.ts';
import { applyRemoved as removeFromInbox } from '../inbox/inbox.ts';
import { openDialog } from '../ui/dialogs.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import { forgetHold } from './hold.ts';
import { readRecipients, withoutThose } from './recipientsOf.ts';
import { forgetSent, sentAs, type Whereabouts } from './undoable.ts';

export type BatchTakenBack =
  | { readonly kind: 'done' }
  /** There was nothing to take back any more. */
  | { readonly kind: 'left' }
  | { readonly kind: 'failed'; readonly failure: Failure };

type BatchTarget = Extract<SendTarget, { kind: 'batch' }>;

/**
 * Takes one text back. `edit`: the text is wanted in the composer even where it still stands in its
 * conversation, as after an attempt that failed; otherwise it is not doubled there.
 */
export async function takeTextBack(
  messageId: string,
  whereabouts: Whereabouts,
  edit: boolean,
): Promise<Failure | null> {
  const api = window.longcode;
  const target = { kind: 'text', messageId } as const;
  const carried = await carriedBy(target);
  const answer = await api.undoSend(target);
  if (!answer.ok) return answer.failure;
  settle(target);
  if (answer.value.undone === 0) {
    announce(words.waiting.hadLeft);
    return null;
  }
  announce(words.waiting.takenBack(1));
  const { id, accountId, line, people } = whereabouts;
  const [conversation, message] = await Promise.all([
    api.getConversation({ conversationId: id }),
    api.messageDetails({ messageId }),
  ]);
  const { text } = answer.value;
  const isGone = (reply: Answer<unknown>) => !reply.ok && reply.failure.code === 'not-found';
  removeHere(isGone(conversation) ? [id] : [], isGone(message) ? [messageId] : []);
  if (isGone(conversation)) {
    const attached = [...carried, ...takeAttached(id)];
    const together = people.length > 1;
    const all = joined(text, takeDraft(id));
    putBack({ accountId, line, to: people, text: all, attached, together });
    openDialog({ kind: 'new-message', from: null });
    return null;
  }
  if (edit || !message.ok) restoreDraft(id, text, carried);
  await openConversation(id);
  requestComposerFocus();
  return null;
}

/**
 * Takes back what has not left of a composition; its text and recipients wait to be written on.
 * Where it is not certain who they are, nobody is put back: someone could get the text twice.
 */
export async function takeBatchBack(
  target: BatchTarget,
  from: Pick<Composition, 'accountId' | 'line'>,
): Promise<BatchTakenBack> {
  const read = await readRecipients(target.batchId);
  const before = read.length > 0 ? read : (sentAs(target)?.to ?? []);
  const attached = await carriedBy(target);
  const answer = await window.longcode.undoSend(target);
  if (!answer.ok) return { kind: 'failed', failure: answer.failure };
  settle(target);
  const { undone, text } = answer.value;
  if (undone === 0) {
    announce(words.waiting.hadLeftMany);
    return { kind: 'left' };
  }
  const left = undone === before.length ? [] : await readRecipients(target.batchId);
  const rest = withoutThose(before, left);
  const { takenBack, partTakenBack } = words.waiting;
  const gone = Math.max(before.length - undone, left.length);
  announce(gone === 0 ? takenBack(undone) : partTakenBack(undone, gone));
  putBack({ ...from, to: rest.length === undone ? rest : [], text, attached });
  return { kind: 'done' };
}

/** Without waiting for the news of it, which says the same. */
function removeHere(conversations: readonly number[], messages: readonly string[]): void {
  removeFromThread({ conversations, messages });
  removeFromInbox({ conversations, messages });
}

function settle(target: SendTarget): void {
  forgetHold(target);
  forgetSent(target);
}
