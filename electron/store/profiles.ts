/** The messaging profiles of each account, as the provider last listed them, and whose turn it is in each pool. */
import type { MessagingProfile } from '../../shared/model/profile.ts';
import { accountFor, findAccount } from './accounts.ts';
import type { Database } from './database.ts';
import { flagOrNull, fromFlag, int, type Row, text, textOrNull } from './rows.ts';

/** Replaces the profiles of one account; their order is kept, and so are the turns of each. */
export function setProfiles(
  db: Database,
  accountId: string,
  profiles: readonly MessagingProfile[],
): void {
  db.write(() => {
    const account = accountFor(db, accountId);
    const ids = JSON.stringify(profiles.map(({ id }) => id));
    db.run(
      `DELETE FROM profile WHERE account_id = ?
         AND provider_id NOT IN (SELECT value FROM json_each(?))`,
      account,
      ids,
    );
    for (const [position, profile] of profiles.entries()) put(db, account, position, profile);
  });
}

export function allProfiles(db: Database): MessagingProfile[] {
  return db
    .all(
      `SELECT a.uuid AS account_uuid, p.* FROM profile p CROSS JOIN account a ON a.id = p.account_id
       ORDER BY p.account_id, p.position`,
    )
    .map(profileOf);
}

/** How many turns of a profile's rotation were taken. */
export function turnsOf(db: Database, accountId: string, profileId: string): number {
  const row = db.get(
    'SELECT turns FROM profile WHERE account_id = ? AND provider_id = ?',
    findAccount(db, accountId),
    profileId,
  );
  return row === null ? 0 : int(row, 'turns');
}

export function setTurns(db: Database, accountId: string, profileId: string, turns: number): void {
  db.run(
    'UPDATE profile SET turns = ? WHERE account_id = ? AND provider_id = ?',
    turns,
    findAccount(db, accountId),
    profileId,
  );
}

function put(db: Database, account: number, position: number, profile: MessagingProfile): void {
  const { id, name, callbackUrl, failoverUrl, enabled, redacts, pool } = profile;
  db.run(
    `INSERT INTO profile (account_id, provider_id, position, name, callback_url, failover_url,
       enabled, redacts, pool_enabled, long_code_weight, toll_free_weight, sticky_sender,
       skip_unhealthy)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET position = excluded.position, name = excluded.name,
       callback_url = excluded.callback_url, failover_url = excluded.failover_url,
       enabled = excluded.enabled, redacts = excluded.redacts,
       pool_enabled = excluded.pool_enabled, long_code_weight = excluded.long_code_weight,
       toll_free_weight = excluded.toll_free_weight, sticky_sender = excluded.sticky_sender,
       skip_unhealthy = excluded.skip_unhealthy`,
    ...[account, id, position, name, callbackUrl, failoverUrl],
    ...[fromFlag(enabled), fromFlag(redacts), fromFlag(pool.enabled)],
    ...[pool.longCodeWeight, pool.tollFreeWeight],
    ...[fromFlag(pool.stickySender), fromFlag(pool.skipUnhealthy)],
  );
}

function profileOf(row: Row): MessagingProfile {
  return {
    accountId: text(row, 'account_uuid'),
    id: text(row, 'provider_id'),
    name: text(row, 'name'),
    callbackUrl: textOrNull(row, 'callback_url'),
    failoverUrl: textOrNull(row, 'failover_url'),
    enabled: flagOrNull(row, 'enabled'),
    redacts: flagOrNull(row, 'redacts'),
    pool: {
      enabled: int(row, 'pool_enabled') === 1,
      longCodeWeight: int(row, 'long_code_weight'),
      tollFreeWeight: int(row, 'toll_free_weight'),
      stickySender: int(row, 'sticky_sender') === 1,
      skipUnhealthy: int(row, 'skip_unhealthy') === 1,
    },
  };
}
