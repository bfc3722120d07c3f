/**
 * One running account: its sync, its lane, and what goes from one to the other. It shares nothing
 * with other accounts but the store.
 */
import type { Account, Limits } from '../../shared/model/account.ts';
import type { ChangeSet } from '../../shared/model/change.ts';
import type { Line } from '../../shared/model/line.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import type { Clock } from '../clock.ts';
import { type LaneOptions, startLane } from '../outbox/lane.ts';
import { type Endpoint, type Provider, ProviderError } from '../providers/provider.ts';
import type { ProviderModule } from '../providers/registry.ts';
import type { Store } from '../store/store.ts';
import { type ArrivalMode, type SyncTimings, startSync } from '../sync/sync.ts';
import type { Source } from '../webhooks/source.ts';
import { loopbackOrigin } from './addresses.ts';
import { type AccountLines, keepLines } from './lines.ts';
import { createRenewal } from './renewal.ts';
import { createRights } from './rights.ts';
import type { Standing } from './states.ts';
import { createSweeps } from './sweeps.ts';

/** What outlives a running account: its sends on their way. */
export type Outgoing = Pick<LaneOptions, 'hands' | 'after' | 'abandoned'>;

export interface AccountOptions {
  readonly account: Account;
  readonly module: Pick<ProviderModule, 'create' | 'sourceOf'>;
  readonly endpoint: Endpoint;
  /** As the provider's module made it; opaque here. */
  readonly secret: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly timings: SyncTimings;
  readonly outgoing: Outgoing;
  readonly announced: () => string | null;
  readonly receives: () => boolean;
  readonly fileOf: LaneOptions['fileOf'];
  readonly seal: (secret: string) => Promise<string>;
  readonly keep: (sealed: string) => void;
  readonly onStanding: (change: Partial<Standing>) => void;
  readonly onChanges: (changes: ChangeSet, mode: ArrivalMode) => void;
  readonly onCaughtUp: (mode: ArrivalMode) => void;
  readonly onLines: (lines: readonly Line[]) => void;
  readonly onProfiles: (profiles: readonly MessagingProfile[]) => void;
  readonly onFailure: (error: unknown) => void;
}

export interface RunningAccount {
  readonly lines: AccountLines;
  /** With the key that is used now. */
  readonly provider: () => Provider;
  /** Its provider's origin where that is on this computer; null otherwise. */
  readonly loopback: string | null;
  take(heard: Heard): Promise<void>;
  sourceOf(path: string): Source | null;
  mediaHeaders(url: URL): ReturnType<Provider['mediaHeaders']>;
  kick(): void;
  check(): Promise<void>;
  reconnect(): void;
  setLimits(limits: Limits): void;
  suspend(): void;
  resume(): void;
  /** Ends it. Resolves when nothing is heard any more. */
  end(): Promise<void>;
  /** Resolves when nothing new is sent any more; after `end`. */
  quiet(): Promise<void>;
}

/** How far back a new account reads: thirty days, ms. */
const historyDepth = 30 * 24 * 60 * 60_000;
/** How often it is noted that an account is live, ms. */
const noteEvery = 60_000;

