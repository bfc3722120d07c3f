import { expect, test } from 'vitest';
import { spanOf } from './spans.ts';

const now = new Date(2026, 4, 4, 15).getTime();
const none = { first: '', last: '' };

test('days are whole days of this computer, the last one included', () => {
  expect(spanOf('all', none, now)).toEqual({ from: null, until: null });
  expect(spanOf('month', none, now)).toEqual({ from: new Date(2026, 3, 5).getTime(), until: null });
  expect(spanOf('own', { first: '2026-05-01', last: '2026-05-02' }, now)).toEqual({
    from: new Date(2026, 4, 1).getTime(),
    until: new Date(2026, 4, 3).getTime(),
  });
  expect(spanOf('own', { first: '', last: '2026-05-02' }, now)?.from).toBeNull();
  expect(spanOf('own', { first: '2026-05-03', last: '2026-05-02' }, now)).toBeNull();
});
