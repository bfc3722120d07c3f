import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastShare, sharesOf, type Wanting } from './room.ts';

const picture = (bytes: number): Wanting => ({ bytes, shrinks: true });
const file = (bytes: number): Wanting => ({ bytes, shrinks: false });

test('what fits stays as it is', () => {
  expect(sharesOf([picture(300_000), file(200_000)], 1_000_000)).toEqual([300_000, 200_000]);
});

test('the larger pictures share what the small ones and the files leave', () => {
  const files = [picture(4_000_000), picture(100_000), file(300_000), picture(2_000_000)];
  expect(sharesOf(files, 1_000_000)).toEqual([300_000, 100_000, 300_000, 300_000]);
});

test('files that are too large, or leave nothing for a picture, do not fit', () => {
  expect(sharesOf([file(1_000_001)], 1_000_000)).toBeNull();
  expect(sharesOf([file(995_000), picture(2_000_000)], 1_000_000)).toBeNull();
  expect(sharesOf([file(995_000), picture(5000)], 1_000_000)).toEqual([995_000, 5000]);
});

test('shares never exceed the room nor what was asked for, and are never too small to look at', () => {
  const wanting = fc.record({
    bytes: fc.integer({ min: 1, max: 20_000_000 }),
    shrinks: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(wanting, { maxLength: 10 }),
      fc.integer({ min: 0, max: 5_000_000 }),
      (files, room) => {
        const shares = sharesOf(files, room);
        if (shares === null) return;
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(room);
        for (const [index, share] of shares.entries()) {
          const bytes = files[index]?.bytes ?? 0;
          expect(share).toBeLessThanOrEqual(bytes);
          if (share < bytes) expect(share).toBeGreaterThanOrEqual(leastShare);
        }
      },
    ),
  );
});
