/**
 * What time it is, for texts that must not leave early. The wall clock of a computer can be set, and a
 * text that leaves a day early cannot be taken back. So a jump of the wall clock, seen against the
 * time since the computer started, is not believed until the provider, whose answers carry its own
 * clock, was heard since: of the two times the earlier one counts until then. Once the provider was heard,
 * its clock decides where the two are apart.
 */
import type { Clock } from '../clock.ts';

export interface TrustedClock {
  /** ms since the epoch. @param ahead how far the provider's clock is ahead of this one, ms. */
  now(accountId: string, ahead: number): number;
}

/** Less than this is how clocks differ anyway, ms. */
const slack = 120_000;

export function createTrustedClock(clock: Pick<Clock, 'now' | 'uptime'>): TrustedClock {
  let start = clock.now() - clock.uptime();
  let jumped = false;
  /** What each provider's clock was ahead by at the jump. */
  const before = new Map<string, number>();
  const latest = new Map<string, number>();

  return {
    now: (accountId, ahead) => {
      const wall = clock.now();
      const steady = clock.uptime() + start;
      if (Math.abs(wall - steady) <= slack) {
        start += wall - steady;
        jumped = false;
      } else if (!jumped) {
        jumped = true;
        before.clear();
        for (const [id, known] of latest) before.set(id, known);
      }
      latest.set(accountId, ahead);
      const heard = !jumped || ahead !== (before.get(accountId) ?? 0);
      if (!heard) return Math.min(wall, steady);
      return Math.abs(ahead) > slack ? wall + ahead : wall;
    },
  };
}
