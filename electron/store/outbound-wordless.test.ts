import { describe, expect, test } from 'vitest';
import type { Rung } from '../../shared/delivery/ladder.ts';
import { noParticulars, type OutboundFacts, type ReceiptFact } from '../../shared/model/receipt.ts';
import type { Address } from '../../shared/phone/address.ts';
import { changing } from './changes.ts';
import {
  composeTwo,
  count,
  ends,
  hear,
  lookFor,
  minute,
  readPage,
  readWhole,
  record,
  second,
} from './outbound-scene.ts';
import { rebuildDeliveries } from './rebuild.ts';
import {
  accepted,
  accountId,
  ana,
  ben,
  claimOne,
  composeNotFound,
  composeOne,
  composeUnknown,
  groupText,
  lost,
  newText,
  noon,
  only,
  openScene,
  otherLine,
  receipt,
  rungOf,
  type Scene,
  waitingOf,
} from './scene.ts';

test('the one record settles the one send when the records were read whole, and not before', () => {
  const scene = openScene();
  const id = composeUnknown(scene, 'Hi');
  hear(scene, [record('p1')]);
  expect([rungOf(scene, id), count(scene, 'message')]).toEqual(['unknown', 1]);
  const changes = scene.write.notFound(accountId, noon - minute);
  expect(only(changes.messages)).toMatchObject({ id, deliveries: [{ rung: 'carrier' }] });
  expect(only(changes.conversations)).toMatchObject({ lastOutRung: 'carrier', lastText: 'Hi' });
  expect(['message', 'outbox', 'orphan'].map((table) => count(scene, table))).toEqual([1, 0, 0]);
  hear(scene, [record('p1', second, 'failed')]);
  expect(rungOf(scene, id)).toBe('failed');
  const before = scene.db.all('SELECT * FROM delivery');
  changing(scene.db, rebuildDeliveries);
  expect(scene.db.all('SELECT * FROM delivery')).toEqual(before);
});

test.each([
  [-2 * minute, 'carrier'],
  [-2 * minute - 1, 'unknown'],
  [5 * minute, 'carrier'],
  [5 * minute + 1, 'unknown'],
])('a record created %i ms after the request: %s', (after, rung) => {
  const scene = openScene();
  const id = composeUnknown(scene, 'Hi');
  readPage(scene, record('p1', after));
  expect(rungOf(scene, id)).toBe(rung);
  readWhole(scene, 20 * minute);
  expect(waitingOf(scene, id)?.kind).toBe(rung === 'unknown' ? 'not-found' : undefined);
});

test('a backup does not know when it left: until when it may have, a record is in time', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  scene.write.distrust(noon + 3 * 60 * minute);
  hear(scene, [record('p1', 2 * 60 * minute)], noon + 4 * 60 * minute);
  readWhole(scene, 4 * 60 * minute);
  expect(rungOf(scene, id)).toBe('carrier');
});

test.each<[string, Partial<OutboundFacts> & { readonly to?: Address }]>([
  ['of another line', { from: otherLine }],
  ['to somebody else', { to: ben }],
  ['that has an id of another program', { localId: 'theirs' }],
  ['of which nobody says when it was made', { createdAt: null }],
  ['about nobody', { receipts: [] }],
])('a record %s says nothing', (_, more) => {
  const scene = openScene();
  const id = composeUnknown(scene, 'Hi');
  readPage(scene, record('p1', second, 'carrier', more));
  expect(rungOf(scene, id)).toBe('unknown');
  readWhole(scene, 20 * minute);
  expect(waitingOf(scene, id)?.kind).toBe('not-found');
});

test('a record heard of before the request left is not of it', () => {
  const scene = openScene();
  const stays = composeUnknown(scene, 'stays', noon - 4 * 60 * minute);
  hear(scene, [record('p1', -minute)], noon - minute - second);
  const id = composeUnknown(scene, 'Hi');
  readWhole(scene);
  expect(ends(scene, stays, id)).toEqual(['unknown', 'unknown']);
  expect(waitingOf(scene, id)?.kind).toBe('checking');
});

