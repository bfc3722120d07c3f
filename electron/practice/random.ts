/**
 * Every id and every choice of the practice gateway comes from here, so that the same seed and the
 * same requests give the same answers. A value hangs on its label ("smso:3"), not on how many values
 * were drawn before it: timers that fire in another order cannot change it.
 */
import { createHash } from 'node:crypto';

export interface SeededIds {
  /** A version-4-shaped UUID. */
  uuid(label: string): string;
  /** `length` hex digits, at most 64. */
  hex(label: string, length: number): string;
  /** One entry of a list that is not empty. */
  pick<T>(label: string, list: readonly [T, ...T[]]): T;
}

export function seededIds(seed: number): SeededIds {
  const digest = (label: string) => createHash('sha256').update(`${seed}:${label}`).digest();

  return {
    uuid(label) {
      const hex = digest(label).toString('hex');
      const variant = '89ab'.charAt(digest(label).readUInt8(16) % 4);
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(12, 15)}`,
        `${variant}${hex.slice(15, 18)}`,
        hex.slice(18, 30),
      ].join('-');
    },
    hex(label, length) {
      return digest(label).toString('hex').slice(0, length);
    },
    pick(label, list) {
      return list[digest(label).readUInt32BE(0) % list.length] ?? list[0];
    },
  };
}
