/**
 * What stands around one message: the day above it, the "New" line, whether it continues the
 * one before. Worked out per visible row, never for the whole conversation.
 */
import type { Message } from '../../shared/model/message.ts';
import { dayOf } from '../words/times.ts';

/** Texts of one writer within this many ms stand close together. */
const closeTogether = 3 * 60_000;

export interface RowPlace {
  /** Local midnight of the day that begins here, ms; null inside a day. */
  readonly day: number | null;
  /** Reading stopped just before this message. */
  readonly startsNew: boolean;
  /** By the same writer as the message before, soon after it. */
  readonly continues: boolean;
}

export function placeOf(
  messages: readonly Message[],
  index: number,
  newSeq: number | null,
): RowPlace {
  const message = messages[index];
  const before = messages[index - 1];
  if (message === undefined) return { day: null, startsNew: false, continues: false };
  const startsNew = message.seq === newSeq;
  const day = dayOf(message.at);
  if (before === undefined) return { day, startsNew, continues: false };
  const sameDay = day === dayOf(before.at);
  return {
    day: sameDay ? null : day,
    startsNew,
    continues:
      sameDay &&
      !startsNew &&
      before.direction === message.direction &&
      before.from === message.from &&
      Math.abs(message.at - before.at) < closeTogether,
  };
}

/** Seq of the oldest of the last `unread` inbound messages; null when nothing is unread. */
export function firstUnread(messages: readonly Message[], unread: number): number | null {
  let left = unread;
  let found: number | null = null;
  for (let index = messages.length - 1; index >= 0 && left > 0; index -= 1) {
    const message = messages[index];
    if (message?.direction !== 'in') continue;
    found = message.seq;
    left -= 1;
  }
  return found;
}

/** Seq of the newest message of ours, whose good news is shown. */
export function newestOutbound(messages: readonly Message[]): number | null {
  return messages.findLast((message) => message.direction === 'out')?.seq ?? null;
}

/** Inbound messages after `seenSeq`. */
export function countUnseen(messages: readonly Message[], seenSeq: number): number {
  let count = 0;
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index];
    if (message === undefined || message.seq <= seenSeq) break;
    if (message.direction === 'in') count += 1;
  }
  return count;
}
