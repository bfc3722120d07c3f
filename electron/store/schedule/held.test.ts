/** What a provider holds: whatever happens between two requests, it leaves once or not at all. */
import { expect, test } from 'vitest';
import { accountId, noon, only, openScene, rungOf, waitingOf } from '../scene.ts';
import {
  due,
  grace,
  hear,
  heldAs,
  heldOne,
  hour,
  listed,
  messages,
  scheduleOne,
  stateOf,
  told,
} from './scene.ts';

const change = { text: 'New words', due: due + hour, zone: null, cancelOnReply: false };

test('it is handed over once, and becomes a message at its time', () => {
  const scene = openScene();
  const id = scheduleOne(scene, 'Held');
  expect(only(scene.write.scheduleWork(accountId, noon).hand).text).toBe('Held');
  expect(scene.write.beginHanding(id, noon).handed).toMatchObject({ text: 'Held', due });
  expect(scene.write.beginHanding(id, noon).handed).toBeNull();
  scene.write.endHanding(id, heldAs('p1', 'Held'), noon);
  expect(stateOf(scene, id)).toEqual({ kind: 'there' });
  expect(messages(scene)).toEqual([]);
  const { changes } = scene.write.releaseDue(accountId, due, grace);
  const left = only(changes.messages);
  expect(rungOf(scene, left.id)).toBe('accepted');
  expect(scene.write.claim(accountId, due, 10, []).sends).toEqual([]);
  hear(scene, told('p1', 'Held', 'sent'), due + 1);
  expect([messages(scene), rungOf(scene, left.id)]).toEqual([['Held'], 'sent']);
  expect(scene.write.scheduleWork(accountId, due + hour).watch).toEqual([
    { providerMessageId: 'p1', leftAt: due },
  ]);
});

test('the provider sends it before this clock says so: it becomes a message then', () => {
  const scene = openScene();
  heldOne(scene, 'Held');
  hear(scene, told('p-Held', 'Held', 'sent'), due - 1);
  expect([messages(scene), listed(scene)]).toEqual([['Held'], []]);
  expect(scene.write.releaseDue(accountId, due, grace).released).toBe(0);
});

test('app closed at its time: the message stands where it left', () => {
  const scene = openScene();
  heldOne(scene, 'Held');
  const { changes } = scene.write.releaseDue(accountId, due + 24 * hour, grace);
  expect(only(changes.messages)).toMatchObject({ at: due });
});

test('refused: it stays here and is not handed over again', () => {
  const scene = openScene();
  const id = scheduleOne(scene, 'No');
  scene.write.beginHanding(id, noon);
  scene.write.endHanding(id, { kind: 'refused', detail: 'Too many' }, noon);
  expect(stateOf(scene, id)).toEqual({ kind: 'here', refusal: 'Too many' });
  expect(scene.write.scheduleWork(accountId, noon).hand).toEqual([]);
  expect(scene.write.releaseDue(accountId, due, grace).released).toBe(1);
});

test('a change: let go by the provider first, then anew; killed in between it goes on there', () => {
  const scene = openScene();
  const id = heldOne(scene, 'Old words');
  scene.write.changeSchedule(id, change, noon);
  expect(stateOf(scene, id)).toEqual({ kind: 'recalling', wish: 'change', why: 'user' });
  expect(scene.write.scheduleWork(accountId, noon)).toMatchObject({
    hand: [],
    recall: [{ id, providerMessageId: 'p-Old words' }],
  });
  scene.write.recover(noon);
  hear(scene, told('p-Old words', 'Old words', 'scheduled'));
  expect(stateOf(scene, id)?.kind).toBe('recalling');
  hear(scene, told('p-Old words', 'Old words', 'cancelled'));
  expect(only(listed(scene))).toMatchObject({ ...change, state: { kind: 'here' } });
  expect(only(scene.write.scheduleWork(accountId, noon).hand).text).toBe('New words');
  hear(scene, told('p-Old words', 'Old words', 'cancelled'));
  expect(messages(scene)).toEqual([]);
});

test('a change that comes too late: the old text left, the new one asks and is not sent', () => {
  const scene = openScene();
  const id = heldOne(scene, 'Old words');
  scene.write.changeSchedule(id, change, due - 1);
  expect(scene.write.releaseDue(accountId, due + hour, grace).released).toBe(0);
  hear(scene, told('p-Old words', 'Old words', 'sent'), due);
  expect(messages(scene)).toEqual(['Old words']);
  expect(only(listed(scene))).toMatchObject({
    text: 'New words',
    state: { kind: 'asks', why: 'too-late', wish: 'change' },
  });
  expect(scene.write.releaseDue(accountId, due + 9 * hour, grace).released).toBe(0);
  scene.write.sendScheduleNow(id, due);
  expect(messages(scene)).toEqual(['Old words', 'New words']);
});

