/**
 * Keeps the receiver as the user chose it, and says how it stands.
 *
 * It runs only between `start` and `stop`: nothing may arrive before the store has recovered or after
 * it is closed. Whatever anybody has to know of a change (the page, the practice gateways, the engine)
 * is told in one place, when it is not what they were told before.
 */
import { CommandError, type Field } from '../../shared/contract/failure.ts';
import type { AccountState } from '../../shared/model/account.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import type { ReceiverChoice, ReceiverProof, ReceiverState } from '../../shared/model/receiver.ts';
import type { AccountBook } from '../accounts/book.ts';
import type { WebhookPaths } from '../accounts/webhook-paths.ts';
import { createRunning } from '../running.ts';
import type { Source } from '../webhooks/source.ts';
import { addressOf, checkPublicUrl } from './addresses.ts';
import { createAnnouncing } from './announcing.ts';
import { type KnowingOptions, type Known, knownIn } from './known.ts';
import { createListening } from './listening.ts';
import { atMostEvery } from './pace.ts';
import { testAddress } from './self-test.ts';

export interface ReceiverServiceOptions extends KnowingOptions {
  readonly book: Pick<
    AccountBook,
    'accounts' | 'receiver' | 'setReceiver' | 'onEachSend' | 'setOnEachSend'
  >;
  readonly paths: WebhookPaths;
  /** How webhooks of a running account are let in; null where it does not run or that was not entered. */
  readonly sourceOf: (accountId: string, path: string) => Source | null;
  /** Resolves when it is durable. */
  readonly take: (accountId: string, heard: Heard) => Promise<void>;
  /** Tells the gateway of a running practice account where to post. */
  readonly announce: (accountId: string, url: string | null) => Promise<void>;
  readonly onState: (state: ReceiverState) => void;
  /** Another account receives by webhook now, or one no longer does. */
  readonly onReceiving: () => void;
}

export interface ReceiverService {
  state(): ReceiverState;
  /** Listens if the user chose so. Never rejects: that it cannot is a state. */
  start(): Promise<void>;
  /** Resolves when nothing arrives any more. */
  stop(): Promise<void>;
  /** Throws CommandError `invalid-argument` where no path can be added to the public address. */
  choose(choice: ReceiverChoice): Promise<ReceiverState>;
  setAnnounce(accountId: string, onEachSend: boolean): void;
  /** Accounts may have come, gone, started or ended. */
  accountsChanged(accounts: readonly Pick<AccountState, 'account' | 'connection'>[]): void;
  /** Where the account's webhooks are to be posted; null without a public address. */
  addressOf(accountId: string): string | null;
  /** Whether what is posted to the account's address is taken. */
  receives(accountId: string): boolean;
  /** What each text of the account is to name; null when it names nothing. */
  announced(accountId: string): string | null;
  /**
   * Posts to the account's address and resolves when that arrived here. Throws CommandError:
   * `test-not-seen` with what came back, `receiver-off`, or `sign-in-incomplete`.
   */
  test(accountId: string): Promise<void>;
}

/** Counts reach the screen this often at most, ms. */
const countsEvery = 250;

/** What a proof is checked with. */
const checkedWith: Readonly<Record<ReceiverProof, Field | null>> = {
  signature: 'public-key',
  credentials: 'callback-password',
  address: null,
};

export function createReceiverService(options: ReceiverServiceOptions): ReceiverService {
  const { book, paths, sourceOf, onState, onFailure } = options;
  let allowed = false;
  let choice = book.receiver();
  let known: readonly Known[] = [];
  let told = '';
  let turn = Promise.resolve();
  const running = createRunning();

  const announcing = createAnnouncing(options.announce, onFailure);
  const telling = atMostEvery(countsEvery, () => onState(state()));
  const listening = createListening({
    sources: () =>
      known.flatMap(({ accountId, path }) =>
        path === null ? [] : (sourceOf(accountId, path) ?? []),
      ),
    take: options.take,
    onCount: telling.soon,
  });

  const find = (accountId: string): Known | undefined =>
    known.find((one) => one.accountId === accountId);
  const address = ({ practice, path }: Known): string | null =>
    path === null ? null : addressOf(practice, path, choice.publicUrl, listening.status());
  const isProvable = ({ accountId, path }: Known): boolean =>
    sourceOf(accountId, path ?? '') !== null;
  const isOn = (): boolean => listening.receiver() !== null;

  const standing = () =>
    known.map((one) => ({
      ...{ accountId: one.accountId, proof: one.proof, onEachSend: one.onEachSend },
      address: address(one),
      provable: isProvable(one),
    }));
  const state = (): ReceiverState => ({
    ...{ choice, status: listening.status(), strangers: listening.counts(null) },
    accounts: standing().map((one) => ({ ...one, counts: listening.counts(one.accountId) })),
  });

  const tell = (): void => {
    const now = JSON.stringify([choice, listening.status(), standing()]);
    if (now === told) return;
    told = now;
    onState(state());
    const practice = known.filter((one) => one.practice && isProvable(one));
    announcing.tell(new Map(practice.map((one) => [one.accountId, address(one)])));
    options.onReceiving();
  };

  /** One after the other. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work).then(tell).catch(onFailure);
    return turn;
  };
  const meet = async (): Promise<void> => {
    const here = await knownIn(options, choice.enabled || choice.publicUrl !== null);
    for (const { accountId } of known) {
      if (here.some((one) => one.accountId === accountId)) continue;
      listening.forget(accountId);
      paths.forget(accountId);
    }
    known = here;
  };
  const listen = (): Promise<void> =>
    listening.settle(allowed && choice.enabled ? choice.port : null);
  const settle = (): Promise<void> => inTurn(() => meet().then(listen));

  return {
    state,
    start: () => {
      allowed = true;
      return settle();
    },
    stop: async () => {
      allowed = false;
      await inTurn(listen);
      await announcing.quiet();
      telling.stop();
    },
    choose: async (chosen) => {
      if (chosen.publicUrl !== null) checkPublicUrl(chosen.publicUrl);
      book.setReceiver(chosen);
      choice = chosen;
      await settle();
      return state();
    },
    setAnnounce: (accountId, onEachSend) => {
      book.setOnEachSend(accountId, onEachSend);
      void inTurn(meet);
    },
    accountsChanged: (accounts) => {
      if (running.changed(accounts)) void inTurn(meet);
    },
    addressOf: (accountId) => {
      const one = find(accountId);
      return one === undefined ? null : address(one);
    },
    receives: (accountId) => {
      const one = find(accountId);
      return isOn() && one !== undefined && address(one) !== null && isProvable(one);
    },
    announced: (accountId) => {
      const one = find(accountId);
      return isOn() && one?.onEachSend === true ? address(one) : null;
    },
    test: async (accountId) => {
      const one = find(accountId);
      const at = one === undefined ? null : address(one);
      const receiver = listening.receiver();
      if (one === undefined || at === null || receiver === null) {
        throw new CommandError('receiver-off');
      }
      if (!isProvable(one)) {
        throw new CommandError('sign-in-incomplete', null, checkedWith[one.proof]);
      }
      await testAddress(receiver, accountId, at);
    },
  };
}
