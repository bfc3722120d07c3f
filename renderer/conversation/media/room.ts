/** How wide a picture stands in a bubble, so that its room is there before it is. */
import type { Dimensions } from '../../../shared/model/media.ts';

/** In rem, as is the answer; a picture is never shown larger than it is, but large enough to press. */
const widest = 20;
const tallest = 22;
const least = 2.75;
/** Of one rem at the usual text size. */
const pixels = 16;

export function shownWidth({ width, height }: Dimensions): number {
  const own = width / pixels;
  const byHeight = tallest * (width / height);
  return Math.max(least, Math.min(own, widest, byHeight));
}
