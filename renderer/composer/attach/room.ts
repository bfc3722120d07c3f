/**
 * How the room for the files of one text is shared out. What cannot be made smaller takes what it
 * has; pictures that need less than an even share of the rest stay as they are, and the larger ones
 * share what those leave.
 */

export interface Wanting {
  readonly bytes: number;
  /** A picture that can be drawn again, smaller. */
  readonly shrinks: boolean;
}

/** Less than this, in bytes, is not worth being called a picture. */
export const leastShare = 20 * 1024;

/** Most bytes for each, in the same order; null where they do not fit into `room` bytes together. */
export function sharesOf(files: readonly Wanting[], room: number): readonly number[] | null {
  const fixed = files.filter(({ shrinks }) => !shrinks);
  const pictures = files.filter(({ shrinks }) => shrinks).map(({ bytes }) => bytes);
  const left = room - fixed.reduce((sum, { bytes }) => sum + bytes, 0);
  const most = evenShare(pictures, left);
  if (left < 0 || most === null) return null;
  return files.map(({ bytes, shrinks }) => (shrinks ? Math.min(bytes, most) : bytes));
}

/** What the larger pictures may take; null where that is too little. */
function evenShare(pictures: readonly number[], room: number): number | null {
  let left = room;
  let others = pictures.length;
  for (const bytes of pictures.toSorted((a, b) => a - b)) {
    const share = Math.floor(left / others);
    if (bytes > share) return share < leastShare ? null : share;
    left -= bytes;
    others -= 1;
  }
  return Number.POSITIVE_INFINITY;
}
