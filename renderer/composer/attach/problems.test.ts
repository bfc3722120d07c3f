import { expect, test } from 'vitest';
import { problemWords } from './problems.ts';

const about = { provider: 'Acme', line: '(312) 555-0100' };

test('what is too large is said with its size and the limit', () => {
  const large = {
    kind: 'too-large',
    name: 'party.mp4',
    bytes: 12_440_000,
    room: 1_000_000,
  } as const;
  expect(problemWords(large, about)).toBe(
    'party.mp4 has 12.4 MB. With Acme, the files of one text may have 1 MB together.',
  );
});

test('a refusal says what happened, not what a sender could do', () => {
  const refused = { kind: 'refused', name: 'setup.exe', code: 'program' } as const;
  expect(problemWords(refused, about)).toContain('setup.exe was not attached. This is a program.');
  expect(problemWords({ ...refused, code: 'toString' }, about)).toContain('cannot be sent');
});
