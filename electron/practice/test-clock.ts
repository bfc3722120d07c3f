/** A clock for tests that stands still until it is told how much time has passed. */
import type { Clock } from './clock.ts';

export interface TestClock extends Clock {
  /** Lets `ms` pass, running what falls due in the order it falls due. */
  advance(ms: number): void;
}

interface Task {
  readonly at: number;
  readonly run: () => void;
}

export function testClock(start = Date.parse('2026-03-02T09:00:00.000Z')): TestClock {
  let now = start;
  let tasks: Task[] = [];

  return {
    now: () => now,
    schedule(ms, run) {
      const task = { at: now + ms, run };
      tasks.push(task);
      return () => {
        tasks = tasks.filter((other) => other !== task);
      };
    },
    advance(ms) {
      const until = now + ms;
      for (;;) {
        const [next] = tasks.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (!next) break;
        tasks = tasks.filter((task) => task !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = until;
    },
  };
}
