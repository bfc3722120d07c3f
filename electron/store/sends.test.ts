import { expect, test } from 'vitest';
import { noChange } from '../../shared/model/change.ts';
import {
  accepted,
  accountId,
  ana,
  ben,
  claimOne,
  composeOne,
  heard,
  line,
  lost,
  newText,
  noon,
  only,
  openScene,
  outbound,
  rungOf,
} from './scene.ts';

test('one text to several people is one private text each, tied by a batch id', () => {
  const { write, read } = openScene();
  const changes = write.compose(newText('Hi', [ana, ben, ana]));
  const held = { attempt: 1, rung: 'held', at: noon, code: null, detail: null };
  expect(changes.messages.map((m) => m.deliveries)).toMatchObject([
    [{ to: ana, ...held, verdict: { billed: 'no', final: false, cause: null } }],
    [{ to: ben, ...held }],
  ]);
  expect(new Set(changes.messages.map((m) => m.batchId)).size).toBe(1);
  expect(changes.messages[0]?.batchId).toMatch(/^[0-9a-f-]{36}$/);
  expect(changes.conversations.map((c) => c.people)).toEqual([[ana], [ben]]);
  expect(changes.arrived).toEqual([]);
  expect(read.counts()).toEqual({
    all: 2,
    needsReply: 0,
    unread: 0,
    snoozed: 0,
    failed: 0,
    done: 0,
    waiting: 2,
    asking: 0,
    unreadByLine: {},
  });
});

test('a text to one person has no batch, and keeps its exact text', () => {
  const scene = openScene();
  const text = ' a\u0000b \r\n\u{1f468}\u{200d}\u{1f469} e\u0301 ';
  const id = composeOne(scene, text);
  expect(scene.read.message(id)).toMatchObject({ batchId: null, text });
  expect(claimOne(scene).text).toBe(text);
});

test('claiming hands a send out once and shows it as submitting', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const { sends, changes } = scene.write.claim(accountId, noon + 5, 10, []);
  expect(only(sends)).toMatchObject({
    messageId: id,
    accountId,
    line,
    to: [ana],
    text: 'Hi',
    media: [],
    byProfile: null,
    attempt: 1,
  });
  expect(only(changes.messages).deliveries[0]).toMatchObject({ rung: 'submitting', at: noon + 5 });
  expect(only(changes.conversations).lastOutRung).toBe('submitting');
  expect(scene.write.claim(accountId, noon + 5, 10, []).sends).toEqual([]);
});

test('texts to one person leave in order, one at a time, and do not hold up other people', () => {
  const scene = openScene();
  composeOne(scene, 'first');
  composeOne(scene, 'second');
  composeOne(scene, 'to Ben', ben);
  const { sends } = scene.write.claim(accountId, noon, 10, []);
  expect(sends.map((send) => send.text)).toEqual(['first', 'to Ben']);
  const [first] = sends;
  scene.write.settle(first?.outboxId ?? 0, accepted('p1', 'first'), noon);
  expect(claimOne(scene).text).toBe('second');
});

test('a text put off keeps its place before the later ones of its conversation', () => {
  const scene = openScene();
  const id = composeOne(scene, 'first');
  composeOne(scene, 'second');
  composeOne(scene, 'to Ben', ben);
  const send = only(scene.write.claim(accountId, noon, 1, []).sends);
  const again = { kind: 'again', notBefore: noon + 1_000, detail: '429' } as const;
  const changes = scene.write.settle(send.outboxId, again, noon);
  expect(only(changes.messages).deliveries[0]).toMatchObject({ rung: 'held', at: noon });
  expect(rungOf(scene, id)).toBe('held');
  expect(claimOne(scene, noon).text).toBe('to Ben');
  expect(scene.write.nextDue(accountId)).toBe(noon + 1_000);
  expect(claimOne(scene, noon + 1_000).text).toBe('first');
});

