/**
 * The texts sent from this page that may still be taken back, for the keyboard: the latest one comes
 * first. What a composition to many went to is kept with it, to write it again.
 */
import type { CommandAnswers } from '../../shared/contract/answers.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Message } from '../../shared/model/message.ts';
import type { SendTarget } from '../../shared/model/waiting.ts';
import type { Address } from '../../shared/phone/address.ts';

/** Where a text was written: its conversation as it stood then. */
export type Whereabouts = Pick<Conversation, 'id' | 'accountId' | 'line' | 'people'>;

export interface Sent {
  readonly target: SendTarget;
  /** When it was sent, ms since the epoch. */
  readonly at: number;
  /** Until when it can be taken back, ms since the epoch. */
  readonly until: number;
  /** Of its first recipient. */
  readonly whereabouts: Whereabouts;
  readonly to: readonly Address[];
}

let sends: readonly Sent[] = [];

/** What a send command answered with. */
export function noteSent(answer: CommandAnswers['sendText']): void {
  const sent = sentOf(answer);
  if (sent === null) return;
  sends = [...sends.filter(({ until }) => until > sent.at), sent];
}

export function forgetSent(target: SendTarget): void {
  sends = sends.filter((sent) => !sameTarget(sent.target, target));
}

export function sentAs(target: SendTarget): Sent | undefined {
  return sends.find((sent) => sameTarget(sent.target, target));
}

/** The latest that can be taken back at this moment; `isHeld` says whose time does not run out. */
export function latestUndoable(
  others: readonly Sent[],
  now: number,
  isHeld: (target: SendTarget) => boolean,
): Sent | null {
  const open = [...others, ...sends].filter(({ target, until }) => until > now || isHeld(target));
  return open.reduce<Sent | null>(
    (latest, sent) => (latest === null || sent.at >= latest.at ? sent : latest),
    null,
  );
}

/** What of the open conversation can be taken back, also when another page sent it. */
export function undoableIn(
  messages: readonly Message[],
  whereabouts: Whereabouts,
): readonly Sent[] {
  return messages.flatMap(({ id, batchId, deliveries }) => {
    const delivery = deliveries.at(-1);
    if (delivery?.waiting?.kind !== 'undo') return [];
    const { at, to, attempt, waiting } = delivery;
    const target = targetOf(id, attempt > 1 ? null : batchId);
    return [{ target, at, until: waiting.until, whereabouts, to: [to] }];
  });
}

function sentOf({ messages, conversations }: CommandAnswers['sendText']): Sent | null {
  const first = messages[0];
  const waiting = first?.deliveries[0]?.waiting;
  const whereabouts = conversations.find(({ id }) => id === first?.conversationId);
  if (first === undefined || waiting?.kind !== 'undo' || whereabouts === undefined) return null;
  const { id, batchId, at } = first;
  const target = targetOf(id, batchId);
  const to = messages.flatMap(({ deliveries }) => deliveries.map((delivery) => delivery.to));
  return { target, at, until: waiting.until, whereabouts, to };
}

function targetOf(messageId: string, batchId: string | null): SendTarget {
  return batchId === null ? { kind: 'text', messageId } : { kind: 'batch', batchId };
}

function sameTarget(a: SendTarget, b: SendTarget): boolean {
  if (a.kind === 'text') return b.kind === 'text' && a.messageId === b.messageId;
  return b.kind === 'batch' && a.batchId === b.batchId;
}
