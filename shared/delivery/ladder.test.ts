import { describe, expect, test } from 'vitest';
import { heightOf, higher, ladder, rungAt } from './ladder.ts';

describe('ladder', () => {
  test('stands in the documented order', () => {
    expect(ladder).toEqual([
      'held',
      'submitting',
      'unknown',
      'accepted',
      'sent',
      'unconfirmed',
      'carrier',
      'handset',
      'failed',
    ]);
  });

  test('stored heights lead back to the same rung', () => {
    for (const rung of ladder) expect(rungAt(heightOf(rung))).toBe(rung);
  });

  test('a height outside the ladder is refused', () => {
    expect(() => rungAt(ladder.length)).toThrow(RangeError);
    expect(() => rungAt(-1)).toThrow(RangeError);
  });

  test('no receipt is never a failure, and a failed part outranks a delivered one', () => {
    expect(higher('unconfirmed', 'carrier')).toBe('carrier');
    expect(higher('carrier', 'unconfirmed')).toBe('carrier');
    expect(higher('handset', 'failed')).toBe('failed');
  });
});
