/**
 * While an account is live, its records are read once a minute and compared with what was pushed: a
 * connection can be open, answer pings and bring nothing.
 *
 * What is missed is in by then, since reading applies it. The subscription is asked for again, the
 * banner names lines and cause, and the connection is opened anew. It is all clear as soon as
 * something is pushed again or a later check finds nothing missing.
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
  readonly provider: () => Pick<Provider, 'subscribe' | 'ahead'>;
  readonly reader: Reader;
  readonly clock: Clock;
  /** A text may be this old before it counts as missed, ms. */
  readonly grace: number;
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
  let toldAt = Number.NEGATIVE_INFINITY;
  let watch: Watch = createWatch(Number.POSITIVE_INFINITY, options.grace);
  const providerNow = (): number => clock.now() + options.provider().ahead();
  const tell = (change: Partial<Health>): void => {
    health = { ...health, ...change };
    toldAt = clock.monotonic();
    options.onHealth(health);
  };

  const find = async (missed: Missed, signal: AbortSignal): Promise<void> => {
    const subscribed = await options.provider().subscribe(signal);
    const cause: MissedCause = subscribed === 'made' ? 'subscription-gone' : watch.causeOf(missed);
    const { lines, count } = missed;
    const now = clock.now();
    tell({ checkedAt: now, missed: { lines, count, foundAt: now, cause } });
    options.onMissed();
  };

  return {
    opened: () => {
      watch = createWatch(providerNow(), options.grace);
    },
    caughtUp: () => tell({ checkedAt: clock.now() }),
    pushed: (heard) => {
      watch.pushed(heard);
      const cleared = health.missed !== null && refutes(heard, health.missed);
      if (cleared) tell({ heardAt: clock.now(), missed: null });
      else if (clock.monotonic() - toldAt >= tellEvery) tell({ heardAt: clock.now() });
      else health = { ...health, heardAt: clock.now() };
    },
    check: async (signal) => {
      const inbound: InboundMessage[] = [];
      const startedAt = await reader.read('checked', signal, ({ facts }) => {
        inbound.push(...facts.filter((fact) => fact.kind === 'inbound'));
      });
      if (startedAt === null) return;
      options.onWhole(startedAt);
      const missed = watch.missed(inbound, providerNow());
      if (missed === null) tell({ checkedAt: clock.now(), missed: null });
      else await find(missed, signal);
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
