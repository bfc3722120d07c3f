/**
 * Reads `sms:` links (RFC 5724) and `tel:` links (RFC 3966), as they come from a browser or another
 * program, which may be hostile. A link says whom a text could go to and what it could say; it fills in
 * a new message and never sends one.
 *
 * Of numbers only what can be part of one is kept, so that nothing in them can look like words; of the
 * body everything but control characters and marks that turn the direction of writing around.
 */

import { maxRecipients, maxTextLength } from '../../shared/contract/limits.ts';
import type { LinkFill } from '../../shared/model/link.ts';

/** Longer ones are no link to write a text, in UTF-16 units. */
const longest = 20_000;
/** ITU-T E.164 has 15 digits; written ones also have signs between them. */
const longestNumber = 40;

/** Null when it is neither, or names nobody and says nothing. */
export function readLink(link: string): LinkFill | null {
  if (link.length > longest) return null;
  const [, scheme = '', rest = ''] = /^(sms|tel):(.*)$/is.exec(link.trim()) ?? [];
  switch (scheme.toLowerCase()) {
    case 'sms':
      return readSms(rest);
    case 'tel':
      return filled(numbersIn(rest), '');
    default:
      return null;
  }
}

/** The first such link among the arguments a program was started with. */
export function linkIn(args: readonly string[]): LinkFill | null {
  for (const arg of args) {
    const fill = readLink(arg);
    if (fill !== null) return fill;
  }
  return null;
}

/** Some write `sms:+1…&body=…` or `;body=`, where the standard has a question mark. */
function readSms(rest: string): LinkFill | null {
  const hierarchical = rest.replace(/^\/\//, '');
  const at = hierarchical.search(/[?&]|;body=/i);
  const to = at < 0 ? hierarchical : hierarchical.slice(0, at);
  const fields = at < 0 ? '' : hierarchical.slice(at + 1);
  const found = fields.split(/[&;?]/).find((field) => /^body=/i.test(field));
  return filled(numbersIn(to), found === undefined ? '' : bodyOf(found.slice('body='.length)));
}

function filled(to: readonly string[], text: string): LinkFill | null {
  return to.length === 0 && text === '' ? null : { to, text };
}

/** Parameters of a number, such as `;ext=3` and `;phone-context=`, are no part of it. */
function numbersIn(list: string): readonly string[] {
  const numbers = list.split(',').flatMap((entry) => {
    const written = decoded(entry.split(';')[0] ?? '').trim();
    const fits =
      written.length <= longestNumber &&
      /^[+0-9().\-/ \u00a0]*\d[0-9().\-/ \u00a0]*$/.test(written);
    return fits ? [written] : [];
  });
  return [...new Set(numbers)].slice(0, maxRecipients);
}

function bodyOf(encoded: string): string {
  return decoded(encoded)
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n|\u200d|\u200c)[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .slice(0, maxTextLength)
    .replace(/[\ud800-\udbff]$/, '');
}

/** Percent signs that encode nothing stand for themselves; what is not UTF-8 is left out. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return '';
    }
  });
}
