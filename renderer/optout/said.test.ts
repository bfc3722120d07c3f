import { expect, test } from 'vitest';
import { honorBy, quoted } from './said.ts';

test('ten business days skip the weekends between', () => {
  const monday = new Date(2026, 4, 4, 14, 3).getTime();
  expect(new Date(honorBy(monday)).toDateString()).toBe(new Date(2026, 4, 18).toDateString());
  const saturday = new Date(2026, 4, 9, 14, 3).getTime();
  expect(new Date(honorBy(saturday)).toDateString()).toBe(new Date(2026, 4, 22).toDateString());
});

test('words are quoted on one line, and long ones cut', () => {
  expect(quoted(' Stop.\n')).toBe('Stop.');
  expect(quoted('please\n\ndo not')).toBe('please do not');
  expect(quoted('x'.repeat(500))).toHaveLength(121);
});
