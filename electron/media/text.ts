/**
 * Whether bytes are text, and which letters they are.
 *
 * Text has none of the control bytes that no text needs (WHATWG "MIME Sniffing", binary data bytes).
 * Its letters are UTF-16 after a byte order mark, else UTF-8, else Windows-1252, which has a letter
 * for every byte.
 */

export function isText(raw: Uint8Array): boolean {
  if (wideEncoding(raw) === null) {
    for (let at = 0; at < raw.length; at += 1) if (isBinary(raw[at] ?? 0)) return false;
    return true;
  }
  const text = decode(raw);
  for (let at = 0; at < text.length; at += 1) if (isBinary(text.charCodeAt(at))) return false;
  return true;
}

function isBinary(code: number): boolean {
  return code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 0x1b;
}

/** The letters of a text, without its byte order mark. */
export function decode(raw: Uint8Array): string {
  const wide = wideEncoding(raw);
  if (wide !== null) return new TextDecoder(wide).decode(raw);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('windows-1252').decode(raw);
  }
}

/**
 * Text from outside as one line that shows nothing but itself: no control characters, none that turn
 * the direction of writing or cannot be seen, and at most `limit` characters.
 */
export function oneLine(text: string, limit: number): string {
  const clean = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .normalize('NFC');
  return Array.from(clean.trim()).slice(0, limit).join('').trim();
}

function wideEncoding(raw: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (raw[0] === 0xff && raw[1] === 0xfe) return 'utf-16le';
  return raw[0] === 0xfe && raw[1] === 0xff ? 'utf-16be' : null;
}
