/**
 * The three clocks of a computer. Only the wall clock can be compared with anybody else's, and it may
 * jump; waits are measured with one that cannot, and absences with one that goes on during sleep.
 */
import { uptime } from 'node:os';

export interface Clock {
  /** The wall clock, ms since the epoch. */
  now(): number;
  /** ms since some moment; stands still during sleep on some systems. */
  monotonic(): number;
  /** ms since the computer started, sleep included; may be coarse. */
  uptime(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  uptime: () => uptime() * 1000,
};
