import { expect, test } from 'vitest';
import {
  accountId,
  ana,
  ben,
  claimOne,
  composeOne,
  heard,
  inbound,
  live,
  noon,
  only,
  openScene,
  texts,
  waitingOf,
} from '../scene.ts';
import {
  due,
  grace,
  hear,
  heldOne,
  hour,
  listed,
  messages,
  newSchedule,
  scheduleOne,
  stateOf,
  told,
} from './scene.ts';

const change = { text: 'Later', due: due + hour, zone: 'America/Chicago', cancelOnReply: true };

test('a scheduled text is no message before its time, and leaves at it', () => {
  const scene = openScene();
  scheduleOne(scene, 'At two');
  expect(messages(scene)).toEqual([]);
  expect(scene.write.scheduleStanding().total).toBe(1);
  expect(scene.write.releaseDue(accountId, due - 1, grace).released).toBe(0);
  const { released, changes } = scene.write.releaseDue(accountId, due, grace);
  expect([released, texts(changes)]).toEqual([1, ['At two']]);
  expect(claimOne(scene, due).text).toBe('At two');
  expect(scene.write.releaseDue(accountId, due, grace).released).toBe(0);
  expect(listed(scene)).toEqual([]);
});

test('it does not hold up what is written meanwhile', () => {
  const scene = openScene();
  scheduleOne(scene, 'At two');
  composeOne(scene, 'Now');
  expect(claimOne(scene).text).toBe('Now');
});

test('the same ids again are the same texts', () => {
  const scene = openScene();
  const written = newSchedule('Once');
  const first = scene.write.schedule(written);
  expect(scene.write.schedule(written).scheduled).toEqual(first.scheduled);
  expect(listed(scene)).toHaveLength(1);
});

test('several people get a text each, which belong together', () => {
  const scene = openScene();
  const [one, other] = [newSchedule('x'), newSchedule('x')].map(({ texts: [text] }) => text);
  if (one === undefined || other === undefined) throw new Error('no texts');
  scene.write.schedule(newSchedule('To all', { texts: [one, { ...other, to: [ben] }] }));
  const { changes } = scene.write.releaseDue(accountId, due, grace);
  expect(new Set(changes.messages.map(({ batchId }) => batchId)).size).toBe(1);
  expect(changes.messages.map(({ deliveries }) => deliveries[0]?.to).sort()).toEqual([ana, ben]);
});

test('one that was missed asks, and says when it should have left', () => {
  const scene = openScene();
  scheduleOne(scene, 'Missed');
  const { changes } = scene.write.releaseDue(accountId, due + grace + 1, grace);
  const id = only(changes.messages).id;
  expect(waitingOf(scene, id)).toEqual({ kind: 'stale', missed: due });
  expect(scene.write.claim(accountId, due + hour, 10, []).sends).toEqual([]);
  expect(scene.read.counts().asking).toBe(1);
});

test('changed, cancelled, put back and sent now, while it is here', () => {
  const scene = openScene();
  const id = scheduleOne(scene, 'At two');
  expect(scene.write.changeSchedule(id, change, noon).scheduled).toMatchObject(change);
  scene.write.cancelSchedule(id, noon);
  expect(stateOf(scene, id)).toEqual({ kind: 'cancelled', why: 'user', at: noon });
  expect(scene.write.scheduleStanding().total).toBe(0);
  expect(scene.write.releaseDue(accountId, due + 2 * hour, grace).released).toBe(0);
  scene.write.restoreSchedule(id, noon);
  expect(stateOf(scene, id)).toEqual({ kind: 'here', refusal: null });
  const { scheduled, changes } = scene.write.sendScheduleNow(id, noon);
  expect([scheduled, texts(changes)]).toEqual([null, ['Later']]);
  expect(claimOne(scene).text).toBe('Later');
});

test('a cancelled one whose time has passed is not put back', () => {
  const scene = openScene();
  const id = scheduleOne(scene, 'At two');
  scene.write.cancelSchedule(id, noon);
  expect(scene.write.restoreSchedule(id, due).scheduled?.state.kind).toBe('cancelled');
  scene.write.dismissSchedule(id);
  expect(listed(scene)).toEqual([]);
});

test('they write first: it is cancelled with their text', () => {
  const scene = openScene();
  const kept = scheduleOne(scene, 'In any case');
  const waits = scheduleOne(scene, 'If you do not answer', { cancelOnReply: true });
  const held = heldOne(scene, 'Held', { cancelOnReply: true });
  const wrote = { receivedAt: noon + hour };
  scene.write.apply(accountId, heard([inbound('i1', { from: ben })], wrote), live);
  expect(stateOf(scene, waits)?.kind).toBe('here');
  scene.write.apply(accountId, heard([inbound('i2')], wrote), live);
  expect(stateOf(scene, waits)).toEqual({ kind: 'cancelled', why: 'reply', at: noon + hour });
  expect(stateOf(scene, held)).toEqual({ kind: 'recalling', wish: 'cancel', why: 'reply' });
  expect(stateOf(scene, kept)?.kind).toBe('here');
});

test('what they wrote long before it was scheduled is no reply', () => {
  const scene = openScene();
  const id = scheduleOne(scene, 'Hello', { cancelOnReply: true });
  scene.write.apply(accountId, heard([inbound('i1', { sentAt: noon - hour })]), live);
  expect(stateOf(scene, id)?.kind).toBe('here');
});

test('who opts out leaves the schedules, and none can be made', () => {
  const scene = openScene();
  const id = scheduleOne(scene, 'Offer');
  const held = heldOne(scene, 'Held offer');
  scene.write.apply(accountId, heard([inbound('i1', { text: 'STOP', sentAt: noon })]), live);
  expect(stateOf(scene, id)).toEqual({ kind: 'cancelled', why: 'opt-out', at: noon });
  expect(stateOf(scene, held)).toEqual({ kind: 'recalling', wish: 'cancel', why: 'opt-out' });
  scene.write.restoreSchedule(id, noon);
  const later = scheduleOne(scene, 'Another');
  expect([stateOf(scene, id)?.kind, stateOf(scene, later)?.kind]).toEqual([
    'cancelled',
    'cancelled',
  ]);
});

test('after a restored backup nothing that was kept here leaves by itself', () => {
  const scene = openScene();
  const id = scheduleOne(scene, 'At two');
  scene.write.distrust(noon);
  expect(stateOf(scene, id)).toEqual({ kind: 'asks', why: 'restored', wish: null });
  expect(scene.write.releaseDue(accountId, due, grace).released).toBe(0);
  scene.write.changeSchedule(id, change, noon);
  expect(stateOf(scene, id)?.kind).toBe('here');
});

test('a text scheduled elsewhere with the same key is none before it leaves', () => {
  const scene = openScene();
  hear(scene, told('e1', 'From the console', 'scheduled'));
  hear(scene, told('e2', 'Given up', 'cancelled'));
  expect(messages(scene)).toEqual([]);
  hear(scene, told('e1', 'From the console', 'sent'));
  expect(messages(scene)).toEqual(['From the console']);
});

test('removing the account forgets it', () => {
  const scene = openScene();
  scheduleOne(scene, 'At two');
  scene.write.removeAccount(accountId);
  expect(listed(scene)).toEqual([]);
});
