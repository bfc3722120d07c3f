import { expect, test } from 'vitest';
import {
  accepted,
  accountId,
  ana,
  ben,
  claimOne,
  composeOne,
  composeUnknown,
  heard,
  line,
  live,
  lost,
  noon,
  only,
  openScene,
  otherLine,
  outbound,
  receipt,
  rungOf,
  type Scene,
} from './scene.ts';

const minute = 60_000;
const count = (scene: Scene, table: string) =>
  only(scene.db.all(`SELECT count(*) AS n FROM ${table}`))['n'];

test('receipts of a linked id move the delivery and the conversation', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  scene.write.settle(claimOne(scene).outboxId, accepted('p1', 'Hi'), noon);
  const changes = scene.write.apply(accountId, heard([outbound('p1', 'Hi', ['carrier'])]), live);
  expect(only(changes.messages)).toMatchObject({ id, deliveries: [{ to: ana, rung: 'carrier' }] });
  expect(only(changes.conversations).lastOutRung).toBe('carrier');
  expect(count(scene, 'receipt')).toBe(2);
});

test('a repeated frame changes nothing and keeps no second copy of its text', () => {
  const scene = openScene();
  composeOne(scene, 'Hi');
  scene.write.settle(claimOne(scene).outboxId, accepted('p1', 'Hi'), noon);
  const frame = heard([outbound('p1', 'Hi', ['sent'])]);
  scene.write.apply(accountId, frame, live);
  const before = [count(scene, 'raw'), count(scene, 'receipt')];
  const again = scene.write.apply(accountId, { ...frame, receivedAt: noon + 5 }, live);
  expect(again.messages).toEqual([]);
  expect([count(scene, 'raw'), count(scene, 'receipt')]).toEqual(before);
});

test('one frame with several facts is kept once', () => {
  const scene = openScene();
  const facts = [outbound('p1', 'a', ['accepted', 'sent']), outbound('p2', 'b', ['sent'])];
  scene.write.apply(accountId, heard(facts), live);
  expect([count(scene, 'raw'), count(scene, 'receipt')]).toEqual([1, 3]);
});

test('an echo that overtakes its answer waits for it and is not shown as a second text', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const { outboxId } = claimOne(scene);
  const echo = scene.write.apply(accountId, heard([outbound('p1', 'Hi', ['sent'])]), live);
  expect(echo.messages).toEqual([]);
  expect(rungOf(scene, id)).toBe('submitting');
  const changes = scene.write.settle(outboxId, accepted('p1', 'Hi'), noon + 5);
  expect(only(changes.messages).deliveries[0]?.rung).toBe('sent');
  expect([count(scene, 'message'), count(scene, 'orphan'), count(scene, 'orphan_receipt')]).toEqual(
    [1, 0, 0],
  );
});

test('an echo of a text the provider changed waits for the answer too', () => {
  const scene = openScene();
  composeOne(scene, 'Hi ');
  const { outboxId } = claimOne(scene);
  const echo = scene.write.apply(accountId, heard([outbound('p1', 'Hi', ['sent'])]), live);
  expect(echo.messages).toEqual([]);
  scene.write.settle(outboxId, accepted('p1', 'Hi'), noon);
  expect(count(scene, 'message')).toBe(1);
});

test('an echo whose answer got lost resolves the send when that is known', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const { outboxId } = claimOne(scene);
  scene.write.apply(accountId, heard([outbound('p1', 'Hi', ['sent'])]), live);
  scene.write.settle(outboxId, lost, noon + 30_000);
  expect([rungOf(scene, id), count(scene, 'outbox'), count(scene, 'message')]).toEqual([
    'sent',
    0,
    1,
  ]);
});

test('an echo heard just before a crash resolves the send after it', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  claimOne(scene);
  scene.write.apply(accountId, heard([outbound('p1', 'Hi', ['sent'])]), live);
  const changes = scene.write.recover(noon + minute);
  expect(only(changes.messages).id).toBe(id);
  expect([rungOf(scene, id), count(scene, 'outbox'), count(scene, 'orphan')]).toEqual([
    'sent',
    0,
    0,
  ]);
});

