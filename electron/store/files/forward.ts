/**
 * The store's interface over whatever makes its calls: two threads (open.ts) or two supervised ones
 * (store-file.ts). Only `claim` and `beginHanding` must not be made again when their answer is lost:
 * they hand out sends, and handing them out twice would send them twice.
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
  /** An opt-out is missed whatever conversation it is about, also where there is none. */
  const noted = async <T>(answer: Promise<T>): Promise<T> => {
    const done = await answer;
    wrote('texts');
    return done;
  };
  /** What the user would miss is written, whatever changed on the screen. */
  const keeping = async <T>(answer: Promise<T>): Promise<T> => {
    const kept = await answer;
    wrote('texts');
    return kept;
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
    searchPlaces: (...args) => read((reader) => reader.searchPlaces(...args)),
    searchPeople: (...args) => read((reader) => reader.searchPeople(...args)),
    messagesAround: (...args) => read((reader) => reader.messagesAround(...args)),
    messagesAfter: (...args) => read((reader) => reader.messagesAfter(...args)),
    isOptedOut: (...args) => read((reader) => reader.isOptedOut(...args)),
    optOuts: () => read((reader) => reader.optOuts()),
    optOutLists: () => read((reader) => reader.optOutLists()),
    threadOptOuts: (...args) => read((reader) => reader.threadOptOuts(...args)),
    preFlight: (...args) => read((reader) => reader.preFlight(...args)),
    sayOptOut: (...args) => noted(write((writer) => writer.sayOptOut(...args))),
    answerOptOut: (...args) => noted(write((writer) => writer.answerOptOut(...args))),
    undoOptOut: (...args) => noted(write((writer) => writer.undoOptOut(...args))),
    setOptOutList: (...args) => noted(write((writer) => writer.setOptOutList(...args))),
    setOptOutReach: (...args) => changing(write((writer) => writer.setOptOutReach(...args))),
    nextSnooze: () => read((reader) => reader.nextSnooze()),
    draft: (...args) => read((reader) => reader.draft(...args)),
    newMessages: () => read((reader) => reader.newMessages()),
    templates: () => read((reader) => reader.templates()),
    pricedTexts: (...args) => read((reader) => reader.pricedTexts(...args)),
    namesOf: (...args) => read((reader) => reader.namesOf(...args)),
    contact: (...args) => read((reader) => reader.contact(...args)),
    contactWith: (...args) => read((reader) => reader.contactWith(...args)),
    findContacts: (...args) => read((reader) => reader.findContacts(...args)),
    contactPage: (...args) => read((reader) => reader.contactPage(...args)),
    contactsAfter: (...args) => read((reader) => reader.contactsAfter(...args)),
    numberFacts: (...args) => read((reader) => reader.numberFacts(...args)),
    schedules: (...args) => read((reader) => reader.schedules(...args)),
    scheduleStanding: () => write((writer) => writer.scheduleStanding()),
    schedulingAccounts: () => write((writer) => writer.schedulingAccounts()),
    scheduleWork: (...args) => write((writer) => writer.scheduleWork(...args)),
    schedule: (...args) => keeping(write((writer) => writer.schedule(...args))),
    changeSchedule: (...args) => keeping(write((writer) => writer.changeSchedule(...args))),
    cancelSchedule: (...args) => keeping(write((writer) => writer.cancelSchedule(...args))),
    restoreSchedule: (...args) => keeping(write((writer) => writer.restoreSchedule(...args))),
    sendScheduleNow: (...args) => keeping(write((writer) => writer.sendScheduleNow(...args))),
    dismissSchedule: (...args) => keeping(write((writer) => writer.dismissSchedule(...args))),
    beginHanding: (...args) => acting(writeOnce((writer) => writer.beginHanding(...args))),
    endHanding: (...args) => keeping(write((writer) => writer.endHanding(...args))),
    recalled: (...args) => keeping(write((writer) => writer.recalled(...args))),
    releaseDue: (...args) => acting(write((writer) => writer.releaseDue(...args))),
    watchAgain: (...args) => noting(write((writer) => writer.watchAgain(...args))),
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
    async editContacts(...args) {
      const written = await write((writer) => writer.editContacts(...args));
      wrote('texts');
      return written;
    },
    async saveTemplate(...args) {
      await write((writer) => writer.saveTemplate(...args));
      wrote('texts');
    },
    async deleteTemplate(...args) {
      await write((writer) => writer.deleteTemplate(...args));
      wrote('texts');
    },
    orderTemplates: (...args) => noting(write((writer) => writer.orderTemplates(...args))),
    markRead: (...args) => changing(write((writer) => writer.markRead(...args))),
    async removeAccount(...args) {
      await write((writer) => writer.removeAccount(...args));
      wrote('texts');
    },
    keepInsight: (...args) => write((writer) => writer.keepInsight(...args)),
    close,
  };
}
