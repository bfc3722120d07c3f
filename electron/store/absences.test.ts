import { expect, test } from 'vitest';
import {
  accepted,
  accountId,
  ana,
  ben,
  claimOne,
  cleo,
  composeNotFound,
  composeOne,
  heard,
  inbound,
  live,
  newText,
  noon,
  openScene,
  outbound,
  receipt,
  type Scene,
} from './scene.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const back = noon + 3 * day;
const otherAccount = '019a0000-0000-7000-8000-000000000002';

function comeBack(scene: Scene): void {
  scene.write.liveAgain(accountId, noon - minute);
  scene.write.stillLive(accountId, noon);
  scene.write.liveAgain(accountId, back);
}

test('more than a day without a live connection is an absence, until it is dismissed', () => {
  const scene = openScene();
  scene.write.liveAgain(accountId, noon);
  scene.write.liveAgain(accountId, noon + day);
  expect(scene.read.absences()).toEqual([]);
  scene.write.liveAgain(accountId, noon + 2 * day + 1);
  const counted = { received: 0, needReply: 0, failed: 0, asking: 0 };
  expect(scene.read.absences()).toEqual([
    { accountId, from: noon + day, until: noon + 2 * day + 1, ...counted },
  ]);
  scene.write.liveAgain(otherAccount, noon);
  scene.write.dismissAbsence(otherAccount);
  expect(scene.read.absences()).toHaveLength(1);
  scene.write.dismissAbsence(accountId);
  expect(scene.read.absences()).toEqual([]);
});

test('an absence nobody was told of yet and the next one are one', () => {
  const scene = openScene();
  comeBack(scene);
  scene.write.liveAgain(accountId, back + 2 * day);
  expect(scene.read.absences()).toMatchObject([{ from: noon, until: back + 2 * day }]);
});

test('a computer that slept for days while it believed itself live was away', () => {
  const scene = openScene();
  scene.write.liveAgain(accountId, noon);
  scene.write.stillLive(accountId, back);
  expect(scene.read.absences()).toEqual([]);
  scene.write.liveAgain(accountId, back);
  expect(scene.read.absences()).toMatchObject([{ from: noon, until: back }]);
});

test('a clock that is set back makes no absence', () => {
  const scene = openScene();
  scene.write.liveAgain(accountId, noon + 9 * day);
  scene.write.stillLive(accountId, noon);
  scene.write.liveAgain(accountId, noon + day);
  expect(scene.read.absences()).toEqual([]);
});

test('a word about an account that is not there makes none', () => {
  const scene = openScene();
  scene.write.stillLive(accountId, noon);
  expect(scene.db.all('SELECT 1 FROM account')).toEqual([]);
});

test('what came in that time is counted, in order of hearing or placed by its time', () => {
  const scene = openScene();
  scene.write.apply(accountId, heard([inbound('before', { sentAt: noon - 1 })]), live);
  comeBack(scene);
  const sent = (id: string, from: typeof ana, sentAt: number) => inbound(id, { from, sentAt });
  const facts = [sent('a', ana, noon + 1), sent('b', ana, noon + day), sent('c', ben, back - 1)];
  const late = { receivedAt: back, source: 'catch-up' } as const;
  scene.write.apply(accountId, heard(facts, late), { ...live, byTime: true });
  scene.write.apply(accountId, heard([sent('d', cleo, noon + day)], late), live);
  scene.write.apply(otherAccount, heard([sent('e', cleo, noon + day)], late), live);
  scene.write.apply(accountId, heard([sent('f', cleo, back)], late), live);
  expect(scene.read.absences()).toMatchObject([{ received: 4, needReply: 2 }]);
  scene.write.compose(newText('Here I am', [ben], back));
  expect(scene.read.absences()).toMatchObject([{ received: 4, needReply: 1 }]);
});

test('what failed in that time is counted, and not what failed before or was retried', () => {
  const scene = openScene();
  const fail = (id: string, to: typeof ana, occurredAt: number) => {
    const messageId = composeOne(scene, id, to, noon - minute);
    scene.write.settle(claimOne(scene).outboxId, accepted(id, id), noon - minute);
    const receipts = [receipt('failed', { to, occurredAt })];
    scene.write.apply(accountId, heard([outbound(id, null, [], { receipts })]), live);
    return messageId;
  };
  fail('p1', ana, noon - 1);
  fail('p2', ben, noon);
  const retried = fail('p3', cleo, noon + day);
  comeBack(scene);
  expect(scene.read.absences()).toMatchObject([{ failed: 2 }]);
  scene.write.retryText(retried, back);
  expect(scene.read.absences()).toMatchObject([{ failed: 1 }]);
});

test('texts written before that ask the user are counted', () => {
  const scene = openScene();
  composeNotFound(scene, 'not found', noon);
  composeOne(scene, 'stale', ben, noon);
  comeBack(scene);
  scene.write.askAboutOld(null, back, back);
  expect(scene.read.absences()).toMatchObject([{ asking: 2 }]);
  composeNotFound(scene, 'written since', back);
  expect(scene.read.absences()).toMatchObject([{ asking: 2 }]);
});
