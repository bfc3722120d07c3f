import { expect, test } from 'vitest';
import {
  accountId,
  ben,
  composeOne,
  heard,
  inbound,
  live,
  noon,
  only,
  openScene,
} from '../scene.ts';

const count = 25;

function conversationOf25() {
  const scene = openScene();
  const facts = Array.from({ length: count }, (_, n) =>
    inbound(`i${n}`, { text: `text ${n}`, sentAt: noon + n }),
  );
  const { conversations, messages } = scene.write.apply(accountId, heard(facts), live);
  scene.write.apply(accountId, heard([inbound('other', { from: ben, text: 'elsewhere' })]), live);
  const { id } = only(conversations);
  const seqs = messages.map(({ seq }) => seq);
  const words = (page: { readonly messages: readonly { readonly text: string }[] }) =>
    page.messages.map(({ text }) => text.replace('text ', '')).join(' ');
  return { scene, id, seqs, words };
}

test('a window has what is before and after a text, and says what more there is', () => {
  const { scene, id, seqs, words } = conversationOf25();
  const page = scene.read.messagesAround(id, seqs[10] ?? 0, 6);
  expect(words(page)).toBe('8 9 10 11 12 13');
  expect(page).toMatchObject({ hasOlder: true, hasNewer: true });
  const first = scene.read.messagesAround(id, seqs[0] ?? 0, 6);
  expect([words(first), first.hasOlder, first.hasNewer]).toEqual(['0 1 2 3', false, true]);
  const last = scene.read.messagesAround(id, seqs[24] ?? 0, 6);
  expect([words(last), last.hasOlder, last.hasNewer]).toEqual(['22 23 24', true, false]);
});

test('pages lead from a window to the end and to nothing of another conversation', () => {
  const { scene, id, seqs, words } = conversationOf25();
  const next = scene.read.messagesAfter(id, seqs[12] ?? 0, 10);
  expect([words(next), next.hasNewer]).toEqual(['13 14 15 16 17 18 19 20 21 22', true]);
  const rest = scene.read.messagesAfter(id, seqs[22] ?? 0, 10);
  expect([words(rest), rest.hasNewer, rest.hasOlder]).toEqual(['23 24', false, true]);
  composeOne(scene, 'text 25');
  expect(words(scene.read.messagesAfter(id, seqs[24] ?? 0, 10))).toBe('25');
});
