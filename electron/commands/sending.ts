/**
 * What the user does with texts: writing them, and everything that can be decided about those that
 * have not gone. Each act is one transaction of the store; the lane of the account is told afterwards.
 */
import { uuidv7 } from 'uuidv7';
import { CommandError } from '../../shared/contract/failure.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { SendTarget } from '../../shared/model/waiting.ts';
import type { Engine } from '../engine.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Broadcast } from '../ipc/broadcast.ts';
import type { Acted, RetryAnswer, Store } from '../store/store.ts';
import { type Addressed, linesFor, type PoolStore } from './by-profile.ts';

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
  readonly engine: Pick<Engine, 'kick' | 'states'>;
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

export function sendingCommands({ store, settings, engine, broadcast }: SendingOptions): Sending {
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

  const compose = async (accountId: string, text: string, addressed: readonly Addressed[]) => {
    const changes = await store.compose({
      ...{ accountId, text },
      texts: addressed.map((one) => ({ ...one, id: uuidv7() })),
      undoFor: settings().undoSeconds * 1000,
      now: Date.now(),
    });
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
    sendText: async ({ accountId, line, to, text }) => {
      const mine = (await store.lines()).find(
        (one) => one.accountId === accountId && one.number === line,
      );
      if (mine === undefined || mine.canText === false) {
        throw new CommandError('line-cannot-send', line);
      }
      const people = [...new Set(to)];
      return compose(
        accountId,
        text,
        people.map((one) => ({ line, to: one })),
      );
    },
    sendByProfile: async ({ accountId, profileId, to, text }) => {
      const state = engine.states().find(({ account }) => account.id === accountId);
      if (state === undefined) throw new CommandError('not-found', 'account');
      const people = [...new Set(to)];
      const chosen = inTurn(() => linesFor(store, state, profileId, people));
      return compose(accountId, text, await chosen);
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
