import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { untouched } from '../../shared/inbox/samples.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import { Address } from '../../shared/phone/address.ts';
import { useThread } from '../conversation/thread.ts';
import { sampleLine } from '../session/samples.ts';
import { useDialogs } from '../ui/dialogs.ts';
import { draftOf, setDraft, useDrafts } from './drafts.ts';
import { writeFrom } from './otherConversation.ts';
import { saveNow } from './saving.ts';
import { lastWritten, useWritten } from './written.ts';

const ana = Address.parse('+12125550101');
const eli = Address.parse('+12125550102');
const other = sampleLine('+13125550142');

function conversation(id: number, line: string, people: readonly Address[]): Conversation {
  return {
    id,
    accountId: 'a',
    line: Address.parse(line),
    people,
    ...untouched,
    lastSeq: id,
    lastAt: 0,
    lastText: '',
    lastKind: 'text',
    lastDirection: 'in',
    lastOutRung: null,
    unread: 0,
  };
}

const closed = conversation(1, '+13125550100', [ana]);
/** What there is on the other line. */
let there: readonly Conversation[] = [];
const notFound = { ok: false, failure: { code: 'not-found', field: null, detail: null } };

beforeEach(() => {
  useDrafts.setState({ texts: {} });
  useWritten.setState({ waiting: [] });
  useDialogs.setState({ open: null });
  setDraft(1, 'See you at nine');
  vi.stubGlobal('window', {
    longcode: {
      listConversations: async () => ({
        ok: true,
        value: { conversations: there, total: there.length, names: [] },
      }),
      setViewing: async () => ({ ok: true, value: null }),
      getConversation: async () => notFound,
      listMessages: async () => notFound,
      saveDraft: async () => ({ ok: true, value: null }),
    },
  });
});

afterEach(async () => {
  await saveNow();
  vi.unstubAllGlobals();
});

const draft = (id: number) => draftOf(useDrafts.getState(), id);

test('the conversation with the same people opens, and the draft is there instead of here', async () => {
  there = [conversation(2, other.number, [ana, eli]), conversation(3, other.number, [ana])];
  await writeFrom(other, closed);
  expect(useThread.getState().openId).toBe(3);
  expect([draft(1), draft(3)]).toEqual(['', 'See you at nine']);
  expect(useDialogs.getState().open).toBeNull();
});

test('what was typed there before stays behind it', async () => {
  there = [conversation(3, other.number, [ana])];
  setDraft(3, 'Hello');
  await writeFrom(other, closed);
  expect(draft(3)).toBe('See you at nine\nHello');
});

test('without such a conversation it waits in a new message', async () => {
  there = [conversation(2, other.number, [eli]), conversation(4, '+13125550199', [ana])];
  await writeFrom(other, closed);
  expect(useDialogs.getState().open).toEqual({ kind: 'new-message', from: null });
  expect(lastWritten()).toMatchObject({
    from: { accountId: 'a', line: other.number },
    to: [ana],
    text: 'See you at nine',
  });
  expect(draft(1)).toBe('');
});

test('a conversation with one of several is not the one with all of them', async () => {
  there = [conversation(3, other.number, [ana])];
  await writeFrom(other, conversation(1, '+13125550100', [ana, eli]));
  expect(lastWritten()?.to).toEqual([ana, eli]);
});
