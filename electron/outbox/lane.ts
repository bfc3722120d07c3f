/**
 * Sends what the store has queued, one account at a time, and writes down how each send ended.
 *
 *   queued -> submitting -> accepted | rejected | unknown
 *   submitting -> queued again only where nothing can have left
 *
 * The store marks a send `submitting` durably before the request starts, so a crash at any point
 * finds it as `submitting` and calls it unknown. An unknown send is never repeated here: the
 * provider's own records settle it. What has been handed out here is in `hands` until its end is
 * written down, and nothing in hand is ever queued again from outside. Files are handed over before the
 * request, by whoever carries the text. Pace and trouble hold back the account, not the text, and no
 * account ever waits for another.
 */
import type { Flow, Limits } from '../../shared/model/account.ts';
import type { ChangeSet } from '../../shared/model/change.ts';
import { createBackoff } from '../backoff.ts';
import type { Clock } from '../clock.ts';
import type { Provider, SendOutcome } from '../providers/provider.ts';
import type { ClaimedSend, Store } from '../store/store.ts';
import { createHold, sameFlow } from './hold.ts';
import { createIntake } from './intake.ts';
import { resultOf } from './outcome.ts';
import { createPace } from './pace.ts';
import { writeForSure } from './settling.ts';
import { createTurns } from './turns.ts';
import { createUploads, type FileOf } from './uploads.ts';

export interface LaneOptions {
  readonly accountId: string;
  readonly store: Pick<Store, 'askAboutOld' | 'claim' | 'nextDue' | 'release' | 'settle'>;
  readonly provider: Pick<Provider, 'send' | 'media'>;
  readonly fileOf: FileOf;
  /** Where events of each text are to be posted; null leaves it to the profile. */
  readonly announced: () => string | null;
  readonly limits: Limits;
  readonly clock: Clock;
  /** Sends of the account whose end is not written down, by outbox row; outlives the lane. */
  readonly hands: Hands;
  /** Nothing is taken before: an earlier lane of the account may still be taking. */
  readonly after: Promise<void>;
  /** Once aborted, what is in hand is forgotten: the next start finds it as `submitting`. */
  readonly abandoned: AbortSignal;
  readonly onChanges: (changes: ChangeSet) => void;
  readonly onFlow: (flow: Flow) => void;
  /** The provider refused the key: nothing leaves until `use`. */
  readonly onKeyRefused: (detail: string) => void;
  /** A send ended unknown: worth looking it up at the provider. */
  readonly onUnknown: () => void;
  readonly onFailure: (error: unknown) => void;
}

export type Hands = Map<number, Promise<void>>;

export interface Lane {
  /** Something may be due: look now, unless texts have to wait. */
  kick(): void;
  /** The provider answers again: a wait for the connection is over, a wait it asked for is not. */
  connected(): void;
  /** The key was refused elsewhere. */
  keyRefused(): void;
  /** Another key; sends on their way end with the one they left with. */
  use(provider: LaneOptions['provider']): void;
  setLimits(limits: Limits): void;
  /** Takes nothing new while the computer sleeps. */
  suspend(): void;
  resume(): void;
  /** Resolves when nothing is being taken any more; what is in hand goes on to its end. */
  stop(): Promise<void>;
}

/** Requests of one account on their way at once. */
const width = 4;
/** ms before looking again for a text that is due and could not be claimed. */
const lookAgain = 1_000;

export function startLane(options: LaneOptions): Lane {
  const { accountId, store, clock, hands, abandoned, onFailure } = options;
  const hold = createHold(clock, createBackoff());
  const pace = createPace(options.limits, clock.monotonic());
  let provider = options.provider;
  const intake = createIntake({ ...options, pace });
  const uploads = createUploads({ ...options, monotonic: clock.monotonic });
  let taking = true;
  let told: Flow = { state: 'flowing' };

  const tellFlow = (): void => {
    const flow = hold.flow();
    if (sameFlow(flow, told)) return;
    told = flow;
    options.onFlow(flow);
  };

  const send = (
    { line, byProfile, to, text, messageId: localId }: ClaimedSend,
    media: readonly string[],
  ): Promise<SendOutcome> => {
    const from = byProfile === null ? line : { profileId: byProfile };
    const request = { from, to, text, media, localId, callbackUrl: options.announced() };
    return provider.send({ ...request, sendAt: null }).catch((error: unknown): SendOutcome => {
      onFailure(error);
      return { kind: 'unknown', detail: 'Longcode failed while sending', raw: '' };
    });
  };

  const carry = async (claimed: ClaimedSend): Promise<void> => {
    const { outboxId } = claimed;
    const media = await uploads.addresses(provider.media, claimed.media);
    const outcome = 'kind' in media ? media : await send(claimed, media);
    // A text that ends before anybody was asked says nothing about the provider.
    if (outcome !== media || outcome.kind !== 'rejected') hold.ended(outcome);
    tellFlow();
    if (outcome.kind === 'key-refused') options.onKeyRefused(outcome.detail);
    const now = clock.now();
    const result = resultOf(outcome, now, told.state === 'paused' ? told.until : now);
    const write = (): Promise<ChangeSet> => store.settle(outboxId, result, now);
    const changes = await writeForSure(write, abandoned, onFailure);
    if (changes === null) return;
    options.onChanges(changes);
    if (outcome.kind === 'unknown') options.onUnknown();
  };

  const begin = (claimed: ClaimedSend): void => {
    pace.take(claimed.line, clock.monotonic());
    const carried = carry(claimed)
      .catch(onFailure)
      .finally(() => {
        hands.delete(claimed.outboxId);
        turns.kick();
      });
    hands.set(claimed.outboxId, carried);
  };

  const mayTake = (): boolean =>
    taking && hold.left() === 0 && hands.size < (hold.careful() ? 1 : width);

  const turn = async (): Promise<void> => {
    const left = hold.left();
    if (left === null) return;
    intake.note(told.state === 'flowing' || (told.state === 'paused' && told.asked));
    if (left > 0) return turns.wake(left);
    await intake.prepare();
    while (mayTake() && pace.ready(clock.monotonic())) {
      const claimed = await intake.take();
      if (claimed === null) return rest();
      if (!abandoned.aborted) begin(claimed);
    }
    if (mayTake()) turns.wake(pace.next(clock.monotonic()) - clock.monotonic());
  };

  /** Nothing could be claimed now. */
  const rest = async (): Promise<void> => {
    const due = await store.nextDue(accountId);
    if (due === null) {
      if (hands.size === 0) hold.idle();
      return tellFlow();
    }
    const wait = due - clock.now();
    const paced = intake.someRested()
      ? pace.next(clock.monotonic()) - clock.monotonic()
      : lookAgain;
    turns.wake(wait > 0 ? wait : paced);
  };

  const turns = createTurns({ turn, after: options.after, onFailure });
  turns.kick();

  return {
    kick: turns.kick,
    connected: () => {
      hold.connected();
      tellFlow();
      turns.kick();
    },
    keyRefused: () => {
      hold.refused();
      tellFlow();
    },
    use: (another) => {
      provider = another;
      hold.renewed();
      tellFlow();
      turns.kick();
    },
    setLimits: (limits) => {
      pace.setLimits(limits, clock.monotonic());
      turns.kick();
    },
    suspend: () => {
      taking = false;
      turns.halt();
    },
    resume: () => {
      taking = true;
      intake.askFirst();
      turns.go();
    },
    stop: async () => {
      taking = false;
      await turns.stop();
      if (!intake.owes()) return;
      const changes = await writeForSure(intake.release, abandoned, onFailure);
      if (changes !== null) options.onChanges(changes);
    },
  };
}
