import { expect, test } from 'vitest';
import type { Rung } from '../../shared/delivery/ladder.ts';
import type { OutboundFacts } from '../../shared/model/receipt.ts';
import type { Address } from '../../shared/phone/address.ts';
import { changing } from './changes.ts';
import { rebuildDeliveries } from './rebuild.ts';
import {
  accountId,
  ana,
  ben,
  claimOne,
  cleo,
  composeOne,
  groupText,
  heard,
  inbound,
  line,
  live,
  lost,
  noon,
  ofText,
  only,
  openScene,
  otherLine,
  outbound,
  person,
  receipt,
  type Scene,
  waitingOf,
} from './scene.ts';
import type { SendResult } from './store.ts';

const people = [ana, ben, cleo];
const refused: SendResult = { kind: 'rejected', code: '4435', detail: 'too many', raw: '{}' };

function composeGroup(scene: Scene, text = 'Hi all', to: readonly Address[] = people): string {
  return only(scene.write.compose(groupText(text, to)).messages).id;
}

/** What one webhook says about one of the people, each under an id of its own. */
function piece(to: Address, rung: Rung, more: Partial<OutboundFacts> = {}): OutboundFacts {
  return outbound(`of ${to}`, 'Hi all', [rung], { to, groupMessageId: 'g1', ...more });
}

function answer(providerMessageId: string, facts: readonly OutboundFacts[]): SendResult {
  return { kind: 'accepted', providerMessageId, heard: heard(facts, { source: 'response' }) };
}

const toAll = (id: string, rung: Rung): OutboundFacts =>
  outbound(id, 'Hi all', [], { receipts: people.map((to) => receipt(rung, { to })) });

function rungs(scene: Scene, id: string): Rung[] | undefined {
  return scene.read.message(id)?.deliveries.map(({ rung }) => rung);
}

const count = (scene: Scene, table: string) =>
  only(scene.db.all(`SELECT count(*) AS n FROM ${table}`))['n'];

test('a text to a group is one message, one send and one conversation', () => {
  const scene = openScene();
  const { messages, conversations } = scene.write.compose(
    groupText('Hi all', [cleo, ana, ben, ana]),
  );
  const message = only(messages);
  expect(message).toMatchObject({ batchId: null, attempts: 1 });
  expect(message.deliveries.map(({ to, rung }) => [to, rung])).toEqual(
    people.map((to) => [to, 'held']),
  );
  expect(only(conversations)).toMatchObject({ people, lastOutRung: 'held' });
  expect(scene.read.waiting(0, 9)).toMatchObject({
    total: 1,
    texts: [{ to: ana, others: [ben, cleo] }],
  });
  expect(claimOne(scene)).toMatchObject({ line, to: people, text: 'Hi all', attempt: 1 });
  expect(rungs(scene, message.id)).toEqual(['submitting', 'submitting', 'submitting']);
});

test('texts to a group and to one of its people do not hold each other up', () => {
  const scene = openScene();
  composeGroup(scene);
  composeOne(scene, 'private');
  composeGroup(scene, 'second');
  const { sends } = scene.write.claim(accountId, noon, 9, []);
  expect(sends.map(({ text, to }) => [text, to])).toEqual([
    ['Hi all', people],
    ['private', [ana]],
  ]);
});

test.each<[string, SendResult, Rung]>([
  ['an answer that names an id only', answer('g1', []), 'accepted'],
  ['an answer about all of them', answer('g1', [toAll('g1', 'accepted')]), 'accepted'],
  ['an answer about one of them', answer('g1', [piece(ben, 'accepted')]), 'accepted'],
  ['a refusal', refused, 'failed'],
  ['no answer', lost, 'unknown'],
  ['a wait', { kind: 'again', notBefore: 0, detail: '429' }, 'held'],
])('%s is about each of the people', (_, result, rung) => {
  const scene = openScene();
  const id = composeGroup(scene);
  const changes = scene.write.settle(claimOne(scene).outboxId, result, noon);
  expect(rungs(scene, id)).toEqual([rung, rung, rung]);
  expect(only(changes.conversations).lastOutRung).toBe(rung);
  expect(scene.read.message(id)).toEqual(only(changes.messages));
});

