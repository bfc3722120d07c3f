import { expect, test } from 'vitest';
import type { Failure } from '../../shared/contract/failure.ts';
import { type SignInWay, signInFields } from '../../shared/model/providers.ts';
import { words } from '../words/words.ts';
import {
  fieldAtFault,
  isSecret,
  missingFields,
  missingProblems,
  signInOf,
  wayOf,
} from './signInForm.ts';

const byKey: SignInWay = {
  id: 'key',
  required: ['api-key'],
  optional: ['public-key'],
  endsOn: null,
};
const byClient: SignInWay = {
  id: 'client',
  required: ['account-id', 'client-id', 'client-secret'],
  optional: ['callback-user', 'callback-password'],
  endsOn: null,
};

test('what is left blank, or belongs to another way, is left out', () => {
  const typed = { 'api-key': ' k1\n', 'public-key': '  ', 'client-id': 'c' };
  expect(signInOf(typed, byKey)).toEqual({ 'api-key': 'k1' });
  expect(signInOf(typed, byClient)).toEqual({ 'client-id': 'c' });
  expect(missingFields(typed, byKey)).toEqual([]);
  expect(missingFields(typed, byClient)).toEqual(['account-id', 'client-secret']);
});

test('each missing field is named', () => {
  expect(missingProblems(['api-key', 'client-id', 'user'])).toEqual({
    'api-key': 'Paste your API key first.',
    'client-id': 'Enter the client ID first.',
    user: 'Enter the API user first.',
  });
});

test('the way chosen stays while there is one such', () => {
  expect(wayOf({ ways: [byKey, byClient] }, 'client')).toBe(byClient);
  expect(wayOf({ ways: [byKey] }, 'client')).toBe(byKey);
  expect(wayOf({ ways: [] }, null)).toBeUndefined();
});

test.each<[Failure['code'], Failure['field'], SignInWay, boolean, string | null]>([
  ['key-refused', null, byKey, false, 'api-key'],
  ['key-refused', 'key', byClient, false, 'client-secret'],
  ['sign-in-incomplete', 'public-key', byKey, false, 'public-key'],
  ['sign-in-incomplete', 'application-id', byKey, false, null],
  ['address-unreachable', null, byKey, false, 'baseUrl'],
  ['address-unreachable', 'socketUrl', byKey, false, 'socketUrl'],
  ['socket-refused', null, byKey, false, 'socketUrl'],
  ['no-lines', 'key', byKey, false, 'api-key'],
  ['no-lines', null, byClient, true, 'numbers'],
  ['invalid-argument', 'numbers', byClient, true, 'numbers'],
  ['vault-unavailable', null, byKey, false, 'api-key'],
  ['provider-failed', null, byKey, false, null],
  ['invalid-argument', 'text', byKey, false, null],
])('%s at %s is shown where it belongs', (code, field, way, asksNumbers, shown) => {
  expect(fieldAtFault({ code, field, detail: null }, way, asksNumbers)).toBe(shown);
});

test.each(signInFields)('%s has words that name whatever provider it is', (field) => {
  const { label, hint } = words.signIn.fields[field];
  expect(label).toMatch(/^[A-Z]/);
  expect(hint('ACME')).toMatch(/^[A-Z].*\.$/);
});

test('only what opens an account is hidden', () => {
  expect(signInFields.filter(isSecret)).toEqual([
    'api-key',
    'client-secret',
    'password',
    'callback-password',
  ]);
});
