/**
 * The letters of a file of contacts. Byte order marks are believed; UTF-16 without one is known by
 * its zero bytes, which the common letters leave in every second place; what is no UTF-8 is
 * Windows-1252, which has a letter for every byte. A file that is UTF-8 but for a few damaged bytes
 * stays UTF-8, because the other reading would garble every name in it.
 */
import { ContactFileRefused } from '../refused.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Letters {
  readonly text: string;
  readonly encoding: Encoding;
}

const sampled = 64 * 1024;

/** @throws ContactFileRefused */
export function lettersOf(raw: Uint8Array): Letters {
  if (raw.length === 0) throw new ContactFileRefused('empty');
  if (isPacked(raw)) throw new ContactFileRefused('spreadsheet');
  const letters = decoded(raw);
  if (isMostlyControls(letters.text)) throw new ContactFileRefused('not-text');
  if (letters.text.trim() === '') throw new ContactFileRefused('empty');
  return letters;
}

function decoded(raw: Uint8Array): Letters {
  const wide = wideEncoding(raw);
  if (wide !== null) return { text: new TextDecoder(wide).decode(raw), encoding: wide };
  const text = new TextDecoder('utf-8').decode(raw);
  const damaged = countOf(text, /\ufffd/g);
  if (damaged === 0 || damaged * 2 < countOf(text, /\P{ASCII}/gu)) {
    return { text, encoding: 'utf-8' };
  }
  return { text: new TextDecoder('windows-1252').decode(raw), encoding: 'windows-1252' };
}

function wideEncoding(raw: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (raw[0] === 0xff && raw[1] === 0xfe) return 'utf-16le';
  if (raw[0] === 0xfe && raw[1] === 0xff) return 'utf-16be';
  const sample = raw.subarray(0, 1024);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of sample.entries()) {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.1 ? 'utf-16be' : null;
}

/** Zip (xlsx, ods, numbers), the older Office container, and gzip. */
function isPacked(raw: Uint8Array): boolean {
  return [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
    [0x1f, 0x8b, 0x08],
  ].some((magic) => magic.every((byte, at) => raw[at] === byte));
}

function isMostlyControls(text: string): boolean {
  const sample = text.slice(0, sampled);
  return countOf(sample, /(?![\t\n\v\f\r])\p{Cc}/gu) * 20 > sample.length;
}

function countOf(text: string, what: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(what)) count += 1;
  return count;
}
