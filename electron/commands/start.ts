/** The first answer to the page: everything its first paint needs. */
import type { StartAnswer } from '../../shared/contract/answers.ts';
import type { ReceiverState } from '../../shared/model/receiver.ts';
import type { Storage } from '../../shared/model/storage.ts';
import type { AccountBook } from '../accounts/book.ts';
import type { Engine } from '../engine.ts';
import type { Handlers } from '../ipc/bind.ts';
import { people } from '../practice/people.ts';
import { offers } from '../providers/registry.ts';
import type { Store } from '../store/store.ts';

export interface StartOptions {
  readonly store: Pick<Store, 'lines' | 'profiles' | 'counts' | 'conversations' | 'absences'>;
  readonly book: Pick<AccountBook, 'settings'>;
  readonly engine: Pick<Engine, 'states'>;
  readonly receiver: { state(): ReceiverState };
  readonly storage: () => Storage;
  /** A conversation asked for before the page was there; asked once. */
  readonly takeOpenRequest: () => number | null;
  readonly onFailure: (error: unknown) => void;
}

const firstPage = 50;

export function startCommand(options: StartOptions): Pick<Handlers, 'start'> {
  const { store, book, engine, receiver } = options;

  /** What the window can do without: it shows the rest where this cannot be read. */
  const orNone = <T>(reading: Promise<readonly T[]>): Promise<readonly T[]> =>
    reading.catch((error: unknown) => {
      options.onFailure(error);
      return [];
    });

  const start = async (): Promise<StartAnswer> => {
    const [lines, profiles, counts, page, absences] = await Promise.all([
      store.lines(),
      orNone(store.profiles()),
      store.counts(),
      store.conversations({ kind: 'all' }, null, firstPage),
      orNone(store.absences()),
    ]);
    return {
      accounts: engine.states(),
      settings: book.settings(),
      practicePeople: people,
      openConversation: options.takeOpenRequest(),
      storage: options.storage(),
      receiver: receiver.state(),
      ...{ offers, lines, profiles, counts, page, absences },
    };
  };

  return { start };
}
