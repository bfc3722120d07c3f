/**
 * The one form in which a contact's words are kept, whether typed or read from a file, so that the
 * same words are equal and show nothing but themselves. Controls and characters that cannot be seen
 * or turn the direction of writing go; the two joiners stay, for Persian and for families of emoji.
 * Tidying twice changes nothing.
 */
import { contactLimits } from './contact.ts';

const hidden = /[\p{Cf}--[\u200c\u200d]]/gv;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line; empty when there is nothing to see. */
export function tidyLine(text: string): string {
  const line = text
    .toWellFormed()
    .replace(hidden, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return visible.test(line) ? line : '';
}

/** Several lines, parted by \n, without blank ones at either end. */
export function tidyNotes(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map(tidyLine);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

const commonLabels = ['mobile', 'home', 'work', 'fax', 'work fax', 'home fax', 'main', 'other'];
const sameLabel: ReadonlyMap<string, string> = new Map([
  ...commonLabels.map((label) => [label, label] as const),
  ...['cell', 'cellular', 'cell phone', 'mobile phone'].map((label) => [label, 'mobile'] as const),
  ...['business', 'office', 'work phone', 'business phone'].map(
    (label) => [label, 'work'] as const,
  ),
  ['home phone', 'home'],
  ['pager', 'pager'],
]);

/**
 * A label as it is kept: the common ones in one spelling whoever wrote them. Google marks the number
 * called first with `* `, Apple wraps its own words in `_$!<...>!$_`. Too long ones are cut.
 */
export function tidyLabel(text: string): string {
  const bare = tidyLine(text.replace(/_\$!<|>!\$_/g, ''));
  const line = tidyLine(bare.replace(/^(?:\* ?)+/, ''));
  const known = sameLabel.get(line.toLowerCase());
  return known ?? tidyLine(Array.from(line).slice(0, contactLimits.label).join(''));
}

/** Null when it is no address. */
export function tidyEmail(text: string): string | null {
  const email = tidyLine(text).replace(/^mailto:/i, '');
  const isAddress = /^[^\s@,;:<>()]+@[^\s@,;:<>()]+$/.test(email);
  return isAddress && email.length <= contactLimits.email ? email : null;
}

/** For telling whether two names are one: letter case and width do not count. */
export function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
