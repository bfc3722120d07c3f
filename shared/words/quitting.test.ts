import { expect, test } from 'vitest';
import { quitting } from './en/quitting.ts';
import { quitQuestion } from './quitting.ts';

const messageOf = (unsent: number, scheduled: number) =>
  quitQuestion({ unsent, scheduled }, quitting)?.message;

test('names what would be missed, and asks nothing otherwise', () => {
  expect(quitQuestion({ unsent: 0, scheduled: 0 }, quitting)).toBeNull();
  expect(messageOf(1, 0)).toBe('1 text has not been sent yet.');
  expect(messageOf(0, 1)).toBe('1 scheduled text leaves from this computer.');
  expect(messageOf(2, 3)).toBe(
    '2 texts have not been sent yet. 3 scheduled texts leave from this computer.',
  );
});