test('nothing is due while everything queued waits for a text before it', () => {
  const scene = openScene();
  expect(scene.write.nextDue(accountId)).toBeNull();
  composeOne(scene, 'first');
  composeOne(scene, 'second');
  expect(scene.write.nextDue(accountId)).toBeLessThanOrEqual(noon);
  claimOne(scene);
  expect(scene.write.nextDue(accountId)).toBeNull();
});

test('a refusal is a failure with the code and words of the provider', () => {
  const scene = openScene();
  composeOne(scene, 'Hi');
  const refusal = {
    kind: 'rejected',
    code: '402',
    detail: 'No balance',
    raw: '{"status":402}',
  } as const;
  const changes = scene.write.settle(claimOne(scene).outboxId, refusal, noon + 9);
  const failed = { rung: 'failed', at: noon + 9, code: '402', detail: 'No balance' };
  expect(only(changes.messages).deliveries[0]).toMatchObject(failed);
  expect(scene.read.counts().failed).toBe(1);
  expect(scene.db.all('SELECT body FROM raw')).toEqual([{ body: '{"status":402}' }]);
  expect(scene.write.nextDue(accountId)).toBeNull();
});

test('an answer that names an id and no state still means accepted', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const answer = { source: 'response', receivedAt: noon + 3, raw: '{}', facts: [] } as const;
  const result = { kind: 'accepted', providerMessageId: 'p1', heard: answer } as const;
  scene.write.settle(claimOne(scene).outboxId, result, noon + 3);
  expect(rungOf(scene, id)).toBe('accepted');
});

test('an answer may already say that it failed', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const facts = [outbound('p1', 'Hi', ['failed'])];
  const result = { kind: 'accepted', providerMessageId: 'p1', heard: heard(facts) } as const;
  scene.write.settle(claimOne(scene).outboxId, result, noon);
  expect(rungOf(scene, id)).toBe('failed');
});

test('a send without an answer is unknown and never handed out again', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const { outboxId } = claimOne(scene);
  scene.write.settle(outboxId, lost, noon);
  expect(rungOf(scene, id)).toBe('unknown');
  scene.write.settle(outboxId, { kind: 'again', notBefore: 0, detail: 'late' }, noon);
  expect(rungOf(scene, id)).toBe('unknown');
  expect(scene.write.claim(accountId, noon + 1e9, 10, []).sends).toEqual([]);
});

test('what was on its way when the program stopped is unknown after it starts again', () => {
  const scene = openScene();
  const [sent, waiting] = [composeOne(scene, 'sent'), composeOne(scene, 'waiting')];
  claimOne(scene);
  const changes = scene.write.recover(noon + 60_000);
  expect(only(changes.messages).deliveries[0]).toMatchObject({
    rung: 'unknown',
    detail: 'Longcode stopped before the answer came',
  });
  expect([rungOf(scene, sent), rungOf(scene, waiting)]).toEqual(['unknown', 'held']);
  expect(scene.write.recover(noon).messages).toEqual([]);
});

test('two answers that name the same id leave both texts accepted and the id with the first', () => {
  const scene = openScene();
  const [first, second] = [composeOne(scene, 'Hi'), composeOne(scene, 'Hi')];
  scene.write.settle(claimOne(scene).outboxId, accepted('p1', 'Hi'), noon);
  scene.write.settle(claimOne(scene).outboxId, accepted('p1', 'Hi'), noon);
  expect([rungOf(scene, first), rungOf(scene, second)]).toEqual(['accepted', 'accepted']);
});

test('settling a send that is gone changes nothing', () => {
  const scene = openScene();
  composeOne(scene, 'Hi');
  const { outboxId } = claimOne(scene);
  scene.write.removeAccount(accountId);
  const changes = scene.write.settle(outboxId, accepted('p1', 'Hi'), noon);
  expect(changes).toEqual(noChange);
  expect(scene.read.counts().all).toBe(0);
});
