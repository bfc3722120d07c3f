import { expect, test } from 'vitest';
import { noChange } from '../../shared/model/change.ts';
import {
  accepted,
  accountId,
  claimOne,
  composeNotFound,
  composeUnknown,
  heard,
  live,
  lost,
  noon,
  ofText,
  only,
  openScene,
  outbound,
  rungOf,
  type Scene,
  waitingOf,
} from './scene.ts';

const minute = 60_000;
const nothing = { texts: 0, accountId: null, changes: noChange };

function hear(scene: Scene, id: string, rung: 'sent' | 'failed', createdAt: number) {
  const record = outbound(id, 'Hi', [rung], { createdAt });
  return scene.write.apply(accountId, heard([record], { source: 'catch-up' }), live);
}

test('a text sent again is a new attempt, and the old one is given up', () => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  const { changes, ...resolved } = scene.write.resolve(id, 'send-again', noon + minute);
  expect(resolved).toEqual({ texts: 1, accountId });
  expect(only(changes.messages)).toMatchObject({
    id,
    attempts: 2,
    deliveries: [{ attempt: 2, rung: 'held', at: noon + minute, waiting: { kind: 'turn' } }],
  });
  const { attempts } = only(scene.read.messageDetails(id)?.recipients ?? []);
  expect(attempts.map(({ rung, waiting }) => [rung, waiting?.kind])).toEqual([
    ['unknown', 'given-up'],
    ['held', 'turn'],
  ]);
  expect(scene.read.counts()).toMatchObject({ waiting: 1, asking: 0 });
  expect(claimOne(scene, noon + minute)).toMatchObject({ messageId: id, attempt: 2 });
  expect(scene.write.resolve(id, 'send-again', noon + minute)).toEqual(nothing);
});

test('a text given up is left alone', () => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  expect(scene.write.resolve(id, 'give-up', noon).texts).toBe(1);
  expect(waitingOf(scene, id)).toEqual({ kind: 'given-up', since: noon });
  expect(rungOf(scene, id)).toBe('unknown');
  expect(scene.read.counts()).toMatchObject({ waiting: 0, asking: 0 });
  expect(scene.read.waiting(0, 9)).toEqual({ texts: [], total: 0 });
  expect(scene.write.notFound(accountId, noon + 9 * minute)).toEqual(noChange);
  expect(scene.write.resolve(id, 'send-again', noon)).toEqual(nothing);
});

test('while a text is still looked for, no word is taken about it', () => {
  const scene = openScene();
  const id = composeUnknown(scene, 'Hi');
  expect(scene.write.resolve(id, 'send-again', noon)).toEqual(nothing);
  expect(waitingOf(scene, id)).toEqual({ kind: 'checking', since: noon });
});

test.each(['not found', 'give-up', 'send-again'] as const)('%s, and found late', (decision) => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  if (decision !== 'not found') scene.write.resolve(id, decision, noon + minute);
  hear(scene, 'p1', 'sent', noon);
  expect(scene.read.message(id)).toMatchObject({
    attempts: 1,
    deliveries: [{ rung: 'sent', waiting: null }],
  });
  expect(scene.read.counts()).toMatchObject({ all: 1, waiting: 0, asking: 0 });
  expect(scene.db.all('SELECT 1 FROM outbox')).toEqual([]);
});

test('a repeat that has not left goes no more once the first is found to have gone', () => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  scene.write.resolve(id, 'send-again', noon + minute);
  scene.write.pause(ofText(id));
  const changes = hear(scene, 'p1', 'sent', noon);
  expect(only(changes.messages)).toMatchObject({ id, attempts: 1 });
  expect(only(changes.conversations).lastOutRung).toBe('sent');
  expect(scene.write.claim(accountId, noon + 60 * minute, 9, []).sends).toEqual([]);
});

test('a repeat goes all the same when the first turns out to have failed', () => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  scene.write.resolve(id, 'send-again', noon + minute);
  hear(scene, 'p1', 'failed', noon);
  expect(claimOne(scene, noon + minute)).toMatchObject({ messageId: id, attempt: 2 });
});

test('a repeat that has left has its own end', () => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  scene.write.resolve(id, 'send-again', noon + minute);
  const { outboxId } = claimOne(scene, noon + minute);
  hear(scene, 'p1', 'sent', noon);
  expect(rungOf(scene, id)).toBe('submitting');
  scene.write.settle(outboxId, accepted('p2', 'Hi'), noon + minute);
  const { attempts } = only(scene.read.messageDetails(id)?.recipients ?? []);
  expect(attempts.map(({ rung }) => rung)).toEqual(['sent', 'accepted']);
});

test('two records of a text sent twice match its attempts one to one', () => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  scene.write.resolve(id, 'send-again', noon + minute);
  scene.write.settle(claimOne(scene, noon + minute).outboxId, lost, noon + minute);
  hear(scene, 'p1', 'sent', noon);
  hear(scene, 'p2', 'sent', noon + minute);
  const linked = scene.db.all('SELECT provider_message_id AS id, attempt FROM outbound_id');
  expect(linked).toEqual([
    { id: 'p1', attempt: 1 },
    { id: 'p2', attempt: 2 },
  ]);
  expect(scene.read.counts().all).toBe(1);
});

test('a wrong guess about a text sent again leaves its first attempt given up', () => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  scene.write.resolve(id, 'send-again', noon + minute);
  const { outboxId } = claimOne(scene, noon + minute);
  scene.write.settle(outboxId, lost, noon + minute);
  hear(scene, 'p2', 'sent', noon + minute);
  scene.write.settle(outboxId, accepted('p2', 'Hi'), noon + minute);
  const { attempts } = only(scene.read.messageDetails(id)?.recipients ?? []);
  expect(attempts.map(({ rung, waiting }) => [rung, waiting?.kind])).toEqual([
    ['unknown', 'given-up'],
    ['sent', undefined],
  ]);
  expect(scene.read.waiting(0, 9).total).toBe(0);
});

test('an outcome told once more does not ask again about what the user gave up', () => {
  const scene = openScene();
  const id = composeUnknown(scene, 'Hi');
  const { id: outboxId } = only(scene.db.all('SELECT id FROM outbox'));
  scene.write.notFound(accountId, noon + 1);
  scene.write.settle(Number(outboxId), lost, noon + minute);
  expect(waitingOf(scene, id)).toMatchObject({ kind: 'not-found' });
  scene.write.resolve(id, 'give-up', noon + minute);
  scene.write.settle(Number(outboxId), lost, noon + minute);
  expect(waitingOf(scene, id)).toMatchObject({ kind: 'given-up' });
});
