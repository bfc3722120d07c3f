/**
 * What the user does with texts: writing them, and everything that can be decided about those that
 * have not gone. Each act is one transaction of the store; the lane of the account is told afterwards.
 */
import { uuidv7 } from 'uuidv7';
import { CommandError } from '../../shared/contract/failure.ts';
import type { DraftPlace } from '../../shared/inbox/drafts.ts';
import type { AccountState } from '../../shared/model/account.ts';
import type { Capabilities } from '../../shared/model/capabilities.ts';
import type { ProviderKind } from '../../shared/model/providers.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { SendTarget } from '../../shared/model/waiting.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { Engine } from '../engine.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Broadcast } from '../ipc/broadcast.ts';
import type { FileOf } from '../outbox/uploads.ts';
import type { Acted, NewText, RetryAnswer, Store } from '../store/store.ts';
import { linesFor, type PoolStore } from './by-profile.ts';
import { checkGroup, checkText, takenMedia } from './content.ts';
import type { SentDrafts } from './sent-drafts.ts';

export interface SendingOptions {
  readonly store: Pick<
    Store,
    | keyof PoolStore
    | 'message'
    | 'batchCard'
    | 'compose'
    | 'retryText'
    | 'retryBatch'
    | 'undo'
    | 'pause'
    | 'resume'
    | 'stop'
    | 'resolve'
  >;
  readonly settings: () => Settings;
  readonly capabilitiesOf: (provider: ProviderKind) => Capabilities;
  readonly fileOf: FileOf;
  readonly sentDrafts: SentDrafts;
  readonly engine: Pick<Engine, 'kick' | 'states' | 'receives'>;
  readonly broadcast: Pick<Broadcast, 'changed'>;
}

type Sending = Pick<
  Handlers,
  | 'sendText'
  | 'sendByProfile'
  | 'retryText'
  | 'retryBatch'
  | 'undoSend'
  | 'pauseSending'
  | 'resumeSending'
  | 'stopSending'
  | 'resolveUnknown'
>;

type Content = Pick<NewText, 'accountId' | 'text' | 'media' | 'byProfile'>;

export function sendingCommands(options: SendingOptions): Sending {
  const { store, settings, engine, broadcast, fileOf, sentDrafts } = options;
  const tell = <A extends Pick<Acted | RetryAnswer, 'changes' | 'accountId'>>(acted: A): A => {
    broadcast.changed(acted.changes);
    if (acted.accountId !== null) engine.kick(acted.accountId);
    return acted;
  };

  const textsOf = async (target: SendTarget): Promise<{ undone: number; text: string } | null> => {
    switch (target.kind) {
      case 'text': {
        const message = await store.message(target.messageId);
        return message && { undone: 1, text: message.text };
      }
      case 'batch': {
        const card = await store.batchCard(target.batchId);
        return card && { undone: card.total, text: card.text };
      }
    }
  };

  const known = (accountId: string): AccountState => {
    const state = engine.states().find(({ account }) => account.id === accountId);
    if (state === undefined) throw new CommandError('not-found', 'account');
    return state;
  };

  /** One text for each of `addressed`. */
  const compose = async (
    { accountId, text, media, byProfile }: Content,
    addressed: readonly Omit<NewText['texts'][number], 'id'>[],
    draftOf: DraftPlace | undefined,
    id?: string,
  ) => {
    const composed = {
      ...{ accountId, text, media, byProfile },
      texts: addressed.map((one) => ({ ...one, id: id ?? uuidv7() })),
      undoFor: settings().undoSeconds * 1000,
      now: Date.now(),
    };
    const changes = await store.compose(composed, draftOf);
    tell({ changes, accountId });
    return { messages: changes.messages, conversations: changes.conversations };
  };

  /** One choice of lines after the other: the next begins where this one's turns end. */
  let choosing: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(choose: () => Promise<T>): Promise<T> => {
    const chosen = choosing.then(choose, choose);
    choosing = chosen;
    return chosen;
  };

  return {
    sendText: async ({ accountId, line, to, together, text, media: given, draftOf, id }) => {
      const draft = draftOf && sentDrafts.sending(draftOf);
      const takes = options.capabilitiesOf(known(accountId).account.provider);
      const people = distinct(to);
      if (together) checkGroup(takes, people.length);
      const media = await takenMedia(takes, given, fileOf);
      const mine = (await store.lines()).find(
        (one) => one.accountId === accountId && one.number === line,
      );
      if (mine === undefined || mine.canText === false) {
        throw new CommandError('line-cannot-send', line);
      }
      checkText(takes, { text, from: mine.type, mms: together || media.length > 0 });
      const texts = together ? [people] : people.map((one) => [one]);
      return compose(
        { accountId, text, media, byProfile: null },
        texts.map((one) => ({ line, to: one })),
        draft?.(),
        id,
      );
    },
    sendByProfile: async ({ accountId, profileId, to, text, media: given, draftOf }) => {
      const draft = draftOf && sentDrafts.sending(draftOf);
      const state = known(accountId);
      const takes = options.capabilitiesOf(state.account.provider);
      checkText(takes, { text, from: 'unknown', mms: given.length > 0 });
      const media = await takenMedia(takes, given, fileOf);
      const around = { state, receiving: engine.receives(accountId), takes };
      const chosen = inTurn(() => linesFor(store, around, profileId, distinct(to)));
      const byProfile = takes.pool === 'provider' ? profileId : null;
      const addressed = await chosen;
      return compose({ accountId, text, media, byProfile }, addressed, draft?.());
    },
    retryText: async ({ messageId }) => {
      const { retried } = tell(await store.retryText(messageId, Date.now()));
      if (retried === 0) throw new CommandError('not-found', 'failed text');
      return null;
    },
    retryBatch: async ({ batchId }) => {
      const { retried } = tell(await store.retryBatch(batchId, Date.now()));
      return { retried };
    },
    undoSend: async (target) => {
      const before = await textsOf(target);
      const { texts, text } = tell(await store.undo(target));
      if (texts > 0 || before === null || (await textsOf(target)) !== null) {
        return { undone: texts, text };
      }
      // Done, and the answer was lost with the store's thread: what was written must not be lost too.
      return before;
    },
    pauseSending: async (target) => ({ texts: tell(await store.pause(target)).texts }),
    resumeSending: async (target) => ({ texts: tell(await store.resume(target)).texts }),
    stopSending: async (target) => {
      const { texts, gone } = tell(await store.stop(target));
      return { stopped: texts, gone };
    },
    resolveUnknown: async ({ messageId, decision }) => {
      const { texts } = tell(await store.resolve(messageId, decision, Date.now()));
      if (texts === 0) throw new CommandError('not-found', 'text to decide about');
      return null;
    },
  };
}

function distinct(people: readonly Address[]): readonly Address[] {
  return [...new Set(people)];
}
