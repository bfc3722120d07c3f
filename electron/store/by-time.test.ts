import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  accountId,
  ana,
  ben,
  composeOne,
  heard,
  inbound,
  live,
  noon,
  only,
  openScene,
  outbound,
  rungOf,
  type Scene,
  texts,
} from './scene.ts';

const minute = 60_000;
const byTime = { ...live, byTime: true };
const late = { source: 'catch-up', receivedAt: noon } as const;

const sentAt = (id: string, at: number | null) => inbound(id, { sentAt: at, text: id });
const thread = (scene: Scene) => texts(scene.read.messages(1, null, 50));

test('news read newest first stands in the order it was sent, and is news all the same', () => {
  const scene = openScene();
  const pages = [
    ['e', 'f'],
    ['c', 'd'],
    ['a', 'b'],
  ];
  const at = (id: string) => noon - 100 * minute + id.charCodeAt(0) * 1_000;
  for (const page of pages) {
    const facts = page.toReversed().map((id) => sentAt(id, at(id)));
    const changes = scene.write.apply(accountId, heard(facts, late), byTime);
    expect(changes.arrived).toEqual(changes.messages.map(({ id }) => id));
    expect(texts(changes)).toEqual(page);
  }
  expect(thread(scene)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(scene.read.conversation(1)).toMatchObject({ lastText: 'f', unread: 6 });
});

test('what does not say when it was sent stands where it was heard of', () => {
  const scene = openScene();
  composeOne(scene, 'today', ana, noon - minute);
  const facts = [sentAt('no time', null), sentAt('yesterday', noon - 2 * minute)];
  scene.write.apply(accountId, heard(facts, late), byTime);
  expect(thread(scene)).toEqual(['yesterday', 'today', 'no time']);
});

test('nothing stands in the future, whatever another clock says', () => {
  const scene = openScene();
  scene.write.apply(accountId, heard([sentAt('ahead', noon + 60 * minute)], late), byTime);
  composeOne(scene, 'answer', ana, noon + 1);
  expect(thread(scene)).toEqual(['ahead', 'answer']);
});

test('news below what was read is unread, and what was read after it with it', () => {
  const scene = openScene();
  const first = scene.write.apply(accountId, heard([sentAt('seen', noon)]), live);
  const { id } = only(first.conversations);
  scene.write.markRead(id, only(first.messages).seq);
  composeOne(scene, 'mine', ana, noon + 1);
  const told = heard([sentAt('missed', noon - minute)], { ...late, receivedAt: noon + 2 });
  const changes = scene.write.apply(accountId, told, byTime);
  expect(only(changes.conversations)).toMatchObject({ lastText: 'mine', unread: 2 });
  expect(scene.read.counts().unread).toBe(1);
  const missed = only(changes.messages).seq;
  expect(only(scene.write.markRead(id, missed).conversations).unread).toBe(1);
  expect(only(scene.write.markRead(id, Number.MAX_SAFE_INTEGER).conversations).unread).toBe(0);
});

test('news between what was read and the newest only adds itself', () => {
  const scene = openScene();
  const first = scene.write.apply(accountId, heard([sentAt('seen', noon - 9 * minute)]), byTime);
  scene.write.markRead(1, only(first.messages).seq);
  composeOne(scene, 'mine', ana, noon);
  const told = heard([sentAt('missed', noon - minute)], { ...late, receivedAt: noon });
  expect(only(scene.write.apply(accountId, told, byTime).conversations).unread).toBe(1);
});

test('a text sent elsewhere stands by its time too, also when it had to wait for an answer', () => {
  const scene = openScene();
  composeOne(scene, 'Hi', ana, noon);
  const { outboxId } = only(scene.write.claim(accountId, noon, 1, []).sends);
  const more = { createdAt: noon - minute };
  const elsewhere = heard(
    [outbound('e1', 'Hi', ['sent'], more), outbound('e2', 'Yo', ['sent'], { ...more, to: ben })],
    late,
  );
  expect(texts(scene.write.apply(accountId, elsewhere, byTime))).toEqual(['Yo']);
  const refused = { kind: 'rejected', code: '402', detail: 'No balance', raw: '' } as const;
  scene.write.settle(outboxId, refused, noon + 5);
  expect(thread(scene)).toEqual(['Hi', 'Hi']);
  const [first, second] = scene.read.messages(1, null, 9).messages;
  expect([rungOf(scene, first?.id ?? ''), rungOf(scene, second?.id ?? '')]).toEqual([
    'sent',
    'failed',
  ]);
  expect(scene.read.conversation(1)).toMatchObject({ lastOutRung: 'failed' });
});

test('history stays history: read, and no news', () => {
  const scene = openScene();
  const options = { ...byTime, historyBefore: noon };
  const told = heard([sentAt('old', noon - 1), sentAt('new', noon)], late);
  const changes = scene.write.apply(accountId, told, options);
  expect([changes.arrived.length, only(changes.conversations).unread]).toEqual([1, 1]);
});

test('any order of telling ends in the same conversation', () => {
  const moments = fc.uniqueArray(fc.nat({ max: 200 }), { minLength: 1, maxLength: 12 });
  const told = moments.chain((all) =>
    fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
  );
  const scene = openScene();
  fc.assert(
    fc.property(told, (order) => {
      scene.write.removeAccount(accountId);
      for (const n of order) {
        scene.write.apply(accountId, heard([sentAt(`${n}`, noon - n)], late), byTime);
      }
      const { id } = only(scene.read.conversations({ kind: 'all' }, null, 9).conversations);
      const sorted = [...order].sort((a, b) => b - a).map(String);
      expect(texts(scene.read.messages(id, null, 50))).toEqual(sorted);
      expect(scene.read.conversation(id)).toMatchObject({
        lastText: sorted.at(-1),
        unread: order.length,
      });
    }),
    { numRuns: 60 },
  );
});