test('one id with a receipt for each of the people', () => {
  const scene = openScene();
  const id = composeGroup(scene);
  scene.write.settle(claimOne(scene).outboxId, answer('b1', [toAll('b1', 'accepted')]), noon);
  const about = (to: Address, rung: Rung) =>
    scene.write.apply(accountId, heard([outbound('b1', null, [rung], { to })]), live);
  about(ana, 'carrier');
  expect(rungs(scene, id)).toEqual(['carrier', 'accepted', 'accepted']);
  about(ben, 'failed');
  about(person(7), 'failed');
  expect(rungs(scene, id)).toEqual(['carrier', 'failed', 'accepted']);
  expect(scene.read.conversations({ kind: 'failed' }, null, 9).total).toBe(1);
});

const pieces = [piece(ana, 'carrier'), piece(ben, 'sent'), piece(cleo, 'failed')];
const answers: [string, SendResult][] = [
  ['the id of the group', answer('g1', [])],
  ['the id of the first and of the group', answer(`of ${ana}`, [piece(ana, 'accepted')])],
  [
    'no id but those of the pieces',
    answer(
      `of ${ana}`,
      people.map((to) => piece(to, 'accepted')),
    ),
  ],
];
const orders = [0, 1, 2, 3].flatMap((at) => answers.map(([name, end]) => [name, at, end] as const));

test.each(orders)('pieces join where the answer names %s, after %i of them', (_, at, end) => {
  const scene = openScene();
  const id = composeGroup(scene);
  const { outboxId } = claimOne(scene);
  for (const [index, one] of pieces.entries()) {
    if (index === at) scene.write.settle(outboxId, end, noon);
    scene.write.apply(accountId, heard([one], { source: 'webhook' }), live);
    expect(count(scene, 'message')).toBe(1);
  }
  if (at === pieces.length) scene.write.settle(outboxId, end, noon);
  expect(rungs(scene, id)).toEqual(['carrier', 'sent', 'failed']);
  expect([count(scene, 'message'), count(scene, 'orphan'), count(scene, 'outbox')]).toEqual([
    1, 0, 0,
  ]);
});

test('pieces find a group text whose answer was lost, and it was sent to the others too', () => {
  const scene = openScene();
  const id = composeGroup(scene);
  scene.write.settle(claimOne(scene).outboxId, lost, noon);
  expect(waitingOf(scene, id)).toBeUndefined();
  scene.write.apply(accountId, heard([piece(ben, 'sent')]), live);
  expect(rungs(scene, id)).toEqual(['accepted', 'sent', 'accepted']);
  expect(scene.read.counts().waiting).toBe(0);
  scene.write.apply(accountId, heard([piece(cleo, 'failed'), piece(ana, 'carrier')]), live);
  expect(rungs(scene, id)).toEqual(['carrier', 'sent', 'failed']);
  expect(count(scene, 'message')).toBe(1);
});

test('a record about all of them finds it too, and a record about others does not', () => {
  const scene = openScene();
  const id = composeGroup(scene);
  scene.write.settle(claimOne(scene).outboxId, lost, noon);
  const receipts = [ana, person(7)].map((to) => receipt('sent', { to }));
  scene.write.apply(accountId, heard([outbound('other', 'Hi all', [], { receipts })]), live);
  expect([rungs(scene, id), count(scene, 'message')]).toEqual([Array(3).fill('unknown'), 2]);
  scene.write.apply(accountId, heard([toAll('b1', 'sent')]), live);
  expect([rungs(scene, id), count(scene, 'message')]).toEqual([Array(3).fill('sent'), 2]);
});

test('what a group was sent elsewhere gathers its people as they are named', () => {
  const scene = openScene();
  for (const one of pieces) scene.write.apply(accountId, heard([one]), live);
  const { conversations } = scene.read.conversations({ kind: 'all' }, null, 9);
  expect(only(conversations)).toMatchObject({ people, lastText: 'Hi all', lastOutRung: 'failed' });
  const { messages } = scene.read.messages(only(conversations).id, null, 9);
  expect(only(messages).deliveries.map(({ rung }) => rung)).toEqual(['carrier', 'sent', 'failed']);
  expect(scene.read.counts().all).toBe(1);
});

test('a group text that was refused is retried for all of its people', () => {
  const scene = openScene();
  const id = composeGroup(scene);
  scene.write.settle(claimOne(scene).outboxId, refused, noon);
  expect(scene.write.retryText(id, noon + 1)).toMatchObject({ retried: 1, accountId });
  expect(claimOne(scene, noon + 1)).toMatchObject({ to: people, attempt: 2, text: 'Hi all' });
});

