import { expect, test } from 'vitest';
import { noParticulars, type Particulars } from '../../shared/model/receipt.ts';
import {
  accepted,
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
  outbound,
  receipt,
  type Scene,
} from './scene.ts';

const full: Particulars = {
  dialect: 'telnyx-webhook',
  state: 'delivery_failed',
  title: 'Blocked as spam',
  carrier: 'T-MOBILE USA, INC.',
  lineType: 'Wireless',
  cost: { amount: '0.0040', currency: 'USD' },
  segments: 2,
};

function detailsOf(scene: Scene, id: string) {
  const details = scene.read.messageDetails(id);
  if (details === null) throw new Error('no such message');
  return details;
}

test('a waiting text says since when and for what it waits', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const attempt = only(only(detailsOf(scene, id).recipients).attempts);
  expect(attempt).toMatchObject({ attempt: 1, rung: 'held', at: noon, receipts: [] });
  expect(attempt.waiting).toEqual({ kind: 'turn', detail: null });
  const again = { kind: 'again', notBefore: noon + 9, detail: '429' } as const;
  scene.write.settle(claimOne(scene).outboxId, again, noon);
  const put = only(only(detailsOf(scene, id).recipients).attempts);
  expect(put.waiting).toEqual({ kind: 'asked', until: noon + 9, detail: '429' });
  claimOne(scene, noon + 9);
  expect(only(only(detailsOf(scene, id).recipients).attempts).waiting).toBeNull();
});

test('receipts come whole, in the order they happened', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  scene.write.settle(claimOne(scene).outboxId, accepted('p1', 'Hi'), noon);
  const facts = (rung: 'sent' | 'failed', occurredAt: number | null) => {
    const words = { occurredAt, code: '40002', detail: 'spam', particulars: full };
    return outbound('p1', null, [], { receipts: [receipt(rung, words)] });
  };
  scene.write.apply(accountId, heard([facts('failed', noon + 8)], { raw: 'F' }), live);
  scene.write.apply(accountId, heard([facts('sent', noon + 3)], { raw: 'S' }), live);
  scene.write.apply(accountId, heard([facts('sent', null)], { receivedAt: noon + 5 }), live);
  const { message, recipients } = detailsOf(scene, id);
  const { receipts, verdict, rung } = only(only(recipients).attempts);
  expect(receipts.map((one) => [one.rung, one.occurredAt, one.receivedAt])).toEqual([
    ['accepted', noon, noon],
    ['sent', noon + 3, noon],
    ['sent', null, noon + 5],
    ['failed', noon + 8, noon],
  ]);
  expect(receipts.at(-1)).toMatchObject({ ...full, code: '40002', detail: 'spam', hasRaw: true });
  expect(receipts.map((one) => scene.read.rawReceipt(one.id)?.slice(0, 1))).toEqual([
    ...['[', 'S', '[', 'F'],
  ]);
  expect([rung, verdict.cause]).toEqual(['failed', 'spam']);
  expect(message.deliveries[0]?.verdict).toEqual(verdict);
  expect(message.attempts).toBe(1);
});

test('every recipient of a group has a timeline of its own', () => {
  const scene = openScene();
  const receipts = [receipt('carrier'), receipt('accepted', { to: ben })];
  const facts = [outbound('p1', 'All', [], { receipts })];
  const { id } = only(scene.write.apply(accountId, heard(facts), live).messages);
  const { recipients } = detailsOf(scene, id);
  expect(recipients.map(({ to, attempts }) => [to, only(attempts).rung])).toEqual([
    [ana, 'carrier'],
    [ben, 'accepted'],
  ]);
  expect(recipients.map(({ attempts }) => only(attempts).receipts.length)).toEqual([1, 1]);
});

test('what differs in words is another receipt, what is repeated is not', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  scene.write.settle(claimOne(scene).outboxId, accepted('p1', 'Hi'), noon);
  const said = (more: Partial<Particulars>) => {
    const one = receipt('sent', { particulars: { ...full, ...more } });
    scene.write.apply(accountId, heard([outbound('p1', null, [], { receipts: [one] })]), live);
  };
  for (const _ of [1, 2]) said({});
  for (const _ of [1, 2]) said({ segments: 3 });
  for (const _ of [1, 2]) said({ carrier: '', cost: { amount: '', currency: 'USD' } });
  for (const _ of [1, 2]) said({ carrier: null, cost: null });
  const { receipts } = only(only(detailsOf(scene, id).recipients).attempts);
  expect(receipts.map(({ carrier, segments }) => [carrier, segments])).toEqual([
    [null, null],
    [full.carrier, 2],
    [full.carrier, 3],
    [null, 2],
  ]);
});

test('a number of segments that is none is left out, not an error', () => {
  const scene = openScene();
  const particulars = { ...noParticulars, segments: 1.5 };
  const facts = outbound('p1', 'Hi', [], { receipts: [receipt('sent', { particulars })] });
  const { id } = only(scene.write.apply(accountId, heard([facts]), live).messages);
  const { receipts } = only(only(detailsOf(scene, id).recipients).attempts);
  expect(only(receipts).segments).toBeNull();
});

test('an inbound message has no recipients, and what does not exist is null', () => {
  const scene = openScene();
  const { messages } = scene.write.apply(accountId, heard([inbound('i1')]), live);
  const details = detailsOf(scene, only(messages).id);
  expect([details.recipients, details.message.attempts]).toEqual([[], 0]);
  expect([scene.read.messageDetails('019a'), scene.read.rawReceipt(1)]).toEqual([null, null]);
});

test('a dialect of a later version is kept and read as none', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  scene.write.settle(claimOne(scene).outboxId, accepted('p1', 'Hi'), noon);
  scene.db.exec("UPDATE receipt SET dialect = 'pigeon-note'; UPDATE delivery SET dialect = 'x-y'");
  const { receipts } = only(only(detailsOf(scene, id).recipients).attempts);
  expect(only(receipts).dialect).toBeNull();
});
