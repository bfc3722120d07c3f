/**
 * The store's interface over whatever makes its calls: two threads (open.ts) or two supervised ones
 * (store-file.ts). Only `claim` must not be made again when its answer is lost: it hands out sends,
 * and handing them out twice would send them twice.
 */
import type { ChangeSet } from '../../../shared/model/change.ts';
import type { ReaderCalls } from '../reader.ts';
import type { Store } from '../store.ts';
import type { ThreadCalls } from '../thread.ts';
import type { WriterCalls } from '../writer.ts';

export interface Caller {
  read<T>(make: (reader: ThreadCalls<ReaderCalls>) => Promise<T>): Promise<T>;
  write<T>(make: (writer: ThreadCalls<WriterCalls>) => Promise<T>): Promise<T>;
  /** Not made again when the thread dies with it. */
  writeOnce<T>(make: (writer: ThreadCalls<WriterCalls>) => Promise<T>): Promise<T>;
  /**
   * Something was certainly written: `texts` the user would miss, or only notes. Many calls succeed
   * without writing anything, also on a full disk.
   */
  wrote(what: 'texts' | 'notes'): void;
  close(): Promise<void>;
}

export function storeOver({ read, write, writeOnce, wrote, close }: Caller): Store {
  const told = (changes: ChangeSet): void => {
    const { conversations, messages, removed } = changes;
    const touched = [conversations, messages, removed.conversations, removed.messages];
    if (touched.some(({ length }) => length > 0)) wrote('texts');
  };
  const changing = async (answer: Promise<ChangeSet>): Promise<ChangeSet> => {
    const changes = await answer;
    told(changes);
    return changes;
  };
  const noting = async (answer: Promise<void>): Promise<void> => {
    await answer;
    wrote('notes');
  };
  const acting = async <T extends { readonly changes: ChangeSet }>(answer: Promise<T>) => {
    const acted = await answer;
    told(acted.changes);
    return acted;
  };
  return {
    conversations: (...args) => read((reader) => reader.conversations(...args)),
    conversation: (...args) => read((reader) => reader.conversation(...args)),
    messages: (...args) => read((reader) => reader.messages(...args)),
    message: (...args) => read((reader) => reader.message(...args)),
    messageDetails: (...args) => read((reader) => reader.messageDetails(...args)),
    rawReceipt: (...args) => read((reader) => reader.rawReceipt(...args)),
    batchCard: (...args) => read((reader) => reader.batchCard(...args)),
    batchRows: (...args) => read((reader) => reader.batchRows(...args)),
    failed: (...args) => read((reader) => reader.failed(...args)),
    counts: () => read((reader) => reader.counts()),
    lines: () => read((reader) => reader.lines()),
    profiles: () => read((reader) => reader.profiles()),
    knownLines: (...args) => read((reader) => reader.knownLines(...args)),
    turns: (...args) => read((reader) => reader.turns(...args)),
    cursor: (...args) => read((reader) => reader.cursor(...args)),
    waiting: (...args) => read((reader) => reader.waiting(...args)),
    unsent: () => read((reader) => reader.unsent()),
    mediaToFetch: (...args) => read((reader) => reader.mediaToFetch(...args)),
    nextMediaDue: () => read((reader) => reader.nextMediaDue()),
    keptHashes: () => read((reader) => reader.keptHashes()),
    absences: () => read((reader) => reader.absences()),
    search: (...args) => read((reader) => reader.search(...args)),
    searchCount: (...args) => read((reader) => reader.searchCount(...args)),
    nextSnooze: () => read((reader) => reader.nextSnooze()),
    draft: (...args) => read((reader) => reader.draft(...args)),
    newMessages: () => read((reader) => reader.newMessages()),
    setLines: (...args) => noting(write((writer) => writer.setLines(...args))),
    setLook: (...args) => noting(write((writer) => writer.setLook(...args))),
    setProfiles: (...args) => noting(write((writer) => writer.setProfiles(...args))),
    setTurns: (...args) => noting(write((writer) => writer.setTurns(...args))),
    compose: (...args) => changing(write((writer) => writer.compose(...args))),
    retryText: (...args) => acting(write((writer) => writer.retryText(...args))),
    retryBatch: (...args) => acting(write((writer) => writer.retryBatch(...args))),
    claim: (...args) => acting(writeOnce((writer) => writer.claim(...args))),
    release: (...args) => changing(write((writer) => writer.release(...args))),
    nextDue: (...args) => write((writer) => writer.nextDue(...args)),
    settle: (...args) => changing(write((writer) => writer.settle(...args))),
    recover: (...args) => changing(write((writer) => writer.recover(...args))),
    askAboutOld: (...args) => changing(write((writer) => writer.askAboutOld(...args))),
    notFound: (...args) => changing(write((writer) => writer.notFound(...args))),
    undo: (...args) => acting(write((writer) => writer.undo(...args))),
    pause: (...args) => acting(write((writer) => writer.pause(...args))),
    resume: (...args) => acting(write((writer) => writer.resume(...args))),
    stop: (...args) => acting(write((writer) => writer.stop(...args))),
    resolve: (...args) => acting(write((writer) => writer.resolve(...args))),
    liveAgain: (...args) => noting(write((writer) => writer.liveAgain(...args))),
    stillLive: (...args) => noting(write((writer) => writer.stillLive(...args))),
    dismissAbsence: (...args) => write((writer) => writer.dismissAbsence(...args)),
    apply: (...args) => changing(write((writer) => writer.apply(...args))),
    setMedia: (...args) => changing(write((writer) => writer.setMedia(...args))),
    act: (...args) => acting(write((writer) => writer.act(...args))),
    undoAct: (...args) => acting(write((writer) => writer.undoAct(...args))),
    dueSnoozes: (...args) => acting(write((writer) => writer.dueSnoozes(...args))),
    async saveDraft(...args) {
      const changes = await write((writer) => writer.saveDraft(...args));
      wrote('texts');
      return changes;
    },
    markRead: (...args) => changing(write((writer) => writer.markRead(...args))),
    async removeAccount(...args) {
      await write((writer) => writer.removeAccount(...args));
      wrote('texts');
    },
    close,
  };
}
