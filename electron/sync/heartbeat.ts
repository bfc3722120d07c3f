/**
 * While an account is live, its records are read once a minute and compared with what was pushed or
 * posted: a connection can be open, answer pings and bring nothing, and a tunnel can lead nowhere.
 *
 * What is missed is in by then, since reading applies it. Where the provider pushes, the subscription
 * is asked for again, the banner names lines and cause, and the connection is opened anew; it is all
 * clear as soon as something is pushed again or a later check finds nothing missing. Where it posts,
 * nothing can be repaired from here, so only something posted shows that it works again.
 */
import {
  type Health,
  type MissedCause,
  type MissedLive,
  unknownHealth,
} from '../../shared/model/account.ts';
import type { Heard, InboundMessage } from '../../shared/model/receipt.ts';
import type { Clock } from '../clock.ts';
import type { Provider } from '../providers/provider.ts';
import type { Reader } from './reading.ts';
import { createWatch, type Missed, type Watch } from './watch.ts';

export interface HeartbeatOptions {
  readonly provider: () => Pick<Provider, 'push' | 'ahead'>;
  readonly reader: Reader;
  readonly clock: Clock;
  /** A text may be this old before it counts as missed, ms. */
  readonly grace: number;
  /** Whether what the provider posts should arrive here. */
  readonly posted: () => boolean;
  readonly onHealth: (health: Health) => void;
  /** The records were read whole; `startedAt` in ms by this computer's clock. */
  readonly onWhole: (startedAt: number) => void;
  /** Pushing does not work: the connection should be opened anew. */
  readonly onMissed: () => void;
}

export interface Heartbeat {
  /** A connection opened. */
  opened(): void;
  /** The records were read whole when it did. */
  caughtUp(): void;
  pushed(heard: Heard): void;
  /** Compares now. Rejects with ProviderError or a store failure. */
  check(signal: AbortSignal): Promise<void>;
}

/** `heardAt` is told at most this often, ms. */
const tellEvery = 1_000;

export function createHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { reader, clock } = options;
  let health: Health = unknownHealth;
  let heardToldAt = Number.NEGATIVE_INFINITY;
  let watch: Watch = createWatch(Number.POSITIVE_INFINITY, options.grace);
  let expecting = false;
  const providerNow = (): number => clock.now() + options.provider().ahead();
  const watchAnew = (): void => {
    watch = createWatch(providerNow(), options.grace);
  };
  /** What was sent before it was promised to come is not missed. */
  const expects = (): boolean => {
    const before = expecting;
    expecting = options.provider().push !== null || options.posted();
    if (expecting && !before) watchAnew();
    return expecting;
  };
  const tell = (change: Partial<Health>): void => {
    health = { ...health, ...change };
    options.onHealth(health);
  };

  const find = async (missed: Missed, signal: AbortSignal): Promise<void> => {
    const { lines, count } = missed;
    const cause = await causeOf(missed, options.provider().push, signal);
    const now = clock.now();
    tell({ checkedAt: now, missed: { lines, count, foundAt: now, cause } });
    if (options.provider().push === null) watchAnew();
    else options.onMissed();
  };

  const causeOf = async (
    missed: Missed,
    push: Provider['push'],
    signal: AbortSignal,
  ): Promise<MissedCause> => {
    const gone = push !== null && (await push.subscribe(signal)) === 'made';
    if (gone) return 'subscription-gone';
    const cause = watch.causeOf(missed);
    return push === null && cause === 'nothing-pushed' ? 'nothing-posted' : cause;
  };

  return {
    opened: () => {
      watchAnew();
      expects();
    },
    caughtUp: () => tell({ checkedAt: clock.now() }),
    pushed: (heard) => {
      watch.pushed(heard);
      const cleared = health.missed !== null && refutes(heard, health.missed);
      const missed = cleared ? null : health.missed;
      health = { ...health, heardAt: clock.now(), missed };
      if (!cleared && clock.monotonic() - heardToldAt < tellEvery) return;
      heardToldAt = clock.monotonic();
      tell({});
    },
    check: async (signal) => {
      const inbound: InboundMessage[] = [];
      const startedAt = await reader.read('checked', signal, ({ facts }) => {
        inbound.push(...facts.filter((fact) => fact.kind === 'inbound'));
      });
      if (startedAt === null) return;
      options.onWhole(startedAt);
      const missed = expects() ? watch.missed(inbound, providerNow()) : null;
      if (missed !== null) return await find(missed, signal);
      const stands = expecting && options.provider().push === null;
      tell({ checkedAt: clock.now(), missed: stands ? health.missed : null });
    },
  };
}

/** Whether this being pushed shows that pushing works again. */
function refutes({ facts }: Heard, { cause, lines }: MissedLive): boolean {
  return facts.some((fact) => {
    if (fact.kind === 'unrecognised') return false;
    if (cause !== 'these-lines-only') return true;
    return fact.kind === 'inbound' && lines.includes(fact.line);
  });
}
