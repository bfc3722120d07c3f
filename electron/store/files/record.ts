/** Records as SQLite writes them (sqlite.org, Database File Format, 2.1: Record Format). */
export type Value = null | number | bigint | string | Uint8Array;

export interface Varint {
  readonly value: number;
  /** Where the next byte is. */
  readonly end: number;
}

/**
 * Null past the end of the bytes. Values past 2^53 lose their last digits: rowids of ours and
 * lengths never are that long.
 */
export function varint(bytes: Buffer, at: number): Varint | null {
  let value = 0;
  for (let n = 0; n < 9; n += 1) {
    const byte = bytes[at + n];
    if (byte === undefined) return null;
    if (n === 8) return { value: value * 256 + byte, end: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + n + 1 };
  }
  return null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Null when these bytes are no record: cut short, of an unknown type, or text that is none. Zeros
 * are what a lost page of a long text reads as; nobody texts them.
 */
export function valuesOf(record: Buffer): Value[] | null {
  const header = varint(record, 0);
  if (header === null || header.value > record.length) return null;
  const values: Value[] = [];
  let body = header.value;
  for (let at = header.end; at < header.value; ) {
    const type = varint(record, at);
    if (type === null) return null;
    const size = sizeOf(type.value);
    if (size === null || body + size > record.length) return null;
    const value = readValue(type.value, record.subarray(body, body + size));
    if (value === undefined) return null;
    values.push(value);
    body += size;
    at = type.end;
  }
  return values;
}

const integerSizes = [0, 1, 2, 3, 4, 6, 8];

function sizeOf(type: number): number | null {
  if (type < 7) return integerSizes[type] ?? null;
  if (type === 7) return 8;
  if (type < 10) return 0;
  return type < 12 ? null : Math.floor((type - 12) / 2);
}

function readValue(type: number, bytes: Buffer): Value | undefined {
  if (type === 0) return null;
  if (type < 6) return bytes.readIntBE(0, bytes.length);
  if (type === 6) return smallest(bytes.readBigInt64BE(0));
  if (type === 7) return bytes.readDoubleBE(0);
  if (type < 10) return type - 8;
  if (type % 2 === 0) return new Uint8Array(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function smallest(value: bigint): number | bigint {
  return BigInt.asIntN(54, value) === value ? Number(value) : value;
}
