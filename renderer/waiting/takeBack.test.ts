import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Attachment } from '../../shared/model/media.ts';
import { Address } from '../../shared/phone/address.ts';
import { itemsOf, restoreItems, trayOf, useTrays } from '../composer/attach/tray.ts';
import { draftOf, setDraft, trayKey, useDrafts } from '../composer/drafts.ts';
import { saveNow } from '../composer/saving.ts';
import { lastWritten, useWritten } from '../composer/written.ts';
import { sampleKept } from '../conversation/media/samples.ts';
import { useThread } from '../conversation/thread.ts';
import { useDialogs } from '../ui/dialogs.ts';
import { useNotices } from '../ui/notices.ts';
import { takeBatchBack, takeTextBack } from './takeBack.ts';

const line = Address.parse('+13125550100');
const [ana, eli, noor] = ['+13125550101', '+13125550102', '+13125550103'].map((number) =>
  Address.parse(number),
);
const people = [ana, eli, noor].filter((person) => person !== undefined);
const whereabouts = { id: 1, accountId: 'a', line, people: people.slice(0, 1) };
const notFound = { ok: false, failure: { code: 'not-found', field: null, detail: null } } as const;
const ok = (value: unknown) => ({ ok: true, value });

/** What the main process answers. */
let undone = { undone: 1, text: 'See you\nat nine ' };
let conversationIsThere = true;
let messageIsThere = false;
/** How often the text was asked about: it is there until it is taken back. */
let asked = 0;
let media: readonly Attachment[] = [];
/** Those of the composition that are there, before and after. */
let rows: Address[][] = [];

beforeEach(() => {
  undone = { undone: 1, text: 'See you\nat nine ' };
  conversationIsThere = true;
  messageIsThere = false;
  asked = 0;
  media = [];
  useTrays.setState({ byDraft: {} });
  rows = [];
  useDrafts.setState({ texts: {} });
  useWritten.setState({ waiting: [] });
  useDialogs.setState({ open: null });
  const longcode = {
    undoSend: async () => ok(undone),
    getConversation: async () => (conversationIsThere ? ok({}) : notFound),
    messageDetails: async () => {
      asked += 1;
      return messageIsThere || asked === 1 ? ok({ message: { media } }) : notFound;
    },
    listMessages: async () => notFound,
    setViewing: async () => ok(null),
    saveDraft: async () => ok(null),
    batchRows: async ({ limit }: { limit: number }) => {
      if (limit === 1) return ok({ rows: [{ messageId: 'm1' }], total: 1 });
      const page = rows.shift() ?? [];
      return page.length === 0
        ? notFound
        : ok({ rows: page.map((to) => ({ to })), total: page.length });
    },
  };
  vi.stubGlobal('window', { longcode });
});

afterEach(async () => {
  await saveNow();
  vi.unstubAllGlobals();
});

const draft = () => draftOf(useDrafts.getState(), 1);
const said = () => useNotices.getState().announcement;

test('the exact text is in the composer again, which gets the focus', async () => {
  const before = useThread.getState().focusRequests;
  expect(await takeTextBack('m1', whereabouts, false)).toBeNull();
  expect(draft()).toBe('See you\nat nine ');
  expect(useThread.getState().focusRequests).toBeGreaterThan(before);
  expect(said()).toBe('Text taken back');
});

test('pictures come back with it, before those attached since', async () => {
  media = [sampleKept('jpeg', { name: 'taken-back.jpg' })];
  restoreItems(trayKey(1), itemsOf([sampleKept('jpeg', { name: 'since.jpg' })]));
  await takeTextBack('m1', whereabouts, false);
  const names = () =>
    trayOf(useTrays.getState(), trayKey(1)).items.map((item) => item.kind === 'file' && item.name);
  expect(names()).toEqual(['taken-back.jpg', 'since.jpg']);
});

test('what was typed since stays, below it', async () => {
  setDraft(1, 'typed since');
  await takeTextBack('m1', whereabouts, false);
  expect(draft()).toBe('See you\nat nine \ntyped since');
});

test('a text that still stands there, as after a failed attempt, is not doubled unless edited', async () => {
  messageIsThere = true;
  await takeTextBack('m1', whereabouts, false);
  expect(draft()).toBe('');
  await takeTextBack('m1', whereabouts, true);
  expect(draft()).toBe('See you\nat nine ');
});

test('a conversation that went with its only text leaves both texts in a new message', async () => {
  conversationIsThere = false;
  setDraft(1, 'typed since');
  await takeTextBack('m1', whereabouts, false);
  expect(lastWritten()).toMatchObject({
    from: { accountId: 'a', line },
    to: [ana],
    text: 'See you\nat nine \ntyped since',
  });
  expect(useDialogs.getState().open).toMatchObject({ kind: 'new-message' });
  expect(draft()).toBe('');
});

test('what has left is not offered to be sent once more', async () => {
  undone = { undone: 0, text: '' };
  await takeTextBack('m1', whereabouts, false);
  expect([draft(), lastWritten(), said()]).toEqual(['', null, 'Too late: it has left already']);
});

const batch = { kind: 'batch', batchId: 'b' } as const;
const from = { accountId: 'a', line };

test('a composition comes back with all its recipients', async () => {
  undone = { undone: 3, text: 'To all' };
  media = [sampleKept('pdf')];
  rows = [people];
  expect(await takeBatchBack(batch, from)).toEqual({ kind: 'done' });
  expect(lastWritten()).toMatchObject({ from, to: people, text: 'To all' });
  expect(lastWritten()?.attached).toHaveLength(1);
  expect(said()).toBe('3 texts taken back');
});

test('those it had gone to are not among the recipients', async () => {
  undone = { undone: 2, text: 'To all' };
  rows = [people, people.slice(1, 2)];
  await takeBatchBack(batch, from);
  expect(lastWritten()?.to).toEqual([ana, noor]);
  expect(said()).toBe('2 texts taken back, 1 had left already');
});

test('where it is not certain whom it went to, nobody is put back', async () => {
  undone = { undone: 2, text: 'To all' };
  rows = [people, []];
  await takeBatchBack(batch, from);
  expect(lastWritten()).toMatchObject({ to: [], text: 'To all' });
});

test('one that was taken back alone before is not written to again', async () => {
  undone = { undone: 2, text: 'To all' };
  rows = [people.slice(1)];
  await takeBatchBack(batch, from);
  expect(lastWritten()?.to).toEqual([eli, noor]);
});

test('nothing is put back where nothing was taken', async () => {
  undone = { undone: 0, text: '' };
  rows = [people];
  expect(await takeBatchBack(batch, from)).toEqual({ kind: 'left' });
  expect(lastWritten()).toBeNull();
});
