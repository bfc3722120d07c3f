/**
 * The file name in a Content-Disposition header (RFC 6266, with the encoding of RFC 8187).
 *
 * Names that point into folders are refused in whatever spelling they come: plain, with escaped
 * backslashes, or percent-encoded. A name is a name, and whoever sends a path tries something.
 */
import { Refused } from './refusals.ts';

const parameter = /;\s*(filename\*?)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)/gi;

/** The name as the sender spelled it, or null when there is none. Throws Refused. */
export function nameIn(header: string | undefined): string | null {
  if (header === undefined) return null;
  const names = new Map<string, string>();
  for (const [, key = '', value = ''] of `;${header}`.matchAll(parameter)) {
    const name = key.endsWith('*') ? extended(value) : simple(value);
    if (name === null) continue;
    if (isPath(name) || isPath(percentDecoded(name))) throw new Refused('bad-name', name);
    names.set(key.toLowerCase(), name);
  }
  return names.get('filename*') ?? names.get('filename') ?? null;
}

function isPath(name: string): boolean {
  return /[/\\]/.test(name) || /^\s*\.+\s*$/.test(name) || /^[a-z]:/i.test(name.trim());
}

/** An escaped quote is a quote; every other backslash stays, to be seen for what it is. */
function simple(value: string): string {
  const text = value.trim().startsWith('"') ? value.trim().slice(1, -1) : value.trim();
  const bytes = Buffer.from(text.replaceAll('\\"', '"'), 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** `UTF-8'en'name%20of%20file`; null when it is not that. */
function extended(value: string): string | null {
  const [, charset, encoded] = /^\s*"?(utf-8|iso-8859-1)'[^']*'([^"]*)/i.exec(value) ?? [];
  if (charset === undefined || encoded === undefined) return null;
  if (charset.toLowerCase() === 'utf-8') return percentDecoded(encoded);
  return encoded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
