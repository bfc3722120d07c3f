/** Accounts for tests, each with only what a test cares about. */
import {
  type Account,
  type AccountState,
  type Connection,
  defaultLimits,
  unknownHealth,
} from '../../shared/model/account.ts';

export function sampleAccount(id: string, more: Partial<Account> = {}): Account {
  return {
    id,
    provider: 'opentact',
    name: `Account ${id}`,
    practice: false,
    baseUrl: null,
    socketUrl: null,
    createdAt: 0,
    limits: defaultLimits.opentact,
    ...more,
  };
}

export function sampleState(
  id: string,
  connection: Connection,
  more: Partial<AccountState> = {},
): AccountState {
  return {
    account: sampleAccount(id),
    connection,
    health: unknownHealth,
    flow: { state: 'flowing' },
    ...more,
  };
}
