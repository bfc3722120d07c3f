import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightOf, ladder, type Rung } from '../../shared/delivery/ladder.ts';
import type { Message } from '../../shared/model/message.ts';
import { Address } from '../../shared/phone/address.ts';
import { addPage, later, noPages, upsertMessages } from './pages.ts';

const to = Address.parse('+13125550100');

function message(seq: number, rung: Rung | null = null, attempt = 1): Message {
  const deliveries = rung === null ? [] : [{ to, attempt, rung, at: 0, code: null, detail: null }];
  return {
    id: `m${seq}`,
    seq,
    conversationId: 1,
    direction: rung === null ? 'in' : 'out',
    text: `text ${seq}`,
    at: seq,
    batchId: null,
    media: [],
    deliveries,
  };
}

const seqs = (pages: { messages: readonly Message[] }) => pages.messages.map(({ seq }) => seq);

describe('pages', () => {
  test('older pages go in front, new messages behind', () => {
    const first = addPage(noPages, { messages: [message(5), message(6)], hasOlder: true });
    const both = addPage(first, { messages: [message(3), message(4)], hasOlder: false });
    expect(seqs(upsertMessages(both, [message(8), message(7)]))).toEqual([3, 4, 5, 6, 7, 8]);
    expect(both.hasOlder).toBe(false);
  });

  test('a change to a message that is not loaded waits for its page', () => {
    const pages = { messages: [message(5)], hasOlder: true };
    expect(upsertMessages(pages, [message(3, 'failed')])).toBe(pages);
  });

  test('untouched messages keep their identity', () => {
    const pages = { messages: [message(1), message(2, 'sent'), message(3)], hasOlder: false };
    const next = upsertMessages(pages, [message(2, 'carrier')]);
    expect(next.messages[0]).toBe(pages.messages[0]);
    expect(next.messages[2]).toBe(pages.messages[2]);
    expect(next.messages[1]?.deliveries[0]?.rung).toBe('carrier');
  });

  test('an answer older than an event does not turn a status back', () => {
    const pages = { messages: [message(1, 'carrier')], hasOlder: false };
    const next = addPage(pages, { messages: [message(1, 'submitting')], hasOlder: false });
    expect(next.messages[0]?.deliveries[0]?.rung).toBe('carrier');
  });

  test('a retry counts as later than the failure before it', () => {
    const failed = message(1, 'failed');
    const retried = message(1, 'held', 2);
    expect(later(failed, retried)).toBe(retried);
    expect(later(retried, failed)).toBe(retried);
  });
});

test('any order of arrival ends in the same pages', () => {
  const change = fc.record({
    seq: fc.integer({ min: 1, max: 12 }),
    rung: fc.constantFrom(...ladder),
  });
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 8 }), (events) => {
      let pages = noPages;
      const highest = new Map<number, Rung>();
      for (const event of events) {
        pages = upsertMessages(
          pages,
          event.map(({ seq, rung }) => message(seq, rung)),
        );
        for (const { seq, rung } of event) {
          const known = highest.get(seq);
          if (known === undefined || heightOf(rung) > heightOf(known)) highest.set(seq, rung);
        }
      }
      expect(seqs(pages)).toEqual([...highest.keys()].sort((a, b) => a - b));
      for (const { seq, deliveries } of pages.messages) {
        expect(deliveries[0]?.rung).toBe(highest.get(seq));
      }
    }),
  );
});
