/**
 * What is worth saying aloud about a change to the open conversation: new texts from the other
 * side, trouble with any text of ours, and every step of the newest one. Nothing else, so that
 * reading older pages stays silent; what the user did is said by the one who did it.
 */
import type { Message } from '../../shared/model/message.ts';
import type { Address } from '../../shared/phone/address.ts';
import { words } from '../words/words.ts';
import { gistOf } from './gist.ts';
import { summaryLook } from './summary.ts';
import { newestOutbound } from './timeline.ts';
import { plainStandpoint } from './waitingLook.ts';

export interface Subject {
  /** The other side, of a group everybody. */
  readonly who: string;
  /** How somebody of a group is called; left out of a private conversation. */
  readonly nameOf?: (writer: Address) => string;
  readonly provider: string;
}

export function announcementsFor(
  before: readonly Message[],
  changed: readonly Message[],
  subject: Subject,
): readonly string[] {
  const newest = before.at(-1)?.seq ?? 0;
  const arrived = changed.filter(({ direction, seq }) => direction === 'in' && seq > newest);
  return [...inboundWords(arrived, subject), ...outboundWords(before, changed, subject)];
}

function inboundWords(arrived: readonly Message[], subject: Subject): readonly string[] {
  const only = arrived[0];
  if (only === undefined) return [];
  if (arrived.length > 1) return [words.conversation.announceMany(arrived.length)];
  return [words.conversation.announceIn(writerOf(only, subject), gistOf(only))];
}

function writerOf({ from }: Message, { who, nameOf }: Subject): string {
  return from === null || nameOf === undefined ? who : nameOf(from);
}

function outboundWords(
  before: readonly Message[],
  changed: readonly Message[],
  subject: Subject,
): readonly string[] {
  const newest = Math.max(newestOutbound(before) ?? 0, newestOutbound(changed) ?? 0);
  const known = new Map(before.map((message) => [message.seq, message]));
  const from = plainStandpoint(subject.provider, Date.now());
  const said: string[] = [];
  for (const message of changed) {
    const look = summaryLook(message.deliveries, from);
    if (look === null || look.tone === 'unfinished' || look.tone === 'ended') continue;
    if (look.tone === 'success' && message.seq !== newest) continue;
    const earlier = known.get(message.seq);
    const earlierWords = summaryLook(earlier?.deliveries ?? [], from)?.aloud;
    if (earlierWords === look.aloud) continue;
    said.push(words.conversation.announceOut(look.aloud, subject.who));
  }
  return said;
}
