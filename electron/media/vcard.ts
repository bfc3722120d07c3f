/**
 * The lines of a vCard as properties: folded lines joined (a line that begins with a blank continues
 * the one before), soft line breaks of quoted-printable joined (a line that ends in `=`), group names
 * dropped, values decoded. Never fails: what is no property is skipped.
 */
export interface Property {
  /** Upper case, without its group. */
  readonly name: string;
  /** Decoded from quoted-printable, escapes left in. */
  readonly value: string;
}

/** UTF-16 units of one property that are read; only pictures are longer. */
const longestProperty = 4000;

const shape = /^(?:[\w-]+\.)?([A-Za-z][A-Za-z0-9-]*)((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/s;

export function* propertiesIn(text: string): Generator<Property> {
  for (const line of joined(text)) {
    const [, name, parameters = '', value = ''] = shape.exec(line) ?? [];
    if (name === undefined) continue;
    const printable = isPrintable(parameters);
    yield {
      name: name.toUpperCase(),
      value: printable ? quotedPrintable(value, charsetIn(parameters)) : value,
    };
  }
}

/** Cuts at the semicolons that are not escaped. */
export function splitEscaped(value: string): readonly string[] {
  return value.match(/(?:^|;)(?:\\.|[^;\\])*/gs)?.map((part) => part.replace(/^;/, '')) ?? [];
}

export function unescaped(value: string): string {
  return value.replace(/\\(.)/gs, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));
}

function* joined(text: string): Generator<string> {
  let line = '';
  let printable = false;
  let soft = false;
  for (const next of text.split(/\r\n|\n|\r/)) {
    const folded = /^[ \t]/.test(next);
    if (soft || folded) {
      const before = soft ? line.slice(0, -1) : line;
      if (before.length < longestProperty) line = before + (folded ? next.slice(1) : next);
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
  return decoderOf(charset).decode(Buffer.from(bytes, 'latin1'));
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('utf-8');
  }
}