describe('two sends', () => {
  test('and two records are linked in order of time, however they are listed', () => {
    const scene = openScene();
    const ids = composeTwo(scene);
    readPage(scene, record('p2', 3 * second, 'failed'), record('p1', 2 * second));
    expect(ends(scene, ...ids)).toEqual(['carrier', 'failed']);
    expect([count(scene, 'message'), count(scene, 'orphan')]).toEqual([2, 0]);
  });

  test('and one record prove nothing: the user is asked an hour later, about both', () => {
    const scene = openScene();
    const ids = composeTwo(scene);
    readPage(scene, record('p1'));
    readWhole(scene, 75 * minute);
    expect(ids.map((id) => waitingOf(scene, id)?.kind)).toEqual(['checking', 'checking']);
    readWhole(scene, 76 * minute);
    expect(ids.map((id) => waitingOf(scene, id)?.kind)).toEqual(['not-found', 'not-found']);
    hear(scene, [record('p2', 2 * second)], noon + 80 * minute);
    readWhole(scene, 80 * minute);
    expect(ends(scene, ...ids)).toEqual(['carrier', 'carrier']);
    expect(scene.read.counts().waiting).toBe(0);
  });

  test('one of which is far enough away do not get in each other’s way', () => {
    const scene = openScene();
    const first = composeUnknown(scene, 'first');
    const later = composeUnknown(scene, 'later', noon + 10 * minute);
    hear(scene, [record('p2', 10 * minute)], noon + 11 * minute);
    readWhole(scene, 20 * minute);
    expect(ends(scene, first, later)).toEqual(['unknown', 'carrier']);
    expect(waitingOf(scene, first)?.kind).toBe('not-found');
  });

  test('of several segments and of one are told apart', () => {
    const scene = openScene();
    const long = composeUnknown(scene, 'a'.repeat(161));
    const curly = composeUnknown(scene, `“${'a'.repeat(161)}”`, noon + second);
    const short = composeUnknown(scene, 'a', noon + 2 * second);
    readPage(scene, record('p1', 3 * second, 'carrier', { receipts: [counted(1)] }));
    expect(ends(scene, long, curly, short)).toEqual(['unknown', 'unknown', 'unknown']);
    readPage(scene, record('p2', 4 * second, 'carrier', { receipts: [counted(2, 'sent')] }));
    readPage(scene, record('p3', 5 * second, 'carrier', { receipts: [counted(3, 'failed')] }));
    expect(ends(scene, long, curly, short)).toEqual(['sent', 'failed', 'carrier']);
  });
});

/** Who counted so many segments. */
function counted(segments: number, rung: Rung = 'carrier'): ReceiptFact {
  return receipt(rung, { particulars: { ...noParticulars, segments } });
}

test('a record of more segments than the text can have is of another text', () => {
  const scene = openScene();
  const id = composeUnknown(scene, 'Hi');
  readPage(scene, record('p1', second, 'carrier', { receipts: [counted(2)] }));
  readWhole(scene, 20 * minute);
  expect(waitingOf(scene, id)?.kind).toBe('not-found');
});

test('of files the segments say nothing', () => {
  const scene = openScene();
  const media = [{ kind: 'link' as const, url: 'https://a/1' }];
  const text = { ...newText('a'.repeat(200)), media };
  const { id } = only(scene.write.compose(text).messages);
  scene.write.settle(claimOne(scene).outboxId, lost, noon);
  readPage(scene, record('p1', second, 'carrier', { receipts: [counted(1)] }));
  expect(rungOf(scene, id)).toBe('carrier');
});

test('of more records than sends the closest is taken when the user would be asked', () => {
  const scene = openScene();
  const id = composeUnknown(scene, 'Hi');
  readPage(scene, record('p0', -minute, 'failed'), record('p1'), record('p2', minute, 'failed'));
  expect([rungOf(scene, id), count(scene, 'message')]).toEqual(['unknown', 1]);
  readWhole(scene, lookFor + second);
  expect([rungOf(scene, id), count(scene, 'message'), count(scene, 'orphan')]).toEqual([
    'carrier',
    3,
    0,
  ]);
});

