import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft, DraftContent } from '../../shared/inbox/drafts.ts';
import { untouched } from '../../shared/inbox/samples.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import { Address } from '../../shared/phone/address.ts';
import { trayOf, useTrays } from './attach/tray.ts';
import { draftOf, setDraft, trayKey, useDrafts } from './drafts.ts';
import { forgetKept, keepDraft, openDraft, sendingDraft, sentDraft } from './keeping.ts';
import { saveNow } from './saving.ts';

const line = Address.parse('+13125550100');
const conversation: Conversation = {
  ...untouched,
  ...{ id: 1, accountId: 'a', line, people: [Address.parse('+13125550199')] },
  ...{ lastSeq: 50, lastAt: 0, lastText: 'Hi', lastKind: 'text', lastDirection: 'in' },
  ...{ lastOutRung: null, unread: 0 },
};
const place = { kind: 'conversation', accountId: 'a', line, people: conversation.people } as const;
const link = { kind: 'link', url: 'https://files.test/1' } as const;

let stored: DraftContent | null = null;
let saved: Draft[] = [];
let refused = false;

beforeEach(() => {
  stored = null;
  saved = [];
  refused = false;
  const longcode = {
    readDraft: async () => ({ ok: true, value: { draft: stored, files: [] } }),
    saveDraft: async (draft: Draft) => {
      if (refused) return { ok: false, failure: { code: 'storage' } };
      saved.push(draft);
      return { ok: true, value: null };
    },
  };
  vi.stubGlobal('window', { longcode });
});
afterEach(async () => {
  forgetKept();
  refused = false;
  await saveNow();
  vi.unstubAllGlobals();
});

const now = () => draftOf(useDrafts.getState(), 1);
const write = (text: string) => {
  setDraft(1, text);
  keepDraft(1, { text, media: [] });
};
const texts = () => saved.map(({ text }) => text);

test('what was saved is there again, words and files', async () => {
  stored = { text: 'Dear Ana', media: [link] };
  await openDraft(conversation);
  expect(now()).toBe('Dear Ana');
  expect(trayOf(useTrays.getState(), trayKey(1)).items).toMatchObject([link]);
  await openDraft(conversation);
  expect(now()).toBe('Dear Ana');
});

test('what is typed before that is read neither takes its place nor is lost', async () => {
  stored = { text: 'Dear Ana', media: [] };
  const opening = openDraft(conversation);
  write('typed');
  await saveNow();
  expect(saved).toEqual([]);
  await opening;
  await saveNow();
  expect(now()).toBe('Dear Ana\ntyped');
  expect(saved).toEqual([{ ...place, text: 'Dear Ana\ntyped', media: [] }]);
});

test('the latest words are saved, once', async () => {
  await openDraft(conversation);
  write('H');
  write('He');
  await saveNow();
  write('He');
  await saveNow();
  expect(texts()).toEqual(['He']);
});

test('a draft is not emptied before its text is written down', async () => {
  await openDraft(conversation);
  write('Answer');
  expect(sendingDraft(conversation)).toEqual(place);
  write('');
  await saveNow();
  expect(texts()).toEqual(['Answer']);
  sentDraft(1, true);
  await saveNow();
  expect(texts()).toEqual(['Answer']);
  write('Next');
  await saveNow();
  expect(texts()).toEqual(['Answer', 'Next']);
});

test('what was begun while a text went is saved when it is gone', async () => {
  await openDraft(conversation);
  write('Answer');
  sendingDraft(conversation);
  write('And');
  sentDraft(1, true);
  await saveNow();
  expect(texts()).toEqual(['Answer', 'And']);
});

test('what could not be saved is tried again, unless it was written on', async () => {
  vi.useFakeTimers();
  await openDraft(conversation);
  refused = true;
  write('Hello');
  await saveNow();
  refused = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(texts()).toEqual(['Hello']);
  vi.useRealTimers();
});