export function runAccount(options: AccountOptions): RunningAccount {
  const { account, module, endpoint, store, clock, onStanding, onFailure } = options;
  const { id } = account;
  let { lookForSeconds } = account.limits;
  let { secret } = options;
  const providerWith = (one: string): Provider => module.create(endpoint, one, account.ownNumbers);
  let provider = providerWith(secret);
  let live = false;
  let ended = false;
  let noting: NodeJS.Timeout | undefined;

  const rights = createRights((holding) => {
    if (!ended) onStanding({ holding });
  });
  const lines = keepLines({
    ...{ accountId: id, provider: () => provider, rights, store, onFailure },
    running: () => !ended,
    onLines: options.onLines,
    onProfiles: options.onProfiles,
  });

  const tell = (changes: ChangeSet, mode: ArrivalMode): void => {
    if (!isEmpty(changes)) options.onChanges(changes, mode);
  };

  /** What a live connection says about the account is kept. */
  const heeding = (heard: Provider): Provider => {
    const { push } = heard;
    if (push === null) return heard;
    const listen: typeof push.listen = (listener) =>
      push.listen({
        ...listener,
        opened: (holder) => {
          rights.setBalance(holder.balance);
          listener.opened(holder);
        },
      });
    return { ...heard, push: { ...push, listen } };
  };

  const lane = startLane({
    ...{ accountId: id, store, provider, clock, limits: account.limits },
    ...options.outgoing,
    ...{ announced: options.announced, fileOf: options.fileOf },
    onChanges: (changes) => tell(changes, 'live'),
    onFlow: (flow) => {
      if (!ended) onStanding({ flow });
    },
    onKeyRefused: (detail) => note(sendRefused(detail)),
    onUnknown: () => {
      if (!ended) sweeps.start();
    },
    onFailure,
  });

  const sync = startSync({
    ...{ provider: heeding(provider), clock, timings: options.timings, onFailure },
    posted: options.receives,
    cursor: async () => (await store.cursor(id)) ?? account.createdAt - historyDepth,
    apply: async (heard, { cursor, mode, byTime }) => {
      const historyBefore = account.createdAt;
      tell(await store.apply(id, heard, { cursor, historyBefore, byTime }), mode);
    },
    onConnection: (connection) => {
      onStanding({ connection });
      clearInterval(noting);
      live = connection.state === 'live';
      if (!live) return;
      noting = setInterval(() => note(stillLive()), noteEvery);
      lane.connected();
      renewal.look();
      note(provider.push === null ? lines.refresh() : lines.wentLive());
    },
    onHealth: (health) => onStanding({ health }),
    onWhole: (startedAt) => {
      const leftBefore = startedAt - lookForSeconds * 1000;
      note(store.notFound(id, leftBefore).then((changes) => tell(changes, 'checked')));
    },
    onCaughtUp: (mode) => {
      if (mode === 'checked') return options.onCaughtUp(mode);
      note(store.liveAgain(id, clock.now()).finally(() => options.onCaughtUp(mode)));
    },
    onKeyRefused: () => {
      lane.keyRefused();
      renewal.stop();
    },
  });

  const sweeps = createSweeps(sync.sweep);

  const renewal = createRenewal({
    ...{ provider: () => provider, clock, onFailure },
    use: async (renewed) => {
      const next = providerWith(renewed);
      await next.check();
      const sealed = await options.seal(renewed);
      if (ended) return;
      options.keep(sealed);
      secret = renewed;
      provider = next;
      lane.use(next);
      sync.use(heeding(next));
    },
  });

  /** Something to be done meanwhile; what fails is told and changes nothing else. */
  const note = (work: Promise<unknown>): void => {
    work.catch(onFailure);
  };

  const stillLive = async (): Promise<void> => {
    if (live) await store.stillLive(id, clock.now());
  };

  /** A key that works otherwise is not refused: it may not send. */
  const sendRefused = async (detail: string): Promise<void> => {
    if (await mayRead(provider)) rights.set('send', false);
    else sync.keyRefused(detail);
  };

  return {
    lines: {
      ...lines,
      refresh: async () => {
        await lines.refresh();
        if (!rights.lacks('send')) return;
        rights.set('send', true);
        lane.use(provider);
      },
    },
    provider: () => provider,
    loopback: loopbackOrigin(endpoint.baseUrl),
    take: sync.take,
    sourceOf: (path) => module.sourceOf(id, path, secret),
    mediaHeaders: (url) => provider.mediaHeaders(url),
    kick: lane.kick,
    check: sync.check,
    reconnect: () => {
      sync.reconnect();
      lane.connected();
    },
    setLimits: (limits) => {
      lookForSeconds = limits.lookForSeconds;
      lane.setLimits(limits);
    },
    suspend: () => {
      note(stillLive());
      lane.suspend();
      sync.suspend();
    },
    resume: () => {
      sync.resume();
      lane.resume();
    },
    end: async () => {
      ended = true;
      sweeps.stop();
      renewal.stop();
      lane.suspend();
      const noted = stillLive().catch(onFailure);
      await sync.stop();
      await noted;
      clearInterval(noting);
    },
    quiet: lane.stop,
  };
}

function isEmpty({ conversations, messages, removed, arrived }: ChangeSet): boolean {
  const lists = [conversations, messages, removed.conversations, removed.messages, arrived];
  return lists.every((list) => list.length === 0);
}

/** Where numbers are entered by hand, reading them asks nobody. */
async function mayRead(provider: Pick<Provider, 'push' | 'lines' | 'check'>): Promise<boolean> {
  try {
    await (provider.push === null ? provider.check() : provider.lines());
    return true;
  } catch (error) {
    return error instanceof ProviderError && error.kind === 'may-not';
  }
}
