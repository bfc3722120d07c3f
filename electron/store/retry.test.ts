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
  live,
  lost,
  noon,
  only,
  openScene,
  outbound,
  receipt,
  rungOf,
  type Scene,
} from './scene.ts';

const minute = 60_000;

function composeFailed(scene: Scene, text: string, providerId: string): string {
  const id = composeOne(scene, text);
  scene.write.settle(claimOne(scene).outboxId, accepted(providerId, text), noon);
  scene.write.apply(accountId, heard([outbound(providerId, null, ['failed'])]), live);
  return id;
}

test('a retry is a new attempt, queued, with the text where and as it was', () => {
  const scene = openScene();
  const id = composeFailed(scene, ' Hi \r\n', 'p1');
  composeOne(scene, 'To Ben', ben, noon + 5);
  const before = scene.read.message(id);
  const { changes, ...retried } = scene.write.retryText(id, noon + minute);
  expect(retried).toEqual({ retried: 1, accountId });
  expect(only(changes.messages)).toMatchObject({
    id,
    seq: before?.seq,
    text: ' Hi \r\n',
    at: before?.at,
    attempts: 2,
    deliveries: [{ to: ana, attempt: 2, rung: 'held', at: noon + minute }],
  });
  expect(only(changes.conversations)).toMatchObject({ people: [ana], lastOutRung: 'held' });
  expect(scene.read.counts().failed).toBe(0);
  const { sends } = scene.write.claim(accountId, noon + minute, 10, []);
  expect(sends.map(({ messageId, text, attempt }) => [messageId === id, text, attempt])).toEqual([
    [true, ' Hi \r\n', 2],
    [false, 'To Ben', 1],
  ]);
});

test('each attempt keeps receipts of its own, and the latest counts', () => {
  const scene = openScene();
  const id = composeFailed(scene, 'Hi', 'p1');
  scene.write.retryText(id, noon + minute);
  scene.write.settle(claimOne(scene, noon + minute).outboxId, accepted('p2', 'Hi'), noon + minute);
  const late = outbound('p1', null, [], { receipts: [receipt('carrier')] });
  scene.write.apply(accountId, heard([late]), live);
  expect(rungOf(scene, id)).toBe('accepted');
  scene.write.apply(accountId, heard([outbound('p2', null, ['carrier'])]), live);
  const { attempts } = only(scene.read.messageDetails(id)?.recipients ?? []);
  expect(attempts.map(({ attempt, rung, receipts }) => [attempt, rung, receipts.length])).toEqual([
    [1, 'failed', 3],
    [2, 'carrier', 2],
  ]);
  expect(only(scene.read.conversations({ kind: 'all' }, null, 9).conversations).lastOutRung).toBe(
    'carrier',
  );
});

test('a retry of an older text does not speak for the newest one', () => {
  const scene = openScene();
  const id = composeFailed(scene, 'older', 'p1');
  composeFailed(scene, 'newer', 'p2');
  const { changes } = scene.write.retryText(id, noon + minute);
  expect(changes.conversations).toEqual([]);
  expect(scene.read.counts().failed).toBe(1);
});

test.each([
  ['waits', (scene: Scene) => composeOne(scene, 'Hi')],
  [
    'is on its way',
    (scene: Scene) => {
      const id = composeOne(scene, 'Hi');
      claimOne(scene);
      return id;
    },
  ],
  [
    'is unknown',
    (scene: Scene) => {
      const id = composeOne(scene, 'Hi');
      scene.write.settle(claimOne(scene).outboxId, lost, noon);
      return id;
    },
  ],
  [
    'is being retried',
    (scene: Scene) => {
      const id = composeFailed(scene, 'Hi', 'p1');
      scene.write.retryText(id, noon);
      return id;
    },
  ],
  [
    'was sent elsewhere',
    (scene: Scene) =>
      only(scene.write.apply(accountId, heard([outbound('p1', 'Hi', ['failed'])]), live).messages)
        .id,
  ],
  ['does not exist', () => '019a'],
])('a text that %s is not retried', (_, prepare) => {
  const scene = openScene();
  const id = prepare(scene);
  const outbox = () => scene.db.all('SELECT * FROM outbox');
  const before = outbox();
  const { changes, ...retried } = scene.write.retryText(id, noon);
  expect(retried).toEqual({ retried: 0, accountId: null });
  expect(changes).toEqual(noChange);
  expect(outbox()).toEqual(before);
});

test('a retry whose answer is lost is settled by the provider’s records like any send', () => {
  const scene = openScene();
  const id = composeFailed(scene, 'Hi', 'p1');
  scene.write.retryText(id, noon + minute);
  scene.write.settle(claimOne(scene, noon + minute).outboxId, lost, noon + minute);
  expect(rungOf(scene, id)).toBe('unknown');
  const record = outbound('p2', 'Hi', ['carrier'], { createdAt: noon + minute });
  scene.write.apply(accountId, heard([record], { source: 'catch-up' }), live);
  expect(rungOf(scene, id)).toBe('carrier');
  expect(scene.db.all('SELECT 1 FROM outbox')).toEqual([]);
  const linked = scene.db.all('SELECT provider_message_id AS id, attempt FROM outbound_id');
  expect(linked).toEqual([
    { id: 'p1', attempt: 1 },
    { id: 'p2', attempt: 2 },
  ]);
});

test('a retry found on its way at start is unknown, and can fail and be retried again', () => {
  const scene = openScene();
  const id = composeFailed(scene, 'Hi', 'p1');
  scene.write.retryText(id, noon);
  claimOne(scene);
  scene.write.recover(noon + minute);
  expect(rungOf(scene, id)).toBe('unknown');
  scene.write.apply(accountId, heard([outbound('p2', 'Hi', ['failed'])]), live);
  expect(scene.write.retryText(id, noon + minute).retried).toBe(1);
  expect(scene.read.message(id)?.attempts).toBe(3);
});
