/** Reading numbers and letters out of a file's bytes, without ever stepping outside of them. */

export interface Bytes {
  readonly length: number;
  /** The letters of `length` bytes at `at`, one for each byte; fewer at the end of the file. */
  letters(at: number, length: number): string;
  /** Unsigned numbers; NaN when any byte of them is missing, which no comparison accepts. */
  u8(at: number): number;
  u16(at: number, order?: ByteOrder): number;
  u24(at: number, order?: ByteOrder): number;
  u32(at: number, order?: ByteOrder): number;
}

export type ByteOrder = 'big' | 'little';

export function bytesOf(raw: Uint8Array): Bytes {
  const buffer = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const number = (at: number, size: number, order: ByteOrder): number => {
    if (!(at >= 0 && at + size <= buffer.length)) return Number.NaN;
    return order === 'big' ? buffer.readUIntBE(at, size) : buffer.readUIntLE(at, size);
  };
  return {
    length: buffer.length,
    letters: (at, length) => buffer.toString('latin1', at, at + length),
    u8: (at) => buffer[at] ?? Number.NaN,
    u16: (at, order = 'big') => number(at, 2, order),
    u24: (at, order = 'big') => number(at, 3, order),
    u32: (at, order = 'big') => number(at, 4, order),
  };
}
