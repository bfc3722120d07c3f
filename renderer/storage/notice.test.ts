import { expect, test } from 'vitest';
import { noticeText } from './notice.ts';
import { startProblem } from './startProblem.ts';

test('each notice says what was done', () => {
  const at = new Date(2026, 4, 2, 18, 4).getTime();
  expect(noticeText({ kind: 'journal-missing' }, at)).toMatch(/records of your providers again/);
  expect(noticeText({ kind: 'repaired', kept: 12_340, damagedFile: 'x.damaged' }, at)).toMatch(
    /12,340 texts could be read and kept.*x\.damaged/,
  );
  expect(noticeText({ kind: 'restored', at, undo: 'b' }, at)).toMatch(
    /^The backup of (May 2|2 May) /,
  );
});

test.each([
  ['store-newer', 'newer'],
  ['store-corrupt', 'corrupt'],
  ['store-full', 'full'],
  ['store-read-only', 'read-only'],
  ['store-busy', 'busy'],
  ['store-failed', 'other'],
  ['internal', 'other'],
] as const)('a start that fails with %s is %s', (code, problem) => {
  expect(startProblem(code)).toBe(problem);
});