test('after a crash the record found at the provider resolves the send', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  claimOne(scene);
  scene.write.recover(noon + minute);
  expect(rungOf(scene, id)).toBe('unknown');
  const page = heard([outbound('p1', 'Hi', ['carrier'])], { source: 'catch-up' });
  scene.write.apply(accountId, page, live);
  expect([rungOf(scene, id), count(scene, 'outbox'), count(scene, 'message')]).toEqual([
    'carrier',
    0,
    1,
  ]);
});

test('two equal texts without an answer and two records match one to one, oldest first', () => {
  const scene = openScene();
  const first = composeUnknown(scene, 'Hi', noon);
  const second = composeUnknown(scene, 'Hi', noon + 1_000);
  scene.write.apply(accountId, heard([outbound('p1', 'Hi', ['carrier'])]), live);
  expect([rungOf(scene, first), rungOf(scene, second)]).toEqual(['carrier', 'unknown']);
  scene.write.apply(accountId, heard([outbound('p2', 'Hi', ['failed'])]), live);
  expect([rungOf(scene, first), rungOf(scene, second)]).toEqual(['carrier', 'failed']);
  scene.write.apply(accountId, heard([outbound('p3', 'Hi', ['sent'])]), live);
  expect(count(scene, 'message')).toBe(3);
});

test.each([
  ['another text', outbound('p1', 'hi')],
  ['another line', outbound('p1', 'Hi', ['sent'], { from: otherLine })],
  ['another person', outbound('p1', 'Hi', ['sent'], { to: ben })],
  ['created 61 minutes later', outbound('p1', 'Hi', ['sent'], { createdAt: noon + 61 * minute })],
  ['created 11 minutes earlier', outbound('p1', 'Hi', ['sent'], { createdAt: noon - 11 * minute })],
])('a record of %s is not taken for the unknown send', (_, facts) => {
  const scene = openScene();
  const id = composeUnknown(scene, 'Hi');
  scene.write.apply(accountId, heard([facts]), live);
  expect([rungOf(scene, id), count(scene, 'message')]).toEqual(['unknown', 2]);
});

test.each([60 * minute, 0, -10 * minute])(
  'a record created %i ms after the request is',
  (later) => {
    const scene = openScene();
    const id = composeUnknown(scene, 'Hi');
    const facts = outbound('p1', 'Hi', ['sent'], { createdAt: noon + later });
    scene.write.apply(accountId, heard([facts]), live);
    expect([rungOf(scene, id), count(scene, 'message')]).toEqual(['sent', 1]);
  },
);

test('a wrong guess gives way to the answer of the send the id belongs to', () => {
  const scene = openScene();
  const guessed = composeUnknown(scene, 'Hi', noon);
  const right = composeOne(scene, 'Hi', ana, noon + 1_000);
  const { outboxId } = claimOne(scene, noon + 1_000);
  scene.write.settle(outboxId, lost, noon + 1_000);
  scene.write.apply(accountId, heard([outbound('p1', 'Hi', ['sent', 'carrier'])]), live);
  expect([rungOf(scene, guessed), rungOf(scene, right)]).toEqual(['carrier', 'unknown']);
  const changes = scene.write.settle(outboxId, accepted('p1', 'Hi'), noon + 2_000);
  expect(new Set(changes.messages.map((m) => m.id))).toEqual(new Set([guessed, right]));
  expect([rungOf(scene, guessed), rungOf(scene, right)]).toEqual(['unknown', 'carrier']);
  scene.write.apply(accountId, heard([outbound('p0', 'Hi', ['sent'])]), live);
  expect([rungOf(scene, guessed), rungOf(scene, right)]).toEqual(['sent', 'carrier']);
  expect(count(scene, 'outbox')).toBe(0);
});

test('a text shown as sent elsewhere goes when an answer says it is ours', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const { outboxId } = claimOne(scene);
  const pooled = outbound('p1', 'Hi', ['sent'], { from: otherLine });
  scene.write.apply(accountId, heard([pooled]), live);
  expect(scene.read.counts().all).toBe(2);
  scene.write.settle(outboxId, accepted('p1', 'Hi'), noon);
  expect(scene.read.counts().all).toBe(1);
  expect([rungOf(scene, id), count(scene, 'message')]).toEqual(['sent', 1]);
});

