import { expect, test } from 'vitest';
import { noChange } from '../../shared/model/change.ts';
import {
  accountId,
  ana,
  ben,
  claimOne,
  cleo,
  composeNotFound,
  composeOne,
  composeUnknown,
  heard,
  line,
  live,
  newText,
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
const day = 24 * 60 * minute;

function hear(scene: Scene, id: string, text: string, createdAt: number, to = ana) {
  const record = outbound(id, text, ['carrier'], { to, createdAt });
  return scene.write.apply(accountId, heard([record], { source: 'catch-up' }), live);
}

test('a send that nobody has in hand is queued again, the others are not', () => {
  const scene = openScene();
  const [inHand, lostId] = [composeOne(scene, 'in hand'), composeOne(scene, 'lost', ben)];
  const { sends } = scene.write.claim(accountId, noon, 9, []);
  const ids = sends.filter(({ messageId }) => messageId === inHand).map((send) => send.outboxId);
  const changes = scene.write.release(accountId, ids, noon + 1);
  expect(only(changes.messages)).toMatchObject({ id: lostId, deliveries: [{ rung: 'held' }] });
  expect(waitingOf(scene, lostId)).toEqual({ kind: 'turn', detail: null });
  expect(rungOf(scene, inHand)).toBe('submitting');
  expect(claimOne(scene, noon + 1).messageId).toBe(lostId);
  expect(scene.write.release('nobody', [], noon)).toEqual(noChange);
});

test('what was held back for a send that never left is told once it is released', () => {
  const scene = openScene();
  composeOne(scene, 'Hi');
  claimOne(scene);
  hear(scene, 'e1', 'Hi', noon);
  expect(scene.db.all('SELECT 1 FROM message')).toHaveLength(1);
  scene.write.release(accountId, [], noon + 1);
  expect(scene.db.all('SELECT 1 FROM message')).toHaveLength(2);
});

function fillEveryState(scene: Scene): Record<string, string> {
  const ids = {
    unknown: composeUnknown(scene, 'unknown'),
    'not-found': composeNotFound(scene, 'not-found', noon - 9 * minute),
    'given-up': composeNotFound(scene, 'given-up', noon - 9 * minute),
    paused: composeOne(scene, 'paused'),
    stale: composeOne(scene, 'stale', ana, noon - 2),
    stopped: composeOne(scene, 'stopped'),
    submitting: composeOne(scene, 'submitting', ben),
    queued: composeOne(scene, 'queued', cleo),
  };
  scene.write.resolve(ids['given-up'], 'give-up', noon);
  scene.write.pause(ofText(ids.paused));
  scene.write.stop(ofText(ids.stopped));
  scene.write.askAboutOld(null, noon, noon);
  scene.write.claim(accountId, noon, 1, []);
  return ids;
}

test('after a restored backup nothing that had not left is trusted not to have', () => {
  const scene = openScene();
  const ids = fillEveryState(scene);
  const kinds = () =>
    Object.fromEntries(Object.entries(ids).map(([was, id]) => [was, waitingOf(scene, id)?.kind]));
  expect(kinds()).toMatchObject({ paused: 'paused', stale: 'stale', queued: 'turn' });
  const changes = scene.write.distrust(noon + day);
  expect(kinds()).toEqual({
    queued: 'checking',
    paused: 'checking',
    stale: 'checking',
    submitting: 'checking',
    unknown: 'checking',
    'not-found': 'checking',
    'given-up': 'given-up',
    stopped: 'stopped',
  });
  expect(changes.messages).toHaveLength(6);
  expect(scene.write.claim(accountId, noon + 9 * day, 9, []).sends).toEqual([]);
  expect(waitingOf(scene, ids['stale'] ?? '')).toEqual({ kind: 'checking', since: noon - 2 });
});

test('what left any time between the backup and its return is recognised', () => {
  const scene = openScene();
  const ids = fillEveryState(scene);
  scene.write.distrust(noon + 5 * day);
  hear(scene, 'p1', 'queued', noon + 4 * day, cleo);
  hear(scene, 'p2', 'submitting', noon + 5 * day, ben);
  hear(scene, 'p3', 'not-found', noon + 3 * day);
  expect(rungOf(scene, ids['queued'] ?? '')).toBe('carrier');
  expect(rungOf(scene, ids['submitting'] ?? '')).toBe('carrier');
  expect(rungOf(scene, ids['not-found'] ?? '')).toBe('carrier');
  hear(scene, 'p4', 'paused', noon + 5 * day + 61 * minute);
  expect(rungOf(scene, ids['paused'] ?? '')).toBe('unknown');
});

test('what may have left until the return of the backup is looked for from then on', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  scene.write.distrust(noon + day);
  expect(scene.write.notFound(accountId, noon + day)).toEqual(noChange);
  expect(only(scene.write.notFound(accountId, noon + day + 1).messages).id).toBe(id);
  scene.write.resolve(id, 'send-again', noon + day + minute);
  expect(claimOne(scene, noon + day + minute)).toMatchObject({ messageId: id, attempt: 2 });
});

test('a wrong guess about it is looked for as long again', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  scene.write.distrust(noon + 5 * day);
  composeOne(scene, 'Hi', ana, noon + 5 * day);
  const { outboxId, messageId } = claimOne(scene, noon + 5 * day);
  const lost = { kind: 'unknown', detail: 'no answer', raw: '' } as const;
  scene.write.settle(outboxId, lost, noon + 5 * day);
  hear(scene, 'p2', 'Hi', noon + 5 * day);
  expect([rungOf(scene, id), rungOf(scene, messageId)]).toEqual(['carrier', 'unknown']);
  const answer = heard([outbound('p2', 'Hi')], { source: 'response' });
  const accepted = { kind: 'accepted', providerMessageId: 'p2', heard: answer } as const;
  scene.write.settle(outboxId, accepted, noon + 5 * day);
  expect([rungOf(scene, id), rungOf(scene, messageId)]).toEqual(['unknown', 'carrier']);
  hear(scene, 'p1', 'Hi', noon + 4 * day);
  expect(rungOf(scene, id)).toBe('carrier');
});

test('the details of such a text say why it is looked for', () => {
  const scene = openScene();
  scene.write.compose({ ...newText('Hi'), texts: [{ id: 'm1', line, to: [ana] }], undoFor: 5_000 });
  scene.write.distrust(noon + day);
  scene.write.distrust(noon + 2 * day);
  const { attempts } = only(scene.read.messageDetails('m1')?.recipients ?? []);
  expect(only(only(attempts).receipts)).toMatchObject({ rung: 'unknown', source: 'app' });
  expect(only(only(attempts).receipts).detail).toContain('Part of what Longcode knew was lost');
});
