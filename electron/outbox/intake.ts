/**
 * Takes texts from the store, one at a time, after putting right what must be right before any leaves:
 * what a lost answer left marked as on its way goes back to the queue, and texts that grew old while
 * there was no way out, or while the computer slept, are asked about first.
 */
import type { ChangeSet } from '../../shared/model/change.ts';
import type { Clock } from '../clock.ts';
import type { ClaimedSend, Store } from '../store/store.ts';
import type { Pace } from './pace.ts';

export interface IntakeOptions {
  readonly accountId: string;
  readonly store: Pick<Store, 'askAboutOld' | 'claim' | 'release'>;
  readonly clock: Clock;
  readonly pace: Pick<Pace, 'resting'>;
  /** Rows handed out whose end is not written down yet. */
  readonly hands: ReadonlyMap<number, unknown>;
  readonly onChanges: (changes: ChangeSet) => void;
}

export interface Intake {
  /** Whether texts can leave, or wait only because the provider asked: then they do not grow old. */
  note(open: boolean): void;
  /** To be called before taking. */
  prepare(): Promise<void>;
  /** Null when none is due, or the one that is has an end which is still to be written down again. */
  take(): Promise<ClaimedSend | null>;
  /** Whether a line rested when nothing could be taken. */
  someRested(): boolean;
  /** Texts may have grown old. */
  askFirst(): void;
  /** Whether the answer to a claim was lost and not made good yet. */
  owes(): boolean;
  /** Makes good a claim whose answer was lost. */
  release(): Promise<ChangeSet>;
}

/** A text that waited longer than this without a way out asks before it goes, ms. */
const longAgo = 60 * 60_000;

export function createIntake(options: IntakeOptions): Intake {
  const { accountId, store, clock, pace, hands, onChanges } = options;
  let claimLost = false;
  let rested = false;
  let ask = true;
  let openAt = clock.uptime();

  const release = async (): Promise<ChangeSet> => {
    const changes = await store.release(accountId, [...hands.keys()], clock.now());
    claimLost = false;
    return changes;
  };

  return {
    note: (open) => {
      const up = clock.uptime();
      if (up - openAt > longAgo) ask = true;
      if (open) openAt = up;
    },
    prepare: async () => {
      if (claimLost) onChanges(await release());
      if (!ask) return;
      const now = clock.now();
      onChanges(await store.askAboutOld(accountId, now - longAgo, now));
      ask = false;
    },
    take: async () => {
      const resting = pace.resting(clock.monotonic());
      rested = resting.length > 0;
      claimLost = true;
      const { sends, changes } = await store.claim(accountId, clock.now(), 1, resting);
      claimLost = false;
      if (sends.length > 0) onChanges(changes);
      return sends.find(({ outboxId }) => !hands.has(outboxId)) ?? null;
    },
    someRested: () => rested,
    askFirst: () => {
      ask = true;
    },
    owes: () => claimLost,
    release,
  };
}
