/**
 * The lines of a vCard as properties, and the cards they make up. Folded lines are joined (a line
 * that begins with a blank continues the one before), and so are soft line breaks of quoted-printable
 * (a line that ends in `=`); values are decoded. Never fails: what is no property is skipped.
 * Sources: RFC 6350, RFC 2426, vCard 2.1.
 */
export interface Property {
  /** Upper case, without its group. */
  readonly name: string;
  /** Ties properties together: `item1` of `item1.TEL` and `item1.X-ABLabel`; empty without one. */
  readonly group: string;
  /** As written, with the semicolon each begins with. */
  readonly parameters: string;
  /** Decoded from quoted-printable, escapes left in. */
  readonly value: string;
}

export interface Card {
  readonly properties: readonly Property[];
  /** False when another card begins, or the file ends, before it does. */
  readonly isWhole: boolean;
}

/** UTF-16 units of one property that are read; only pictures are longer. */
const longestProperty = 4000;

const shape = /^(?:([\w-]+)\.)?([A-Za-z][A-Za-z0-9-]*)((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/s;

/** @param longest UTF-16 units of one property that are read, at least; the rest is dropped. */
export function* propertiesIn(text: string, longest = longestProperty): Generator<Property> {
  for (const line of joined(text, longest)) {
    const [, group = '', name, parameters = '', value = ''] = shape.exec(line) ?? [];
    if (name === undefined) continue;
    const printable = isPrintable(parameters);
    yield {
      name: name.toUpperCase(),
      group: group.toLowerCase(),
      parameters,
      value: printable ? quotedPrintable(value, charsetIn(parameters)) : value,
    };
  }
}

/** A card within a card (vCard 2.1 writes one after `AGENT:`) is left out of it. */
export function* cardsOf(properties: Iterable<Property>): Generator<Card> {
  let open: Property[] | null = null;
  let depth = 0;
  for (const property of properties) {
    const marks = /^vcard$/i.test(property.value.trim());
    if (property.name === 'BEGIN' && marks) {
      const isAgent = depth > 0 && open?.at(-1)?.name === 'AGENT';
      if (open !== null && !isAgent) yield { properties: open, isWhole: false };
      depth = isAgent ? depth + 1 : 1;
      if (!isAgent) open = [];
    } else if (property.name === 'END' && marks && open !== null) {
      depth -= 1;
      if (depth > 0) continue;
      yield { properties: open, isWhole: true };
      open = null;
    } else if (depth === 1) open?.push(property);
  }
  if (open !== null) yield { properties: open, isWhole: false };
}

/** Lower case words that say what a number is for: TYPE's, and vCard 2.1's bare ones. */
export function typesIn(parameters: string): readonly string[] {
  return parameters
    .toLowerCase()
    .split(';')
    .flatMap((parameter) => {
      const [, key = 'type', value = ''] = /^(?:([^=]*)=)?(.*)$/s.exec(parameter.trim()) ?? [];
      return key.trim() === 'type' ? value.replaceAll('"', '').split(',') : [];
    })
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Cuts at the semicolons that are not escaped. */
export function splitEscaped(value: string): readonly string[] {
  return value.match(/(?:^|;)(?:\\.|[^;\\])*/gs)?.map((part) => part.replace(/^;/, '')) ?? [];
}

export function unescaped(value: string): string {
  return value.replace(/\\(.)/gs, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));
}

function* joined(text: string, longest: number): Generator<string> {
  let line = '';
  let printable = false;
  let soft = false;
  for (const next of text.split(/\r\n|\n|\r/)) {
    const folded = /^[ \t]/.test(next);
    if (soft || folded) {
      const before = soft ? line.slice(0, -1) : line;
      if (before.length < longest) line = before + (folded ? next.slice(1) : next);
    } else {
      yield line;
      line = next;
      printable = isPrintable(next.split(':', 1).join());
    }
    soft = printable && next.endsWith('=');
  }
  yield line;
}

function isPrintable(parameters: string): boolean {
  return /;(?:encoding=)?"?quoted-printable/i.test(parameters);
}

function charsetIn(parameters: string): string {
  return /;charset="?([\w-]+)/i.exec(parameters)?.[1] ?? 'utf-8';
}

function quotedPrintable(value: string, charset: string): string {
  const bytes = value.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  if (/[^\0-\xff]/.test(bytes)) return value;
  return decoderOf(charset).decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('utf-8');
  }
}
