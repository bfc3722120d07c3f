import { expect, test } from 'vitest';
import type { AccountState } from '../shared/model/account.ts';
import { noChange } from '../shared/model/change.ts';
import type { ProviderOptOut } from '../shared/optout/provider-list.ts';
import { Address } from '../shared/phone/address.ts';
import { createOptOutLists } from './opt-out-lists.ts';
import { createTelnyx } from './providers/telnyx/telnyx.ts';

const id = 'a';
const person = Address.parse('+13125550150');
const row = { person, line: null, profileId: 'p', keyword: 'STOP', at: 1 };

function start(read: () => Promise<readonly ProviderOptOut[]>) {
  let now = 1_000_000;
  const set: (readonly [string, number, number])[] = [];
  const failures: unknown[] = [];
  const provider = {
    ...createTelnyx({ baseUrl: 'http://localhost:9' }, 'key'),
    optOuts: read,
  };
  const lists = createOptOutLists({
    store: {
      setOptOutList: async (accountId, list, askedAt) => {
        set.push([accountId, list.length, askedAt]);
        return noChange;
      },
    },
    clock: { now: () => now },
    providerOf: () => provider,
    capabilitiesOf: (kind) => ({ optOuts: kind === 'telnyx' }),
    onChanges: () => undefined,
    onFailure: (error) => failures.push(error),
  });
  const live = (kind: 'telnyx' | 'opentact' = 'telnyx') => lists.accountsChanged([stateOf(kind)]);
  return { lists, live, set, failures, pass: (ms: number) => (now += ms) };
}

function stateOf(provider: 'telnyx' | 'opentact'): AccountState {
  const state: Partial<AccountState> = { connection: { state: 'live', since: 0 } };
  const account = { id, provider };
  return Object.assign(Object.create(null), { ...state, account });
}

const minute = 60_000;
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a list is read once the account is live, and again a day later', async () => {
  const { live, set, pass } = start(async () => [row]);
  live();
  live();
  await settled();
  expect(set).toEqual([[id, 1, 1_000_000]]);
  pass(23 * 60 * minute);
  live();
  await settled();
  expect(set).toHaveLength(1);
  pass(61 * minute);
  live();
  await settled();
  expect(set).toHaveLength(2);
});

test('one that cannot be read changes nothing, and is asked for again within the hour', async () => {
  let works = false;
  const { live, set, failures, pass } = start(async () => {
    if (!works) throw new Error('busy');
    return [row];
  });
  live();
  await settled();
  expect([set, failures.length]).toEqual([[], 1]);
  pass(59 * minute);
  live();
  await settled();
  expect(failures).toHaveLength(1);
  works = true;
  pass(2 * minute);
  live();
  await settled();
  expect(set).toHaveLength(1);
});

test('a provider without a list is not asked', async () => {
  const { live, set } = start(async () => [row]);
  live('opentact');
  await settled();
  expect(set).toEqual([]);
});
