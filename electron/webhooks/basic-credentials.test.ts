import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBasic } from './basic-credentials.ts';
import { basic } from './test-sender.ts';

const user = fc.string({ unit: 'binary' }).filter((text) => !text.includes(':'));
const password = fc.string({ unit: 'binary', minLength: 1 });
const near = fc.tuple(user, password, fc.option(user), fc.option(password));

test('exactly the user and the password let in, and nothing else does', () => {
  fc.assert(
    fc.property(near, ([name, word, otherName, otherWord]) => {
      const sent = { user: otherName ?? name, password: otherWord ?? word };
      const same = sent.user === name && sent.password === word;
      const headers = { authorization: [basic(sent.user, sent.password)] };
      const verdict = checkBasic({ user: name, password: word }, headers);
      const lossless = [name, word, sent.user, sent.password].every((text) => text.isWellFormed());
      if (lossless) expect(verdict).toBe(same ? 'ok' : 'wrong-credentials');
    }),
  );
});

const credentials = { user: 'longcode', password: 'secret' };
const right = basic('longcode', 'secret');

test.each([
  ['absent', undefined, 'absent'],
  ['right', [right], 'ok'],
  ['right, in other capitals', [right.replace('Basic', 'BASIC')], 'ok'],
  ['twice', [right, right], 'wrong-credentials'],
  ['empty', [''], 'wrong-credentials'],
  ['bare', [right.slice(6)], 'wrong-credentials'],
  ['with something behind', [`${right} x`], 'wrong-credentials'],
] as const)('%s', (_, authorization, verdict) => {
  expect(checkBasic(credentials, { authorization })).toBe(verdict);
});

test('an empty password lets nobody in', () => {
  const headers = { authorization: [basic('', '')] };
  expect(checkBasic({ user: '', password: '' }, headers)).toBe('wrong-credentials');
});
