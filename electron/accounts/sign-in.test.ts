import { describe, expect, test } from 'vitest';
import type { SignIn, SignInWay } from '../../shared/model/providers.ts';
import { mergeSignIn, wayOf } from './sign-in.ts';

const way = (id: SignInWay['id'], ...required: SignInWay['required']): SignInWay => ({
  ...{ id, required, optional: [], endsOn: null },
});
const two = {
  ways: [
    way('client', 'account-id', 'client-id', 'client-secret'),
    way('user', 'account-id', 'user', 'password'),
  ],
};
const byClient: SignIn = { 'account-id': '1', 'client-id': 'c', 'client-secret': 's' };
const byUser: SignIn = { 'account-id': '1', user: 'u', password: 'p' };

describe('what is entered anew', () => {
  test.each([
    ['one field', byClient, { 'client-secret': 't' }, { ...byClient, 'client-secret': 't' }],
    ['nothing', byUser, {}, byUser],
    [
      'another way, which leaves the old one behind',
      { ...byClient, 'callback-user': 'cb' },
      { user: 'u', password: 'p' },
      { ...byUser, 'callback-user': 'cb' },
    ],
    ['what both ways need', byClient, { 'account-id': '2' }, { ...byClient, 'account-id': '2' }],
    ['all, after a lost key', {}, byUser, byUser],
  ] as const)('%s', (_, before, now, merged) => {
    expect(mergeSignIn(two, before, now)).toEqual(merged);
  });

  test('with one way there is nothing to leave behind', () => {
    const one = { ways: [way('key', 'api-key')] };
    const before = { 'api-key': 'a', 'public-key': 'p' };
    expect(mergeSignIn(one, before, { 'api-key': 'b' })).toEqual({ ...before, 'api-key': 'b' });
  });
});

test('the way taken is the one that is complete', () => {
  expect(wayOf(two, byUser)).toBe(two.ways[1]);
  expect(wayOf(two, byClient)).toBe(two.ways[0]);
  expect(wayOf(two, {})).toBe(two.ways[0]);
});
