/**
 * Sends what the store has queued, one account at a time, and writes down how each send ended.
 *
 *   queued -> submitting -> accepted | rejected | unknown
 *   submitting -> queued again only where nothing can have left
 *
 * The store marks a send `submitting` durably before the request starts, so a crash at any point
 * finds it as `submitting` and calls it unknown. An unknown send is never repeated here: the
 * provider's own records settle it. Trouble with the connection or the pace holds back the
 * account's lane, not the message, and no lane ever waits for another.
 */
import type { ChangeSet } from '../../shared/model/change.ts';
import { createBackoff } from '../backoff.ts';
import type { Provider, SendOutcome } from '../providers/provider.ts';
import type { ClaimedSend, SendResult, Store } from '../store/store.ts';

export interface LaneOptions {
  readonly accountId: string;
  readonly store: Pick<Store, 'claim' | 'settle' | 'nextDue'>;
  readonly provider: Pick<Provider, 'send'>;
  readonly onChanges: (changes: ChangeSet) => void;
  /** The provider refused the key: the lane has stopped until `resume`. */
  readonly onKeyRefused: (detail: string) => void;
  /** A send ended unknown: worth looking it up at the provider. */
  readonly onUnknown: () => void;
  readonly onFailure: (error: unknown) => void;
}

export interface Lane {
  /** Something may be due: look now, unless the provider asked to wait. */
  kick(): void;
  /** The provider answers again: a wait for the connection is over, a wait it asked for is not. */
  connected(): void;
  /** Stops taking new sends and waits for those on their way. */
  stop(): Promise<void>;
}

/** Requests of one account on their way at once. */
const width = 4;

export function startLane(options: LaneOptions): Lane {
  const backoff = createBackoff();
  const inFlight = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let pause: Pause = noPause;
  let stopped = false;
  let pumping: Promise<void> = Promise.resolve();

  const sendOne = async (claimed: ClaimedSend): Promise<void> => {
    const outcome = await options.provider.send({
      from: claimed.line,
      to: claimed.to,
      text: claimed.text,
    });
    const now = Date.now();
    if (outcome.kind === 'not-sent' || outcome.kind === 'key-refused') {
      pause = pauseFor(outcome, now, backoff.next());
    } else {
      backoff.reset();
    }
    options.onChanges(await options.store.settle(claimed.outboxId, resultOf(outcome, now), now));
    if (outcome.kind === 'unknown') options.onUnknown();
    if (outcome.kind === 'key-refused') options.onKeyRefused(outcome.detail);
  };

  const pump = async (): Promise<void> => {
    clearTimeout(timer);
    const now = Date.now();
    if (stopped) return;
    if (now < pause.until) return wakeAt(pause.until);
    const room = width - inFlight.size;
    if (room <= 0) return;
    const { sends, changes } = await options.store.claim(options.accountId, now, room);
    if (sends.length > 0) options.onChanges(changes);
    for (const claimed of sends) {
      const sending = sendOne(claimed)
        .catch(options.onFailure)
        .finally(() => {
          inFlight.delete(sending);
          kick();
        });
      inFlight.add(sending);
    }
    if (inFlight.size > 0) return;
    const due = await options.store.nextDue(options.accountId);
    if (due !== null) wakeAt(due);
  };

  const wakeAt = (time: number): void => {
    clearTimeout(timer);
    timer = setTimeout(kick, Math.max(0, time - Date.now()));
  };

  const kick = (): void => {
    pumping = pumping.then(pump).catch(options.onFailure);
  };

  kick();
  return {
    kick,
    connected: () => {
      if (pause.until > Date.now() && pause.asked) return;
      pause = noPause;
      kick();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await pumping;
      await Promise.all(inFlight);
    },
  };
}

interface Pause {
  /** ms since the epoch. */
  readonly until: number;
  /** Whether the provider asked for it, or refused the key; false when nobody answered. */
  readonly asked: boolean;
}

const noPause: Pause = { until: 0, asked: false };

/** A refused key holds the lane until the key is replaced, which starts a new lane. */
const untilReplaced = 24 * 60 * 60_000;

function pauseFor(
  outcome: Extract<SendOutcome, { kind: 'not-sent' | 'key-refused' }>,
  now: number,
  backoffMs: number,
): Pause {
  if (outcome.kind === 'key-refused') return { until: now + untilReplaced, asked: true };
  const { retryAfterMs } = outcome;
  return { until: now + (retryAfterMs ?? backoffMs), asked: retryAfterMs !== null };
}

/**
 * Only a wait the provider asked for is written down with the text; the lane's own waits end when the
 * connection or the key is there again.
 */
function resultOf(outcome: SendOutcome, now: number): SendResult {
  switch (outcome.kind) {
    case 'answered':
      return {
        kind: 'accepted',
        providerMessageId: outcome.providerMessageId,
        heard: outcome.heard,
      };
    case 'rejected':
      return outcome;
    case 'unknown':
      return outcome;
    case 'not-sent':
      return {
        kind: 'again',
        notBefore: now + (outcome.retryAfterMs ?? 0),
        detail: outcome.detail,
      };
    case 'key-refused':
      return { kind: 'again', notBefore: now, detail: outcome.detail };
  }
}
