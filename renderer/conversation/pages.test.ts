import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ladder, type Rung } from '../../shared/delivery/ladder.ts';
import { addPage, applyEvent, fillIn, noPages, removeMessages } from './pages.ts';
import { sampleInbound, sampleOutbound } from './samples.ts';

const seqs = (pages: typeof noPages) => pages.messages.map(({ seq }) => seq);
const rungAt = (pages: typeof noPages, seq: number) =>
  pages.messages.find((message) => message.seq === seq)?.deliveries[0]?.rung;

describe('pages', () => {
  test('older pages go in front, new messages behind', () => {
    const newest = { messages: [sampleInbound(5), sampleInbound(6)], hasOlder: true };
    const older = { messages: [sampleInbound(3), sampleInbound(4)], hasOlder: false };
    const both = addPage(addPage(noPages, newest), older);
    const all = applyEvent(both, [sampleInbound(8), sampleInbound(7)]);
    expect(seqs(all)).toEqual([3, 4, 5, 6, 7, 8]);
    expect(all.hasOlder).toBe(false);
  });

  test('a change to a message that is not loaded waits for its page', () => {
    const pages = { ...noPages, messages: [sampleInbound(5)], hasOlder: true };
    expect(applyEvent(pages, [sampleOutbound(3, 'failed')])).toBe(pages);
  });

  test('untouched messages keep their identity', () => {
    const pages = {
      ...noPages,
      messages: [sampleInbound(1), sampleOutbound(2, 'sent'), sampleInbound(3)],
      hasOlder: false,
    };
    const next = applyEvent(pages, [sampleOutbound(2, 'carrier')]);
    expect(next.messages[0]).toBe(pages.messages[0]);
    expect(next.messages[2]).toBe(pages.messages[2]);
    expect(rungAt(next, 2)).toBe('carrier');
  });

  test('an answer that an event has overtaken does not turn a status back', () => {
    const pages = applyEvent(noPages, [sampleOutbound(1, 'carrier')]);
    expect(rungAt(fillIn(pages, [sampleOutbound(1, 'held')]), 1)).toBe('carrier');
    const page = { messages: [sampleOutbound(1, 'submitting')], hasOlder: false };
    expect(rungAt(addPage(pages, page), 1)).toBe('carrier');
  });

  test('a text that could not leave goes back to waiting', () => {
    const sending = applyEvent(noPages, [sampleOutbound(1, 'submitting')]);
    expect(rungAt(applyEvent(sending, [sampleOutbound(1, 'held')]), 1)).toBe('held');
  });
});

test('what was taken back does not return, whatever is read or told of it', () => {
  const page = { messages: [sampleInbound(1), sampleOutbound(2, 'held')], hasOlder: false };
  const after = removeMessages(addPage(noPages, page), ['m2', 'm9']);
  expect(seqs(after)).toEqual([1]);
  expect(seqs(addPage(after, page))).toEqual([1]);
  expect(seqs(fillIn(after, page.messages))).toEqual([1]);
  expect(seqs(applyEvent(after, [sampleOutbound(2, 'sent'), sampleOutbound(9, 'held')]))).toEqual([
    1,
  ]);
});

test('whatever answers come between, the last event of a message is what is shown', () => {
  const step = fc.record({
    kind: fc.constantFrom('event', 'answer'),
    seq: fc.integer({ min: 1, max: 8 }),
    rung: fc.constantFrom(...ladder),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let pages = noPages;
      const told = new Map<number, Rung>();
      for (const { kind, seq, rung } of steps) {
        const message = sampleOutbound(seq, rung);
        pages = kind === 'event' ? applyEvent(pages, [message]) : fillIn(pages, [message]);
        if (kind === 'event' || !told.has(seq)) told.set(seq, rung);
      }
      expect(seqs(pages)).toEqual([...told.keys()].sort((a, b) => a - b));
      for (const [seq, rung] of told) expect(rungAt(pages, seq)).toBe(rung);
    }),
  );
});
