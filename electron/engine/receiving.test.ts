import { expect, test } from 'vitest';
import { unknownHealth } from '../../shared/model/account.ts';
import type { ProviderKind } from '../../shared/model/providers.ts';
import { providerModules } from '../providers/registry.ts';
import { syncTimings } from '../sync/sync.ts';
import { createReceiving } from './receiving.ts';

const account = (provider: ProviderKind, practice = false) => ({
  ...{ id: provider, provider, practice, name: '', baseUrl: null, socketUrl: null },
  ...{ ownNumbers: [], createdAt: 0, limits: providerModules[provider].offer.limits },
});
const heard = { health: { ...unknownHealth, heardAt: 7 } };

test('what a socket brings is told apart from what is posted and what is looked up', () => {
  const posted = createReceiving((id) => id !== 'bandwidth', undefined);
  expect(posted.of(account('opentact'), heard)).toEqual({ by: 'socket' });
  expect(posted.of(account('telnyx'), heard)).toEqual({ by: 'webhook', lastAt: 7 });
  expect(posted.of(account('bandwidth'), heard)).toEqual({ by: 'checks', every: 60_000 });
});

test('a practice account is looked up more often, where looking up is all there is', () => {
  const { of, timings } = createReceiving(() => false, undefined);
  expect(of(account('telnyx', true), heard)).toEqual({ by: 'checks', every: 5_000 });
  expect(timings(account('opentact', true))).toEqual(syncTimings);
  expect(timings(account('telnyx'))).toEqual(syncTimings);
});
