/**
 * The container: a tar file of plain files (POSIX.1-1988 ustar), which every system can open. Only
 * what is written here is read: no folders, links, long names or extensions, so that an archive cannot
 * name anything but the files that docs/archive.md lists.
 */

const block = 512;
/** Eleven octal digits. */
const largest = 8 ** 11 - 1;

export interface TarEntry {
  readonly name: string;
  readonly size: number;
}

/** How many bytes of zeros follow what is so long. */
export function padding(size: number): number {
  return (block - (size % block)) % block;
}

/** Two empty blocks end an archive. */
export const tarEnd = Buffer.alloc(2 * block);

/** The block before each file. @param at ms since the epoch. */
export function tarHeader({ name, size }: TarEntry, at: number): Buffer {
  if (Buffer.byteLength(name) > 99 || size > largest) throw new RangeError(`No entry: ${name}`);
  const header = Buffer.alloc(block);
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${octal(size)}\0`, 124);
  header.write(`${octal(Math.floor(at / 1000))}\0`, 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\0', 257);
  header.write('00', 263);
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** Null for the empty block at the end. Throws RangeError for what is no entry of ours. */
export function readTarHeader(header: Uint8Array): TarEntry | null {
  const bytes = Buffer.from(header);
  if (bytes.length !== block) throw new RangeError('The archive ends in the middle');
  if (bytes.every((byte) => byte === 0)) return null;
  const told = Number.parseInt(textAt(bytes, 148, 8), 8);
  bytes.write('        ', 148);
  const sound = told === sumOf(bytes) && textAt(bytes, 257, 6) === 'ustar';
  const plain = ['0', ''].includes(textAt(bytes, 156, 1)) && textAt(bytes, 345, 155) === '';
  const size = /^[0-7]{11}$/.exec(textAt(bytes, 124, 12))?.[0];
  if (!sound || !plain || size === undefined) throw new RangeError('This is no entry of ours');
  return { name: textAt(bytes, 0, 100), size: Number.parseInt(size, 8) };
}

function octal(value: number): string {
  return value.toString(8).padStart(11, '0');
}

function sumOf(header: Buffer): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}

function textAt(bytes: Buffer, from: number, length: number): string {
  const field = bytes.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString('latin1', 0, end === -1 ? length : end).trim();
}
