import { describe, expect, test } from 'vitest';
import { CommandError } from '../../shared/contract/failure.ts';
import { providerKinds, type SignIn } from '../../shared/model/providers.ts';
import { offers, providerModules } from './registry.ts';

const publicKey = 'A'.repeat(43).concat('=');
const bandwidth: SignIn = { 'account-id': '9900000', 'application-id': 'app' };
const client: SignIn = { ...bandwidth, 'client-id': 'c', 'client-secret': 's' };

test('every provider is offered, in their order', () => {
  expect(offers.map(({ provider }) => provider)).toEqual(providerKinds);
});

describe('what is sealed gives back what was entered', () => {
  test.each([
    ['opentact', { 'api-key': 'k.e.y' }],
    ['telnyx', { 'api-key': 'KEY1' }],
    ['telnyx', { 'api-key': 'KEY1', 'public-key': publicKey }],
    ['bandwidth', client],
    ['bandwidth', { ...bandwidth, user: 'u', password: 'p:"\\' }],
    ['bandwidth', { ...client, 'callback-user': 'cu', 'callback-password': 'cp' }],
  ] as const)('%s %j', (provider, signIn) => {
    const module = providerModules[provider];
    const secret = module.secretOf(signIn);
    expect(module.signInOf(secret)).toEqual(signIn);
    const endpoint = module.endpointOf(null, null);
    expect(endpoint.baseUrl).toBe(module.offer.baseUrl);
    expect(module.create(endpoint, secret, []).capabilities).toBe(module.offer.capabilities);
  });

  test('Opentact’s is the bare key', () => {
    expect(providerModules.opentact.secretOf({ 'api-key': 'k' })).toBe('k');
  });
});

describe('what is not enough names the field', () => {
  test.each([
    ['opentact', {}, 'api-key'],
    ['opentact', { 'api-key': 'schlüssel' }, 'api-key'],
    ['telnyx', { 'public-key': publicKey }, 'api-key'],
    ['telnyx', { 'api-key': 'k', 'public-key': 'short' }, 'public-key'],
    ['bandwidth', {}, 'account-id'],
    ['bandwidth', { 'account-id': '1' }, 'application-id'],
    ['bandwidth', bandwidth, 'client-id'],
    ['bandwidth', { ...bandwidth, 'client-id': 'c' }, 'client-secret'],
    ['bandwidth', { ...bandwidth, user: 'u' }, 'password'],
    ['bandwidth', { ...bandwidth, password: 'p' }, 'user'],
    ['bandwidth', { ...bandwidth, user: 'a:b', password: 'p' }, 'user'],
    ['bandwidth', { ...client, 'callback-user': 'cu' }, 'callback-password'],
    ['bandwidth', { ...client, 'callback-password': 'cp' }, 'callback-user'],
  ] as const)('%s %j: %s', (provider, signIn, field) => {
    expect(() => providerModules[provider].secretOf(signIn)).toThrow(
      expect.toSatisfy(
        (error) =>
          error instanceof CommandError &&
          error.failure.code === 'sign-in-incomplete' &&
          error.failure.field === field,
      ),
    );
  });
});

describe('webhooks are let in', () => {
  const sourceOf = (provider: 'opentact' | 'telnyx' | 'bandwidth', signIn: SignIn) => {
    const module = providerModules[provider];
    return module.sourceOf('a', 'path', module.secretOf(signIn));
  };
  const at = { accountId: 'a', secret: 'path' };

  test('by the address alone, by a public key, by a user and password', () => {
    expect(sourceOf('opentact', { 'api-key': 'k' })).toEqual({
      ...at,
      ...{ dialect: 'opentact', credentials: null },
    });
    expect(sourceOf('telnyx', { 'api-key': 'k', 'public-key': publicKey })).toEqual({
      ...at,
      ...{ dialect: 'telnyx', credentials: { publicKey } },
    });
    const callback = { 'callback-user': 'cu', 'callback-password': 'cp' };
    expect(sourceOf('bandwidth', { ...client, ...callback })).toEqual({
      ...at,
      ...{ dialect: 'bandwidth', credentials: { user: 'cu', password: 'cp' } },
    });
  });

  test('not at all where there is nothing to check them with', () => {
    expect(sourceOf('telnyx', { 'api-key': 'k' })).toBe(null);
    expect(sourceOf('bandwidth', client)).toBe(null);
  });
});

test('addresses of one’s own keep the websocket on the same host', () => {
  const { endpointOf } = providerModules.opentact;
  expect(endpointOf('https://gate.example/rest', null)).toEqual({
    baseUrl: 'https://gate.example/rest',
    socketUrl: 'wss://gate.example',
  });
  expect(endpointOf(null, 'wss://push.example').baseUrl).toBe(
    providerModules.opentact.offer.baseUrl,
  );
});
