/**
 * Makes a screenshot small: a PNG with a palette, which is a fourth of what a browser writes. The most
 * frequent colours stay as they are, so that surfaces are exact, and so do those that would be missed
 * most; the edges of letters get the nearest of them.
 */
import { crc32, deflateSync } from 'node:zlib';
import { readPng } from './read.ts';

const frequent = 32;
const missed = 32;

export function smallPng(file: Buffer): Buffer {
  const { width, height, rgb } = readPng(file);
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = colourAt(rgb, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = chosenOf(counts);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = colourAt(rgb, pixel * 3);
    let place = places.get(colour);
    if (place === undefined) {
      place = nearestOf(palette, colour).place;
      places.set(colour, place);
    }
    rows[pixel + Math.floor(pixel / width) + 1] = place;
  }
  return png(width, height, palette, rows);
}

function colourAt(rgb: Uint8Array, at: number): number {
  return ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
}

function chosenOf(counts: ReadonlyMap<number, number>): readonly number[] {
  const all = [...counts].sort(([, a], [, b]) => b - a);
  const palette = all.slice(0, frequent).map(([colour]) => colour);
  const rest = all
    .slice(frequent)
    .map(([colour, count]) => ({ colour, count, distance: nearestOf(palette, colour).distance }));
  for (let left = Math.min(missed, rest.length); left > 0; left -= 1) {
    const worst = rest.reduce((a, b) => (b.count * b.distance > a.count * a.distance ? b : a));
    palette.push(worst.colour);
    for (const one of rest) {
      one.distance = Math.min(one.distance, distanceOf(one.colour, worst.colour));
    }
  }
  return palette;
}

function nearestOf(palette: readonly number[], colour: number) {
  let place = 0;
  let distance = Number.POSITIVE_INFINITY;
  for (const [at, other] of palette.entries()) {
    const here = distanceOf(colour, other);
    if (here < distance) [place, distance] = [at, here];
  }
  return { place, distance };
}

function distanceOf(a: number, b: number): number {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return red * red + green * green + blue * blue;
}

function png(width: number, height: number, palette: readonly number[], rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const colours = Buffer.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]));
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    part('IHDR', head),
    part('PLTE', colours),
    part('IDAT', deflateSync(rows, { level: 9 })),
    part('IEND', Buffer.alloc(0)),
  ]);
}

function part(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
