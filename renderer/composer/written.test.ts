import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from '../../shared/inbox/drafts.ts';
import { Address } from '../../shared/phone/address.ts';
import { saveNow } from './saving.ts';
import {
  blank,
  draftOfWritten,
  keepWritten,
  lastWritten,
  putBack,
  sendingWritten,
  takenUp,
  useWritten,
  writtenFrom,
} from './written.ts';

const line = Address.parse('+13125550100');
const ana = Address.parse('+13125550101');
const eli = Address.parse('+13125550102');

const composition = (text: string, ...to: Address[]) => ({ accountId: 'a', line, to, text });

let saved: Draft[] = [];

beforeEach(async () => {
  const saveDraft = async (draft: Draft) => {
    saved.push(draft);
    return { ok: true, value: null };
  };
  vi.stubGlobal('window', { longcode: { saveDraft } });
  await saveNow();
  saved = [];
  useWritten.setState({ waiting: [] });
});
afterEach(async () => {
  await saveNow();
  vi.unstubAllGlobals();
});

test('the last one taken back comes first, the others wait with their own recipients', async () => {
  putBack(composition('one', ana));
  putBack(composition('two', eli));
  const last = lastWritten();
  expect(last).toMatchObject({ text: 'two', to: [eli], from: { kind: 'line', line } });
  takenUp(last?.id ?? '');
  expect(lastWritten()).toMatchObject({ text: 'one', to: [ana] });
  await saveNow();
  expect(saved.map(({ text }) => text)).toEqual(['one', 'two']);
});

test('each edit is saved once, and an emptied one is let go', async () => {
  const begun = blank();
  keepWritten(begun);
  await saveNow();
  expect(saved).toEqual([]);
  keepWritten({ ...begun, text: 'Hello' });
  keepWritten({ ...begun, text: 'Hello' });
  await saveNow();
  keepWritten({ ...begun, text: 'Hello' });
  await saveNow();
  expect(saved.map(({ text }) => text)).toEqual(['Hello']);
  keepWritten(begun);
  await saveNow();
  expect(saved.at(-1)).toEqual(draftOfWritten(begun));
});

test('one that goes is not saved behind its text', async () => {
  const begun = { ...blank(), text: 'Hello', to: [ana] };
  keepWritten(begun);
  expect(sendingWritten(begun.id)).toEqual({ kind: 'new', id: begun.id });
  await saveNow();
  expect(saved).toEqual([]);
});

test('what was saved is gone on with as it was', () => {
  const begun = { ...blank(), text: 'Hello', to: [ana], typed: '+1', together: true };
  const from = { kind: 'profile', accountId: 'a', profileId: 'p' } as const;
  const link = { kind: 'link', url: 'https://files.test/1' } as const;
  const draft = { ...draftOfWritten({ ...begun, from }), media: [link] };
  expect(writtenFrom(draft, [])).toMatchObject({ ...begun, from, attached: [link] });
});
