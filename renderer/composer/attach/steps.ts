/**
 * The ways to draw a picture again so that it takes fewer bytes, best first: a little worse, then a
 * little smaller, and so on. Never larger than it was, and never in another shape. What lets its
 * background through is tried as PNG first, until that would make it too small to see.
 */
import type { Dimensions } from '../../../shared/model/media.ts';

export interface Step extends Dimensions {
  readonly type: 'image/jpeg' | 'image/png';
  /** Of JPEG, from 0 to 1; null for PNG, which loses nothing. */
  readonly quality: number | null;
}

/** Longest sides in pixels. */
const sides = [3840, 2560, 2048, 1600, 1280, 1024, 800, 640, 480, 320] as const;
const qualities = [0.86, 0.74, 0.6] as const;
/** Below this longest side JPEG shows more than PNG, pixels. */
const leastPng = 640;

export function stepsFor(size: Dimensions, transparent: boolean): readonly Step[] {
  const longest = Math.max(size.width, size.height);
  const scales = [longest, ...sides.filter((side) => side < longest)];
  const sizes = scales.map((side) => ({ side, ...scaled(size, side / longest) }));
  const png = sizes
    .filter(({ side }) => side === longest || side >= leastPng)
    .map(({ width, height }) => ({ width, height, type: 'image/png' as const, quality: null }));
  const jpeg = sizes.flatMap(({ width, height }) =>
    qualities.map((quality) => ({ width, height, type: 'image/jpeg' as const, quality })),
  );
  return transparent ? [...png, ...jpeg] : jpeg;
}

function scaled({ width, height }: Dimensions, by: number): Dimensions {
  return {
    width: Math.max(1, Math.round(width * by)),
    height: Math.max(1, Math.round(height * by)),
  };
}