test('a text sent with the same key elsewhere is one of ours, with its status', () => {
  const scene = openScene();
  const sent = outbound('p1', 'From the phone', ['sent'], { createdAt: noon - 5 });
  const changes = scene.write.apply(accountId, heard([sent]), live);
  expect(changes.arrived).toEqual([]);
  expect(only(changes.messages)).toMatchObject({
    direction: 'out',
    text: 'From the phone',
    at: noon - 5,
    deliveries: [{ to: ana, attempt: 1, rung: 'sent' }],
  });
  expect(only(changes.conversations)).toMatchObject({
    people: [ana],
    line,
    lastOutRung: 'sent',
    unread: 0,
  });
  const later = scene.write.apply(accountId, heard([outbound('p1', null, ['carrier'])]), live);
  expect(only(later.messages).deliveries[0]?.rung).toBe('carrier');
});

test('a message to several shows the lowest rung, or failed when any failed', () => {
  const scene = openScene();
  const to = (...receipts: ReturnType<typeof receipt>[]) => outbound('p1', 'All', [], { receipts });
  const facts = to(receipt('carrier'), receipt('accepted', { to: ben }));
  const first = only(scene.write.apply(accountId, heard([facts]), live).conversations);
  expect(first).toMatchObject({ people: [ana, ben], lastOutRung: 'accepted' });
  const failed = heard([to(receipt('failed', { to: ben }))]);
  expect(only(scene.write.apply(accountId, failed, live).conversations).lastOutRung).toBe('failed');
});

test('a status without text is shown at once, and its text when somebody tells it', () => {
  const scene = openScene();
  scene.write.apply(accountId, heard([outbound('p1', null, ['carrier'])]), live);
  expect(only(scene.read.messages(1, null, 10).messages)).toMatchObject({
    text: '',
    deliveries: [{ rung: 'carrier' }],
  });
  const changes = scene.write.apply(accountId, heard([outbound('p1', 'Hi', ['accepted'])]), live);
  expect(changes.conversations).toMatchObject([{ lastText: 'Hi' }]);
  const message = only(scene.read.messages(1, null, 10).messages);
  expect(message).toMatchObject({ text: 'Hi', deliveries: [{ rung: 'carrier' }] });
});

test('a status without text waits while a text of ours between the two is open', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const { outboxId } = claimOne(scene);
  scene.write.apply(accountId, heard([outbound('p1', null, ['carrier'])]), live);
  expect([count(scene, 'message'), count(scene, 'orphan')]).toEqual([1, 1]);
  scene.write.settle(outboxId, accepted('p1', 'Hi'), noon);
  expect(rungOf(scene, id)).toBe('carrier');
  expect([count(scene, 'message'), count(scene, 'orphan')]).toEqual([1, 0]);
});

test('the provider may spell the recipient its own way', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  scene.write.settle(claimOne(scene).outboxId, accepted('p1', 'Hi'), noon);
  scene.write.apply(accountId, heard([outbound('p1', 'Hi', ['carrier'], { to: ben })]), live);
  expect(rungOf(scene, id)).toBe('carrier');
});

test('what is not understood is kept with its reason', () => {
  const scene = openScene();
  const odd = heard([{ kind: 'unrecognised', reason: 'type voice' }], { raw: '{"type":"voice"}' });
  scene.write.apply(accountId, odd, live);
  const rows = scene.db.all(
    'SELECT u.reason, r.body FROM unrecognised u JOIN raw r ON r.id = u.raw_id',
  );
  expect(rows).toEqual([{ reason: 'type voice', body: '{"type":"voice"}' }]);
});

test('what is not understood is kept once, however often it is told', () => {
  const scene = openScene();
  const tell = (reason: string, raw: string) =>
    scene.write.apply(accountId, heard([{ kind: 'unrecognised', reason }], { raw }), live);
  for (let times = 0; times < 3; times += 1) tell('type voice', '{"a":1}');
  expect([count(scene, 'unrecognised'), count(scene, 'raw')]).toEqual([1, 1]);
  tell('type voice', '{"a":2}');
  tell('type video', '{"a":1}');
  expect(count(scene, 'unrecognised')).toBe(3);
});
