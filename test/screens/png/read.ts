/** Reads the PNGs that browsers make: 8 bits a channel, three or four channels, not interlaced. */
import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel. */
  readonly rgb: Uint8Array;
}

const signature = 8;

/** @throws {Error} for a PNG of another kind. */
export function readPng(file: Buffer): Pixels {
  const parts: Buffer[] = [];
  let head: Buffer | null = null;
  for (let at = signature; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') head = body;
    if (kind === 'IDAT') parts.push(body);
    at += length + 12;
  }
  if (head === null) throw new Error('This is no PNG.');
  const channels = head[9] === 6 ? 4 : 3;
  if (head[8] !== 8 || (head[9] !== 2 && head[9] !== 6) || head[12] !== 0) {
    throw new Error('This PNG is of another kind.');
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const raw = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      rgb[pixel * 3 + channel] = raw[pixel * channels + channel] ?? 0;
    }
  }
  return { width, height, rgb };
}

/** PNG specification, "Filter types for filter method 0". */
function unfiltered(data: Buffer, stride: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (stride + 1)] ?? 0;
    for (let at = 0; at < stride; at += 1) {
      const here = row * stride + at;
      const left = at < step ? 0 : (out[here - step] ?? 0);
      const up = row === 0 ? 0 : (out[here - stride] ?? 0);
      const corner = at < step || row === 0 ? 0 : (out[here - stride - step] ?? 0);
      const guess = guessed(filter, left, up, corner);
      out[here] = (data[row * (stride + 1) + 1 + at] ?? 0) + guess;
    }
  }
  return out;
}

function guessed(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const sum = left + up - corner;
  const [toLeft, toUp, toCorner] = [
    Math.abs(sum - left),
    Math.abs(sum - up),
    Math.abs(sum - corner),
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
