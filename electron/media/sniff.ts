/**
 * What a file is, by its bytes alone: neither its name nor what the server calls it is asked.
 *
 * What could act when opened (web pages, drawings with scripts, XML, programs) is refused. What is
 * not known is `other`: kept, never shown, and at most saved by the user. Sources: WHATWG "MIME
 * Sniffing", and the formats' own specifications for the rest.
 */

import type { MediaType } from '../../shared/model/media-type.ts';
import { bytesOf } from './bytes.ts';
import { binaryIn } from './magic.ts';
import { markupIn, opening } from './markup.ts';
import { Refused } from './refusals.ts';
import { isText } from './text.ts';

/** Throws Refused. */
export function sniff(raw: Uint8Array): MediaType {
  const found = binaryIn(bytesOf(raw));
  if (found === 'program') throw new Refused('program', 'The first bytes are those of a program.');
  if (found !== null) return found;

  const start = opening(raw);
  const markup = markupIn(start, raw.length);
  if (markup === 'layout') return 'layout';
  if (markup !== null) throw new Refused(markup, `It begins with ${firstWords(start)}`);
  if (/^#! *\//.test(start)) throw new Refused('program', `It begins with ${firstWords(start)}`);

  if (!isText(raw)) {
    // Two letters that a text may begin with too, so only asked of what is no text.
    if (start.startsWith('MZ')) throw new Refused('program', 'It is a Windows program.');
    return 'other';
  }
  return /^BEGIN:VCARD\s/i.test(start) ? 'vcard' : 'text';
}

function firstWords(start: string): string {
  return start
    .slice(0, 24)
    .replace(/[^ -~]+/g, ' ')
    .trim();
}
