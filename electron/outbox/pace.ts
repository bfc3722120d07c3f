/**
 * How fast texts leave: a token bucket for the account and one for each of its lines. A text takes a
 * token from both; a line without one rests, and the others go on.
 *
 * A bucket holds a quarter of a second's worth, so that a late timer costs no throughput, and at
 * least one token; it starts with one, so that starting over and over adds up to no burst. In any
 * span of t seconds at most `burstAt(rate) + rate * t` texts leave. Times are ms of a clock that
 * never goes back.
 */
import type { Limits } from '../../shared/model/account.ts';
import type { Address } from '../../shared/phone/address.ts';

export interface Pace {
  /** Whether the account has a token. */
  ready(now: number): boolean;
  /** Lines that have none. */
  resting(now: number): readonly Address[];
  /** A text leaves from this line. */
  take(line: Address, now: number): void;
  /** When the account, or the first line that rests, has a token again; `now` when none is waited for. */
  next(now: number): number;
  setLimits(limits: PaceLimits, now: number): void;
}

export type PaceLimits = Pick<Limits, 'perSecond' | 'perLinePerSecond'>;

/** The most tokens a bucket of this rate (a second) holds. */
export function burstAt(rate: number): number {
  return Math.max(1, rate / 4);
}

export function createPace(limits: PaceLimits, now: number): Pace {
  let { perLinePerSecond } = limits;
  const account = createBucket(limits.perSecond, now);
  const lines = new Map<Address, Bucket>();

  const bucketOf = (line: Address, at: number): Bucket => {
    const found = lines.get(line) ?? createBucket(perLinePerSecond, at);
    lines.set(line, found);
    return found;
  };

  return {
    ready: (at) => account.readyAt(at) <= at,
    resting: (at) =>
      [...lines].flatMap(([line, bucket]) => (bucket.readyAt(at) > at ? [line] : [])),
    take: (line, at) => {
      account.take(at);
      bucketOf(line, at).take(at);
    },
    next: (at) => {
      const own = account.readyAt(at);
      if (own > at) return own;
      const waits = [...lines.values()].map((one) => one.readyAt(at)).filter((time) => time > at);
      return Math.min(...(waits.length === 0 ? [at] : waits));
    },
    setLimits: (changed, at) => {
      perLinePerSecond = changed.perLinePerSecond;
      account.setRate(changed.perSecond, at);
      for (const bucket of lines.values()) bucket.setRate(perLinePerSecond, at);
    },
  };
}

interface Bucket {
  take(now: number): void;
  /** When there is a token; not after `now` when there is one. */
  readyAt(now: number): number;
  setRate(rate: number, now: number): void;
}

/** Sums of many small refills are a little off a whole token. */
const whole = 1 - 1e-6;

function createBucket(initialRate: number, createdAt: number): Bucket {
  let rate = initialRate;
  let tokens = 1;
  let filledAt = createdAt;
  const fill = (now: number): void => {
    if (now > filledAt) {
      tokens = Math.min(burstAt(rate), tokens + ((now - filledAt) / 1000) * rate);
      filledAt = now;
    }
  };
  return {
    take: (now) => {
      fill(now);
      tokens -= 1;
    },
    readyAt: (now) => {
      fill(now);
      return tokens >= whole ? now : now + ((1 - tokens) / rate) * 1000;
    },
    setRate: (changed, now) => {
      fill(now);
      rate = changed;
      tokens = Math.min(tokens, burstAt(rate));
    },
  };
}