test('a group text that some of them may have is not sent again', () => {
  const scene = openScene();
  const id = composeGroup(scene);
  scene.write.settle(claimOne(scene).outboxId, answer('g1', []), noon);
  scene.write.apply(accountId, heard([piece(ben, 'failed')]), live);
  expect(scene.write.retryText(id, noon)).toMatchObject({ retried: 0 });
  const failed = scene.read.message(id)?.deliveries[1];
  expect(failed).toMatchObject({ to: ben, rung: 'failed', verdict: { retry: 'no' } });
  scene.write.apply(accountId, heard([piece(ana, 'failed'), piece(cleo, 'failed')]), live);
  expect(scene.write.retryText(id, noon)).toMatchObject({ retried: 1 });
});

test('a group text is taken back, paused and stopped as one', () => {
  const scene = openScene();
  const [first, second] = [composeGroup(scene, 'first'), composeGroup(scene, 'second')];
  expect(scene.write.undo(ofText(first))).toMatchObject({ texts: 1, text: 'first' });
  expect(scene.read.message(first)).toBeNull();
  expect(scene.write.pause(ofText(second)).texts).toBe(1);
  expect(scene.read.message(second)?.deliveries.map(({ waiting }) => waiting?.kind)).toEqual(
    Array(3).fill('paused'),
  );
  scene.write.resume(ofText(second));
  claimOne(scene);
  expect(scene.write.stop(ofText(second))).toMatchObject({ texts: 0, gone: 1 });
});

test('a group text that nobody knows about is sent again to all when the user says so', () => {
  const scene = openScene();
  const id = composeGroup(scene);
  scene.write.settle(claimOne(scene).outboxId, lost, noon);
  scene.write.notFound(accountId, noon + 1);
  scene.write.resolve(id, 'send-again', noon + 2);
  expect(rungs(scene, id)).toEqual(['held', 'held', 'held']);
  scene.write.apply(accountId, heard([piece(ben, 'sent')]), live);
  expect(rungs(scene, id)).toEqual(['accepted', 'sent', 'accepted']);
  expect(scene.write.claim(accountId, noon + 3, 9, []).sends).toEqual([]);
});

test('who wrote a text to a group is known, also where only one wrote ever', () => {
  const scene = openScene();
  const facts = [inbound('i1', { from: ben, others: [ana] }), inbound('i2', { from: cleo })];
  const { messages } = scene.write.apply(accountId, heard(facts), live);
  expect(messages.map(({ from }) => from)).toEqual([ben, cleo]);
});

test('what waited about the others is told once one of them finds the text', () => {
  const scene = openScene();
  const id = composeGroup(scene);
  scene.write.settle(claimOne(scene).outboxId, lost, noon);
  scene.write.apply(accountId, heard([piece(cleo, 'carrier', { text: null })]), live);
  expect(rungs(scene, id)).toEqual(Array(3).fill('unknown'));
  scene.write.apply(accountId, heard([piece(ben, 'sent')]), live);
  expect(rungs(scene, id)).toEqual(['accepted', 'sent', 'carrier']);
  expect(count(scene, 'orphan')).toBe(0);
});

test('what was shown as sent elsewhere goes, but what it says about strangers', () => {
  const scene = openScene();
  const id = composeGroup(scene);
  const { outboxId } = claimOne(scene);
  const odd = { from: otherLine, receipts: [ana, person(7)].map((to) => receipt('sent', { to })) };
  scene.write.apply(accountId, heard([piece(ana, 'sent', odd)]), live);
  const unjoined = { from: otherLine, groupMessageId: null };
  scene.write.apply(accountId, heard([piece(ben, 'carrier', unjoined)]), live);
  expect(count(scene, 'message')).toBe(3);
  const facts = people.map((to) => piece(to, 'accepted'));
  scene.write.settle(outboxId, answer('g1', facts), noon);
  expect(rungs(scene, id)).toEqual(['sent', 'carrier', 'accepted']);
  expect([count(scene, 'message'), scene.read.counts().all]).toEqual([1, 1]);
  const before = scene.db.all('SELECT * FROM delivery');
  changing(scene.db, rebuildDeliveries);
  expect(scene.db.all('SELECT * FROM delivery')).toEqual(before);
});
