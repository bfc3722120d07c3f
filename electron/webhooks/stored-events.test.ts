import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStoredEvents } from './stored-events.ts';

const account = fc.constantFrom('a', 'b', 'a","b');
const key = fc.constantFrom('1', '2', '3', '4', '1","2', '');
const event = fc.tuple(account, key);

test('knows the last ones added, and only those', () => {
  fc.assert(
    fc.property(fc.array(event), event, fc.integer({ min: 1, max: 8 }), (added, asked, limit) => {
      const stored = createStoredEvents(limit);
      for (const [of, one] of added) stored.add(of, [one]);
      const names = added.map((each) => JSON.stringify(each)).toReversed();
      const kept = [...new Set(names)].slice(0, limit);
      expect(stored.has(asked[0], [asked[1]])).toBe(kept.includes(JSON.stringify(asked)));
    }),
  );
});

test('all events of a webhook must be known', () => {
  const stored = createStoredEvents(10);
  stored.add('a', ['1', '2']);
  expect(stored.has('a', ['2', '1'])).toBe(true);
  expect(stored.has('a', ['1', '3'])).toBe(false);
});
