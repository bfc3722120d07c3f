/**
 * What the user does with scheduled texts. Every act is written down first; whoever lets them leave, or
 * asks the provider, is told afterwards.
 */
import { uuidv7 } from 'uuidv7';
import { CommandError } from '../../shared/contract/failure.ts';
import type { AccountState } from '../../shared/model/account.ts';
import type { Capabilities } from '../../shared/model/capabilities.ts';
import type { ProviderKind } from '../../shared/model/providers.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { Engine } from '../engine.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Broadcast } from '../ipc/broadcast.ts';
import type { FileOf } from '../outbox/uploads.ts';
import type { ScheduleActed } from '../store/schedule/schedule-store.ts';
import type { Store } from '../store/store.ts';
import { linesFor, type PoolStore } from './by-profile.ts';
import { checkGroup, takenMedia } from './content.ts';
import type { SentDrafts } from './sent-drafts.ts';

export interface ScheduleCommandOptions {
  readonly store: Pick<
    Store,
    | keyof PoolStore
    | 'schedules'
    | 'schedule'
    | 'changeSchedule'
    | 'cancelSchedule'
    | 'restoreSchedule'
    | 'sendScheduleNow'
    | 'dismissSchedule'
  >;
  readonly capabilitiesOf: (provider: ProviderKind) => Capabilities;
  readonly fileOf: FileOf;
  readonly sentDrafts: SentDrafts;
  readonly engine: Pick<Engine, 'kick' | 'states' | 'receives'>;
  readonly broadcast: Pick<Broadcast, 'changed'>;
  readonly onSchedules: () => void;
}

type ScheduleCommands = Pick<
  Handlers,
  | 'scheduleText'
  | 'listScheduled'
  | 'changeScheduled'
  | 'cancelScheduled'
  | 'restoreScheduled'
  | 'sendScheduledNow'
  | 'dismissScheduled'
>;

/** As many as the page is told of at once. */
const most = 5000;

export function scheduleCommands(options: ScheduleCommandOptions): ScheduleCommands {
  const { store, engine, broadcast, onSchedules } = options;

  const known = (accountId: string): AccountState => {
    const state = engine.states().find(({ account }) => account.id === accountId);
    if (state === undefined) throw new CommandError('not-found', 'account');
    return state;
  };

  const done = async (acting: Promise<ScheduleActed>) => {
    const { scheduled, changes } = await acting;
    broadcast.changed(changes);
    for (const accountId of new Set(changes.conversations.map((one) => one.accountId))) {
      engine.kick(accountId);
    }
    onSchedules();
    return { scheduled };
  };

  const mustCome = (due: number): void => {
    if (due <= Date.now()) throw new CommandError('time-passed', new Date(due).toISOString());
  };

  const fromLine = async (
    accountId: string,
    line: Address,
    people: readonly (readonly Address[])[],
  ) => {
    const mine = (await store.lines()).find(
      (one) => one.accountId === accountId && one.number === line,
    );
    if (mine === undefined || mine.canText === false) {
      throw new CommandError('line-cannot-send', line);
    }
    return people.map((to) => ({ line, to }));
  };

  return {
    scheduleText: async ({ accountId, from, to, together, media: given, draftOf, ...said }) => {
      mustCome(said.due);
      const draft = draftOf && options.sentDrafts.sending(draftOf);
      const state = known(accountId);
      const takes = options.capabilitiesOf(state.account.provider);
      const people = [...new Set(to)];
      if (together) checkGroup(takes, people.length);
      const media = await takenMedia(takes, given, options.fileOf);
      const around = { state, receiving: engine.receives(accountId), takes };
      const addressed =
        from.kind === 'line'
          ? await fromLine(accountId, from.line, together ? [people] : people.map((one) => [one]))
          : await linesFor(store, around, from.profileId, people);
      const byProfile =
        from.kind === 'profile' && takes.pool === 'provider' ? from.profileId : null;
      const texts = addressed.map((one) => ({ ...one, id: uuidv7() }));
      const written = { accountId, texts, media, byProfile, ...said, now: Date.now() };
      const { scheduled, changes } = await store.schedule(written, draft?.());
      broadcast.changed(changes);
      onSchedules();
      return { scheduled };
    },
    listScheduled: ({ place }) => store.schedules(place, most),
    changeScheduled: ({ id, change }) => {
      mustCome(change.due);
      return done(store.changeSchedule(id, change, Date.now()));
    },
    cancelScheduled: ({ id }) => done(store.cancelSchedule(id, Date.now())),
    restoreScheduled: ({ id }) => done(store.restoreSchedule(id, Date.now())),
    sendScheduledNow: ({ id }) => done(store.sendScheduleNow(id, Date.now())),
    dismissScheduled: async ({ id }) => {
      await done(store.dismissSchedule(id));
      return null;
    },
  };
}
