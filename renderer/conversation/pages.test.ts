import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ladder, type Rung } from '../../shared/delivery/ladder.ts';
import type { Message } from '../../shared/model/message.ts';
import {
  addNewer,
  addPage,
  addWindow,
  applyEvent,
  awaitPage,
  fillIn,
  giveUpPage,
  noPages,
  noWindow,
  removeMessages,
} from './pages.ts';
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

describe('a window', () => {
  const middle = {
    messages: [sampleInbound(5), sampleOutbound(6, 'sent')],
    hasOlder: true,
    hasNewer: true,
  };

  test('grows both ways, and new messages wait for the page that leads to them', () => {
    const pages = applyEvent(addWindow(noWindow, middle), [sampleInbound(9)]);
    expect(seqs(pages)).toEqual([5, 6]);
    const older = addPage(awaitPage(pages), { messages: [sampleInbound(4)], hasOlder: false });
    expect([seqs(older), older.hasOlder, older.hasNewer]).toEqual([[4, 5, 6], false, true]);
    const page = { messages: [sampleInbound(7)], hasOlder: true, hasNewer: true };
    const newer = addNewer(awaitPage(older), page);
    expect([seqs(newer), newer.hasOlder, newer.hasNewer]).toEqual([[4, 5, 6, 7], false, true]);
  });

  test('a message that comes while the last page is read is not lost', () => {
    const pages = applyEvent(awaitPage(addWindow(noWindow, middle)), [sampleInbound(8)]);
    const last = { messages: [sampleInbound(7)], hasOlder: true, hasNewer: false };
    expect(seqs(addNewer(pages, last))).toEqual([5, 6, 7, 8]);
    const more = { messages: [sampleInbound(7)], hasOlder: true, hasNewer: true };
    expect(seqs(addNewer(pages, more))).toEqual([5, 6, 7]);
    expect(seqs(addNewer(giveUpPage(pages), last))).toEqual([5, 6, 7]);
  });

  test('what was told of a message while its page was read is not turned back', () => {
    const pages = applyEvent(noWindow, [sampleOutbound(6, 'carrier')]);
    expect(rungAt(addWindow(pages, middle), 6)).toBe('carrier');
  });
});

test('whatever comes while pages are read, a window is a part of the conversation as it is', () => {
  const step = fc.record({
    what: fc.constantFrom('arrive', 'change', 'take back', 'ask', 'answer'),
    where: fc.constantFrom('older', 'newer'),
    n: fc.nat({ max: 30 }),
  });
  fc.assert(
    fc.property(fc.nat({ max: 19 }), fc.array(step, { maxLength: 60 }), (from, steps) => {
      let all: readonly Message[] = Array.from({ length: 20 }, (_, n) =>
        sampleOutbound(n * 2 + 1, 'held'),
      );
      let arrived = 0;
      const pageOf = (around: (seq: number) => boolean, newest: boolean) => {
        const there = all.filter(({ seq }) => around(seq));
        const messages = newest ? there.slice(-3) : there.slice(0, 3);
        return { messages, more: there.length > 3 };
      };
      const { messages, more } = pageOf((seq) => seq >= from * 2 + 1, false);
      let pages = addWindow(noWindow, { messages, hasOlder: from > 0, hasNewer: more });
      let answer: (() => typeof pages) | null = null;
      for (const { what, where, n } of steps) {
        const one = all[n % Math.max(1, all.length)];
        if (what === 'arrive') {
          const fresh = sampleOutbound(41 + arrived, 'held');
          arrived += 2;
          all = [...all, fresh];
          pages = applyEvent(pages, [fresh]);
        } else if (what === 'change' && one !== undefined) {
          const changed = sampleOutbound(one.seq, 'carrier');
          all = all.map((message) => (message.seq === one.seq ? changed : message));
          pages = applyEvent(pages, [changed]);
        } else if (what === 'take back' && one !== undefined && all.length > 4) {
          all = all.filter((message) => message !== one);
          pages = removeMessages(pages, [one.id]);
        } else if (what === 'ask' && answer === null && pages.messages.length > 0) {
          pages = awaitPage(pages);
          const [first, last] = [pages.messages[0]?.seq ?? 0, pages.messages.at(-1)?.seq ?? 0];
          if (where === 'older') {
            const page = pageOf((seq) => seq < first, true);
            answer = () => addPage(pages, { messages: page.messages, hasOlder: page.more });
          } else if (pages.hasNewer) {
            const page = pageOf((seq) => seq > last, false);
            answer = () =>
              addNewer(pages, { messages: page.messages, hasOlder: true, hasNewer: page.more });
          }
        } else if (what === 'answer' && answer !== null) {
          pages = answer();
          answer = null;
        }
        if (pages.messages.length === 0) return;
        const [first, last] = [pages.messages[0]?.seq ?? 0, pages.messages.at(-1)?.seq ?? 0];
        const end = pages.hasNewer ? last : Number.POSITIVE_INFINITY;
        const part = all.filter(({ seq }) => seq >= first && seq <= end);
        const shown = (list: readonly Message[]) =>
          list.map(({ seq, deliveries }) => `${seq} ${deliveries[0]?.rung}`);
        expect(shown(pages.messages)).toEqual(shown(part));
      }
    }),
  );
});
