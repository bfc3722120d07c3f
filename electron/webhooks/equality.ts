/** Comparing secrets: how long it takes says nothing about where or whether they differ. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** Digests are compared, since only equally long bytes can be compared in constant time. */
export function isSame(left: string | Uint8Array, right: string | Uint8Array): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(value: string | Uint8Array): Buffer {
  return createHash('sha256').update(value).digest();
}