test('a cancel that comes too late is told, and nothing can be sent twice from it', () => {
  const scene = openScene();
  const id = heldOne(scene, 'Held');
  scene.write.cancelSchedule(id, due - 1);
  hear(scene, told('p-Held', 'Held', 'sent'), due);
  expect(stateOf(scene, id)).toEqual({ kind: 'asks', why: 'too-late', wish: 'cancel' });
  scene.write.sendScheduleNow(id, due);
  expect(messages(scene)).toEqual(['Held']);
  scene.write.cancelSchedule(id, due);
  expect(listed(scene)).toEqual([]);
});

test('sent now: only after the provider let it go', () => {
  const scene = openScene();
  const id = heldOne(scene, 'Held');
  scene.write.sendScheduleNow(id, noon);
  expect(messages(scene)).toEqual([]);
  scene.write.recalled(id, noon);
  expect(only(scene.write.claim(accountId, noon, 10, []).sends).text).toBe('Held');
});

test('a wish made while it is handed over waits for the answer', () => {
  const scene = openScene();
  const id = scheduleOne(scene, 'Held');
  scene.write.beginHanding(id, noon);
  scene.write.cancelSchedule(id, noon);
  scene.write.endHanding(id, heldAs('p1', 'Held'), noon);
  expect(stateOf(scene, id)?.kind).toBe('recalling');
  scene.write.recalled(id, noon);
  expect(stateOf(scene, id)).toEqual({ kind: 'cancelled', why: 'user', at: noon });
});

test('killed while it is handed over: it never leaves from here, and is recognised later', () => {
  const scene = openScene();
  const id = scheduleOne(scene, 'Held');
  scene.write.beginHanding(id, noon);
  scene.write.recover(noon);
  expect(stateOf(scene, id)).toEqual({ kind: 'unsure' });
  expect(scene.write.scheduleWork(accountId, noon).hand).toEqual([]);
  expect(scene.write.releaseDue(accountId, due, grace).released).toBe(0);
  hear(scene, told('p1', 'Held', 'sent'), due + 1);
  expect([messages(scene), listed(scene)]).toEqual([['Held'], []]);
});

test('never told of: it is looked for like any text without an answer, and nothing is repeated', () => {
  const scene = openScene();
  const id = scheduleOne(scene, 'Held');
  scene.write.beginHanding(id, noon);
  scene.write.endHanding(id, { kind: 'unknown' }, noon);
  const { changes } = scene.write.releaseDue(accountId, due + hour, grace);
  const { id: messageId } = only(changes.messages);
  expect(waitingOf(scene, messageId)).toEqual({ kind: 'checking', since: noon });
  expect(scene.write.claim(accountId, due + hour, 10, []).sends).toEqual([]);
  hear(scene, told('p1', 'Held', 'sent'), due + hour);
  expect([messages(scene), rungOf(scene, messageId)]).toEqual([['Held'], 'sent']);
});

test('the same words sent now are not taken for those that may be held', () => {
  const scene = openScene();
  const id = scheduleOne(scene, 'Hello');
  scene.write.beginHanding(id, noon);
  scene.write.endHanding(id, { kind: 'unknown' }, noon);
  hear(scene, told('p1', 'Hello', 'sent'), noon + 1);
  expect(stateOf(scene, id)).toEqual({ kind: 'unsure' });
});

test('cancelled while nobody knows whether it is held: it is looked for, and nothing claims to know', () => {
  const scene = openScene();
  const id = scheduleOne(scene, 'Held');
  scene.write.beginHanding(id, noon);
  scene.write.endHanding(id, { kind: 'unknown' }, noon);
  scene.write.cancelSchedule(id, noon);
  scene.write.releaseDue(accountId, due + hour, grace);
  expect(listed(scene)).toEqual([]);
  expect(messages(scene)).toEqual(['Held']);
});

test('changed while nobody knows: the new words are kept and ask', () => {
  const scene = openScene();
  const id = scheduleOne(scene, 'Held');
  scene.write.beginHanding(id, noon);
  scene.write.changeSchedule(id, change, noon);
  scene.write.endHanding(id, { kind: 'unknown' }, noon);
  scene.write.releaseDue(accountId, due + hour, grace);
  expect(only(listed(scene))).toMatchObject({
    text: 'New words',
    state: { kind: 'asks', why: 'unsure', wish: 'change' },
  });
  expect(messages(scene)).toEqual(['Held']);
});
