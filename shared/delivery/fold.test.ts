import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldReceipts, type ReceiptPoint } from './fold.ts';
import { heightOf, ladder } from './ladder.ts';
import { dialects, isDialect } from './wire-event.ts';

const receipt: fc.Arbitrary<ReceiptPoint> = fc.record({
  rung: fc.constantFrom(...ladder),
  at: fc.integer({ min: 0, max: 5 }),
  code: fc.option(fc.constantFrom('4470', '9902', 'failed')),
  detail: fc.option(fc.constantFrom('spam', 'no receipt', '')),
  state: fc.option(fc.constantFrom('sent', 'delivered')),
  title: fc.option(fc.constantFrom('Spam', 'Late')),
  dialect: fc.option(fc.constantFrom(...Object.keys(dialects).filter(isDialect))),
});

describe('foldReceipts', () => {
  test('any shuffling and repetition of the receipts gives the same delivery', () => {
    fc.assert(
      fc.property(
        fc.array(receipt, { minLength: 1, maxLength: 8 }).chain((receipts) =>
          fc.tuple(
            fc.constant(receipts),
            fc.shuffledSubarray([...receipts, ...receipts, ...receipts], {
              minLength: receipts.length * 3,
            }),
          ),
        ),
        ([receipts, shuffled]) => {
          expect(foldReceipts(shuffled)).toEqual(foldReceipts(receipts));
        },
      ),
      { numRuns: 10_000 },
    );
  });

  test('one more receipt never lowers the rung', () => {
    fc.assert(
      fc.property(fc.array(receipt, { minLength: 1 }), receipt, (receipts, late) => {
        const before = foldReceipts(receipts);
        const after = foldReceipts([...receipts, late]);
        expect(heightOf(after?.rung ?? 'held')).toBeGreaterThanOrEqual(
          heightOf(before?.rung ?? 'held'),
        );
      }),
    );
  });

  test('of two receipts on one rung the earlier decides the time', () => {
    const said = { code: null, detail: null, state: null, title: null, dialect: null };
    const point = { rung: 'carrier', ...said } as const;
    expect(
      foldReceipts([
        { ...point, at: 9 },
        { ...point, at: 3 },
      ])?.at,
    ).toBe(3);
  });

  test('nothing heard, nothing said', () => {
    expect(foldReceipts([])).toBeNull();
  });
});
