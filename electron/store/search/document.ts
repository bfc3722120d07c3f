/**
 * What the index holds of one text: its words, and facts about it as words that nobody can type,
 * because each begins with a sign that is no letter. So every search is one expression over one
 * index, and SQLite intersects the common and the rare alike without reading a text.
 */

import type { Direction } from '../../../shared/model/message.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { wordsIn } from '../../../shared/search/fold.ts';
import { hasLink } from '../../../shared/search/links.ts';
import { filedNumber } from '../../../shared/search/numbers.ts';

export interface TextFacts {
  readonly text: string;
  readonly direction: Direction;
  readonly line: Address;
  readonly people: readonly Address[];
  /** Who of a group wrote it; null where the people say it, and for texts of ours. */
  readonly sender: Address | null;
  readonly hasMedia: boolean;
  /** The latest attempt to reach somebody. */
  readonly failed: boolean;
}

/** Signs of a number: its first digits where it is one of +1, those of others, the last digits first. */
export interface NumberSigns {
  readonly '+1': string;
  readonly other: string;
  readonly reversed: string;
  /** Of the words of a sender with letters. */
  readonly name: string;
}

/** Of everyone in the conversation. */
export const person: NumberSigns = { '+1': '¡', other: '¢', reversed: '£', name: '¤' };
/** Of who wrote it, where the conversation has several people. */
export const groupSender: NumberSigns = { '+1': '¥', other: '¦', reversed: '§', name: '¨' };
/** With the line it came in on, or was sent from. */
export const lineSigns: Readonly<Record<Direction, string>> = { in: '«', out: '»' };
export const fact = { fromGroup: '¬', media: '±', link: '¶', failed: '·' } as const;

export function documentOf(facts: TextFacts): string[] {
  const { text, direction, line, people, sender } = facts;
  const words = Array.from(wordsIn(text), ({ folded }) => folded);
  words.push(lineWord(direction, line), ...people.flatMap((one) => numberWords(person, one)));
  if (direction === 'in' && people.length > 1) {
    words.push(fact.fromGroup);
    if (sender !== null) words.push(...numberWords(groupSender, sender));
  }
  if (facts.hasMedia) words.push(fact.media);
  if (hasLink(text)) words.push(fact.link);
  if (facts.failed) words.push(fact.failed);
  return words;
}

export function lineWord(direction: Direction, line: Address): string {
  return lineSigns[direction] + line.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The word of a whole number, or of each word of a name. */
export function wholeWords(signs: NumberSigns, address: Address): string[] {
  const filed = filedNumber(address);
  if (filed !== null) return [signs[filed.plan] + filed.digits];
  return Array.from(wordsIn(address), ({ folded }) => signs.name + folded);
}

export function reversed(digits: string): string {
  return [...digits].reverse().join('');
}

function numberWords(signs: NumberSigns, address: Address): string[] {
  const filed = filedNumber(address);
  const whole = wholeWords(signs, address);
  return filed === null ? whole : [...whole, signs.reversed + reversed(filed.digits)];
}
