import { beforeEach, expect, test } from 'vitest';
import { untouched } from '../../shared/inbox/samples.ts';
import type { Message } from '../../shared/model/message.ts';
import { Address } from '../../shared/phone/address.ts';
import { sampleOutbound, sampleWaiting } from '../conversation/samples.ts';
import { forgetSent, latestUndoable, noteSent, sentAs, undoableIn } from './undoable.ts';

const line = Address.parse('+13125550100');
const people = [Address.parse('+13125550199')];
const conversation = {
  id: 1,
  accountId: 'a',
  line,
  people,
  ...untouched,
  lastSeq: 1,
  lastAt: 1,
  lastText: '',
  lastKind: 'text',
  lastDirection: 'out',
  lastOutRung: 'held',
  unread: 0,
} as const;

function held(seq: number, at: number, until: number, batchId: string | null = null): Message {
  const deliveries = [sampleWaiting({ kind: 'undo', until }, at)];
  return sampleOutbound(seq, 'held', { at, batchId, deliveries });
}

const send = (...messages: Message[]) => noteSent({ messages, conversations: [conversation] });
const latest = (now: number, others: readonly Message[] = []) =>
  latestUndoable(undoableIn(others, conversation), now, () => false)?.target ?? null;
const text = (seq: number) => ({ kind: 'text', messageId: `m${seq}` }) as const;

beforeEach(() => {
  for (let seq = 1; seq < 9; seq += 1) forgetSent(text(seq));
  forgetSent({ kind: 'batch', batchId: 'b' });
});

test('the latest send that still can be taken back', () => {
  send(held(1, 100, 5100));
  send(held(2, 200, 5200));
  expect(latest(300)).toEqual(text(2));
  expect(latest(5100)).toEqual(text(2));
  expect(latest(5200)).toBeNull();
  forgetSent(text(2));
  expect(latest(300)).toEqual(text(1));
});

test('a text whose time does not run out can be taken back for as long', () => {
  send(held(1, 100, 5100));
  const isHeld = () => true;
  expect(latestUndoable([], 9000, isHeld)?.target).toEqual(text(1));
});

test('several texts sent together are one, with all they went to', () => {
  send(held(1, 100, 5100, 'b'), held(2, 100, 5100, 'b'));
  const batch = { kind: 'batch', batchId: 'b' } as const;
  expect(latest(300, [held(1, 100, 5100, 'b')])).toEqual(batch);
  expect(sentAs(batch)?.to).toHaveLength(2);
});

test('a text of the open conversation counts, whoever sent it', () => {
  send(held(1, 100, 5100));
  expect(latest(300, [held(1, 100, 5100), held(3, 250, 5250)])).toEqual(text(3));
});

test('what goes without a time to take it back is not offered', () => {
  send(sampleOutbound(1, 'held', { deliveries: [sampleWaiting({ kind: 'turn', detail: null })] }));
  expect(latest(0)).toBeNull();
});
