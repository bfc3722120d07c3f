/**
 * What stands between an account's texts and the provider, apart from their pace.
 *
 *   flowing -> paused     nobody answered, or the provider asked to wait (429, 503)
 *   paused  -> flowing    a send was answered, nothing is left to send, or the connection is back
 *   any     -> refused    the provider did not accept the key; only another key ends it
 *
 * When its time is over a pause still counts as one until a send was answered, so that a provider
 * which goes on refusing is one outage and not many; and then one text at a time tries whether it
 * is over. A wait the provider asked for ends at its time only.
 */
import type { Flow } from '../../shared/model/account.ts';
import type { Backoff } from '../backoff.ts';
import type { Clock } from '../clock.ts';
import type { SendOutcome } from '../providers/provider.ts';

export interface Hold {
  flow(): Flow;
  /** ms until texts may leave; null while the key is refused. */
  left(): number | null;
  /** Whether only one at a time should try. */
  careful(): boolean;
  /** A send ended. */
  ended(outcome: SendOutcome): void;
  /** Nothing is left to send. */
  idle(): void;
  /** The provider answers elsewhere: ends what it did not ask for. */
  connected(): void;
  refused(): void;
  /** There is another key. */
  renewed(): void;
}

/** Longer waits than this are not believed, ms. */
export const longestWait = 60 * 60_000;
/** A provider that asks to wait gets at least this, ms. */
const shortestAsked = 500;

interface Pause {
  /** By the clock that never jumps, ms. */
  readonly over: number;
  readonly shown: Extract<Flow, { state: 'paused' }>;
}

export function createHold(clock: Clock, backoff: Backoff): Hold {
  let pause: Pause | null = null;
  let refused = false;
  let careful = false;
  const left = (): number => (pause === null ? 0 : Math.max(0, pause.over - clock.monotonic()));
  const asksNow = (): boolean => pause?.shown.asked === true && left() > 0;

  const pauseFor = ({ asked, retryAfterMs, detail }: NotSent): void => {
    const running = left();
    const wait = retryAfterMs ?? (running > 0 ? running : backoff.next());
    const bounded = Math.min(Math.max(wait, asked ? shortestAsked : 0), longestWait);
    const longer = Math.round(Math.max(running, bounded));
    const until = clock.now() + longer;
    pause = {
      over: clock.monotonic() + longer,
      shown: { state: 'paused', until, asked: asked || asksNow(), detail },
    };
  };

  return {
    flow: () => {
      if (refused) return { state: 'key-refused' };
      return pause?.shown ?? { state: 'flowing' };
    },
    left: () => (refused ? null : left()),
    careful: () => careful,
    ended: (outcome) => {
      switch (outcome.kind) {
        case 'answered':
        case 'rejected':
          careful = false;
          backoff.reset();
          if (!asksNow()) pause = null;
          return;
        case 'not-sent':
          careful = true;
          pauseFor(outcome);
          return;
        case 'unknown':
          careful = true;
          return;
        case 'key-refused':
          refused = true;
          return;
      }
    },
    idle: () => {
      if (left() === 0) pause = null;
    },
    connected: () => {
      if (!asksNow()) pause = null;
    },
    refused: () => {
      refused = true;
    },
    renewed: () => {
      refused = false;
    },
  };
}

type NotSent = Extract<SendOutcome, { kind: 'not-sent' }>;

export function sameFlow(a: Flow, b: Flow): boolean {
  if (a.state !== 'paused' || b.state !== 'paused') return a.state === b.state;
  return a.until === b.until && a.asked === b.asked && a.detail === b.detail;
}
