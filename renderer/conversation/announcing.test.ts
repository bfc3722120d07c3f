import { expect, test } from 'vitest';
import type { Rung } from '../../shared/delivery/ladder.ts';
import type { Message } from '../../shared/model/message.ts';
import type { Waiting } from '../../shared/model/waiting.ts';
import { announcementsFor } from './announcing.ts';
import { sampleKept } from './media/samples.ts';
import { sampleInbound, sampleOutbound, sampleWaiting } from './samples.ts';

const ana = { who: 'Ana', provider: 'Acme' };
function message(seq: number, text: string, rung: Rung | null = null): Message {
  return rung === null ? sampleInbound(seq, { text }) : sampleOutbound(seq, rung, { text });
}

const before = [message(1, 'hi'), message(2, 'older', 'sent'), message(3, 'newest', 'accepted')];
const said = (...changed: Message[]) => announcementsFor(before, changed, ana);

test('a new text is read out, several are counted', () => {
  expect(said(message(4, 'See you'))).toEqual(['Ana: See you']);
  expect(said(message(4, 'one'), message(5, 'two'))).toEqual(['2 new texts']);
});

test('in a group it is said who wrote, and what is carried without words', () => {
  const group = { ...ana, who: 'Ana, Eli', nameOf: () => 'Eli' };
  expect(announcementsFor(before, [message(4, 'Hi')], group)).toEqual(['Eli: Hi']);
  const picture = sampleInbound(4, { text: '', media: [sampleKept('jpeg')] });
  expect(said(picture)).toEqual(['Ana: 1 picture']);
});

test('older messages coming in stay silent', () => {
  expect(announcementsFor(before, [message(0, 'long ago')], ana)).toEqual([]);
});

test('the newest text of ours tells every step, once', () => {
  expect(said(message(3, 'newest', 'carrier'))).toEqual(['Carrier took it. To Ana']);
  expect(said(message(3, 'newest', 'accepted'))).toEqual([]);
  expect(said(message(4, 'fresh', 'submitting'))).toEqual([]);
});

test('an older text tells trouble only', () => {
  expect(said(message(2, 'older', 'carrier'))).toEqual([]);
  expect(said(message(2, 'older', 'failed'))).toEqual([
    'Not delivered – it was turned away. To Ana',
  ]);
});

test('waiting and its end by the user are not announced, a text that needs a word is', () => {
  const newest = (waiting: Waiting) =>
    said(sampleOutbound(3, 'held', { deliveries: [sampleWaiting(waiting)] }));
  expect(newest({ kind: 'undo', until: Date.now() + 5000 })).toEqual([]);
  expect(newest({ kind: 'paused' })).toEqual([]);
  expect(newest({ kind: 'stopped' })).toEqual([]);
  expect(newest({ kind: 'not-found', since: 0 })).toEqual([
    'Not found at Acme – you decide. To Ana',
  ]);
});
