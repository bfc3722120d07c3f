import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { untouched } from '../../shared/inbox/samples.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Message } from '../../shared/model/message.ts';
import { Address } from '../../shared/phone/address.ts';
import { loadNewer, showAt, showNewest } from './jump.ts';
import { sampleInbound } from './samples.ts';
import {
  applyMessages,
  applyOwn,
  applyRemoved,
  closeConversation,
  markSeen,
  openConversation,
  setAtEnd,
  useThread,
} from './thread.ts';

const conversation: Conversation = {
  ...untouched,
  ...{
    id: 1,
    accountId: 'a',
    line: Address.parse('+13125550100'),
    people: [Address.parse('+13125550199')],
  },
  ...{ lastSeq: 50, lastAt: 0, lastText: 'Hi', lastKind: 'text', lastDirection: 'in' },
  ...{ lastOutRung: null, unread: 0 },
};
const ok = <T>(value: T) => ({ ok: true, value });

/** What the main process has. */
let all: Message[];
/** Answers are held back until they are let go. */
let held: (() => void)[] | null;
let read: number[];

const answered = async <T>(make: () => T) => {
  const value = make();
  if (held !== null) {
    const gate = held;
    await new Promise<void>((resolve) => gate.push(resolve));
  }
  return ok(value);
};
const letGo = async () => {
  const gates = held ?? [];
  held = null;
  for (const open of gates) open();
  await new Promise((resolve) => setTimeout(resolve));
};

beforeEach(() => {
  all = Array.from({ length: 300 }, (_, n) => sampleInbound(n + 1));
  held = null;
  read = [];
  vi.stubGlobal('document', { hasFocus: () => true });
  vi.stubGlobal('window', {
    longcode: {
      setViewing: async () => ok(null),
      markRead: async ({ uptoSeq }: { uptoSeq: number }) => ok(read.push(uptoSeq)),
      getConversation: () => answered(() => conversation),
      listMessages: ({ beforeSeq, limit }: { beforeSeq: number | null; limit: number }) =>
        answered(() => {
          const there = all.filter(({ seq }) => seq < (beforeSeq ?? Number.MAX_SAFE_INTEGER));
          return { messages: there.slice(-limit), hasOlder: there.length > limit };
        }),
      listAround: ({ seq, limit }: { seq: number; limit: number }) =>
        answered(() => {
          const [older, newer] = [all.filter((m) => m.seq <= seq), all.filter((m) => m.seq > seq)];
          const half = limit / 2;
          const messages = [...older.slice(-half), ...newer.slice(0, half)];
          return { messages, hasOlder: older.length > half, hasNewer: newer.length > half };
        }),
      listNewer: ({ afterSeq, limit }: { afterSeq: number; limit: number }) =>
        answered(() => {
          const there = all.filter(({ seq }) => seq > afterSeq);
          return {
            messages: there.slice(0, limit),
            hasOlder: true,
            hasNewer: there.length > limit,
          };
        }),
    },
  });
});

afterEach(() => {
  closeConversation();
  vi.unstubAllGlobals();
});

const state = () => useThread.getState();
const ends = () => [state().pages.messages[0]?.seq, state().pages.messages.at(-1)?.seq];
const arrive = (seq: number) => {
  const message = sampleInbound(seq);
  all.push(message);
  applyMessages([message]);
};

test('a text far back is shown in a window around it', async () => {
  await openConversation(1);
  expect(ends()).toEqual([241, 300]);
  const { visit } = state();
  await showAt(1, 100, true);
  expect(ends()).toEqual([71, 130]);
  expect(state()).toMatchObject({ target: { seq: 100, focus: true }, atEnd: false, loaded: true });
  expect(state().visit).toBe(visit + 1);
  await showAt(1, 110, false);
  expect([ends(), state().visit, state().target?.seq]).toEqual([[71, 130], visit + 1, 110]);
});

test('until the window is here, what is on screen stays, and keeps changing', async () => {
  await openConversation(1);
  held = [];
  const going = showAt(1, 290 - 200, true);
  await new Promise((resolve) => setTimeout(resolve));
  arrive(301);
  expect(ends()).toEqual([241, 301]);
  const gone = all.find(({ seq }) => seq === 95);
  applyRemoved({ conversations: [], messages: [gone?.id ?? ''] });
  await letGo();
  await going;
  expect(ends()).toEqual([61, 120]);
  expect(state().pages.messages.some(({ seq }) => seq === 95)).toBe(false);
});

test('of two texts that are gone to, the later one is shown, whichever answer comes first', async () => {
  await openConversation(1);
  held = [];
  const going = [showAt(1, 50, true), showAt(1, 150, true)];
  await new Promise((resolve) => setTimeout(resolve));
  await letGo();
  await Promise.all(going);
  expect([ends(), state().target?.seq]).toEqual([[121, 180], 150]);
});

test('nothing in a window counts as read, however far down it is', async () => {
  await showAt(1, 100, true);
  useThread.setState({ conversation: { ...conversation, unread: 3 } });
  setAtEnd(true);
  markSeen();
  expect([state().atEnd, read]).toEqual([false, []]);
});

test('a window grows to the end and then goes on as ever', async () => {
  await showAt(1, 200, true);
  await loadNewer();
  arrive(301);
  expect([ends(), state().pages.hasNewer]).toEqual([[171, 290], true]);
  await loadNewer();
  expect([ends(), state().pages.hasNewer]).toEqual([[171, 301], false]);
  arrive(302);
  expect(ends()).toEqual([171, 302]);
});

test('the way back leads to the newest texts, also with one of ours among them', async () => {
  await showAt(1, 100, true);
  const { jumps } = state();
  const own = sampleInbound(301);
  all.push(own);
  applyOwn([own]);
  expect([ends(), state().jumps]).toEqual([[71, 130], jumps + 1]);
  await showNewest();
  expect(ends()).toEqual([242, 301]);
  expect(state()).toMatchObject({ target: null, atEnd: true, pages: { hasNewer: false } });
});