describe('while another text between the two is leaving', () => {
  test('nothing is taken for the one whose answer was lost', () => {
    const scene = openScene();
    const id = composeUnknown(scene, 'Hi');
    const next = composeOne(scene, 'next', ana, noon + second);
    const { outboxId } = claimOne(scene, noon + second);
    readPage(scene, record('p2', 2 * second));
    expect(ends(scene, id, next)).toEqual(['unknown', 'submitting']);
    scene.write.settle(outboxId, accepted('p2', 'next'), noon + 10 * second);
    readWhole(scene, 20 * minute);
    expect(ends(scene, id, next)).toEqual(['unknown', 'carrier']);
    expect(waitingOf(scene, id)?.kind).toBe('not-found');
  });

  test('nor with a record for each: the answer is still to come', () => {
    const scene = openScene();
    const id = composeUnknown(scene, 'Hi');
    const next = composeOne(scene, 'next', ana, noon + second);
    const { outboxId } = claimOne(scene, noon + second);
    readPage(scene, record('p1'), record('p2', 2 * second, 'failed'));
    expect(ends(scene, id, next)).toEqual(['unknown', 'submitting']);
    scene.write.settle(outboxId, accepted('p2', 'next'), noon + 10 * second);
    readWhole(scene);
    expect(ends(scene, id, next)).toEqual(['carrier', 'failed']);
  });

  test('but a record that is too old for that one is', () => {
    const scene = openScene();
    const id = composeUnknown(scene, 'Hi');
    hear(scene, [record('p1')]);
    composeOne(scene, 'next', ana, noon + 3 * minute);
    claimOne(scene, noon + 3 * minute);
    readWhole(scene, 4 * minute);
    expect(rungOf(scene, id)).toBe('carrier');
  });
});

test('an attempt given up for the next is found, and the next does not leave', () => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  scene.write.resolve(id, 'send-again', noon + minute);
  readPage(scene, record('p1'));
  expect(scene.read.message(id)).toMatchObject({ attempts: 1, deliveries: [{ rung: 'carrier' }] });
  expect(scene.write.claim(accountId, noon + 2 * minute, 9, []).sends).toEqual([]);
});

test('one whose line a pool chose is found on that line', () => {
  const scene = openScene();
  const text = { ...newText('Hi'), byProfile: 'pool' };
  const { id } = only(scene.write.compose(text).messages);
  scene.write.settle(claimOne(scene).outboxId, lost, noon);
  readPage(scene, record('p1', second, 'carrier', { from: otherLine }));
  expect(rungOf(scene, id)).toBe('carrier');
  const { conversations } = scene.read.conversations({ kind: 'all' }, null, 9);
  expect(only(conversations)).toMatchObject({ line: otherLine });
});

describe('a text to a group', () => {
  function composeGroup(scene: Scene, words = 'Us'): string {
    const { id } = only(scene.write.compose(groupText(words, [ana, ben])).messages);
    scene.write.settle(claimOne(scene).outboxId, lost, noon);
    return id;
  }
  const rungs = (scene: Scene, id: string) =>
    scene.read.message(id)?.deliveries.map(({ rung }) => rung);

  test('is found by one id for all of its people', () => {
    const scene = openScene();
    const id = composeGroup(scene);
    readPage(scene, record('p1'), record('p1', second, 'failed', { to: ben }));
    expect([rungs(scene, id), count(scene, 'message')]).toEqual([['carrier', 'failed'], 1]);
  });

  test('is found by ids that are joined, one for each', () => {
    const scene = openScene();
    const id = composeGroup(scene);
    const groupMessageId = 'g';
    readPage(
      scene,
      record('p1', second, 'carrier', { groupMessageId }),
      record('p2', second, 'failed', { groupMessageId, to: ben }),
    );
    expect([rungs(scene, id), count(scene, 'message')]).toEqual([['carrier', 'failed'], 1]);
  });

  test('is one segment however long it is', () => {
    const scene = openScene();
    const id = composeGroup(scene, 'a'.repeat(200));
    const receipts = [ana, ben].map((to) => ({ ...counted(1), to }));
    readPage(scene, record('p1', second, 'carrier', { receipts }));
    expect(rungs(scene, id)).toEqual(['carrier', 'carrier']);
  });

  test('is not taken for one to one of them, nor asked about while it may be', () => {
    const scene = openScene();
    const id = composeGroup(scene);
    readPage(scene, record('p1'));
    readWhole(scene, 60 * minute);
    expect(rungs(scene, id)).toEqual(['unknown', 'unknown']);
    expect(scene.read.counts()).toMatchObject({ asking: 0, waiting: 1 });
  });
});
