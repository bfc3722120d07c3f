/**
 * The provider's own list of opt-outs, joined in. Each of its rows blocks by itself, as it does there;
 * whom it names and the ledger does not know of is written down there too. Who is on one of the two
 * only stays blocked: the stricter wins, and the screen shows the difference.
 */
import type { ProviderOptOut } from '../../../shared/optout/provider-list.ts';
import { accountFor } from '../accounts.ts';
import type { Transaction } from '../changes.ts';
import { int, intOrNull, type Row, text } from '../rows.ts';
import { type LedgerPlace, lastSaid, placeOf } from './ledger.ts';
import { noteStanding, record, unsaid } from './recording.ts';

/**
 * Takes the place of the list read before.
 * @param askedAt when it was asked for, ms: a START that was heard since is not in it yet.
 */
export function setListed(
  tx: Transaction,
  accountId: string,
  list: readonly ProviderOptOut[],
  askedAt: number,
): void {
  const account = accountFor(tx.db, accountId);
  const before = tx.db.all('SELECT person FROM opt_out_listed WHERE account_id = ?', account);
  tx.db.run('DELETE FROM opt_out_listed WHERE account_id = ?', account);
  tx.db.run('UPDATE account SET opt_outs_listed_at = ? WHERE id = ?', askedAt, account);
  for (const row of list) put(tx, account, row, askedAt);
  const touched = new Set([...before.map((row) => text(row, 'person')), ...list.map(personOf)]);
  for (const person of touched) noteStanding(tx, account, person);
}

function personOf({ person }: ProviderOptOut): string {
  return person;
}

function put(tx: Transaction, account: number, row: ProviderOptOut, askedAt: number): void {
  const { person, line, profileId, keyword, at } = row;
  if (line === null && profileId === null) return;
  const place = { ...placeOf(tx.db, account, line ?? ''), ...(line === null && { profileId }) };
  const last = lastSaid(tx.db, place, person);
  if (last !== null && cameBack(last, askedAt)) return;
  tx.db.run(
    `INSERT INTO opt_out_listed (account_id, person, line, profile_id, words, at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    ...[account, person, line, profileId, keyword, at],
  );
  if (last !== null) return;
  record(tx, {
    ...unsaid,
    ...{ account, person, line, profileId, said: 'out', source: 'provider' },
    ...{ at: at ?? askedAt, notedAt: askedAt, words: keyword },
  });
}

/** They wrote START while the list was being read. */
function cameBack(last: Row, askedAt: number): boolean {
  const said = text(last, 'said') === 'in' && text(last, 'source') === 'keyword';
  return said && int(last, 'at') >= askedAt;
}

export const reached = `
  DELETE FROM opt_out_listed AS e WHERE e.account_id = ?1 AND e.person = ?2
    AND (e.line = ?3 OR ifnull(e.profile_id, (SELECT l.profile_id FROM line l
      WHERE l.account_id = e.account_id AND l.number = e.line)) = ?4)`;

/** The provider hears the same START, so its block is over, unless its list was read since. */
export function dropListed(
  tx: Transaction,
  place: LedgerPlace,
  person: string,
  startedAt: number,
): void {
  const at = listedAt(tx, place.account);
  if (at === null || startedAt < at) return;
  tx.db.run(reached, place.account, person, place.line, place.profileId);
}

function listedAt(tx: Transaction, account: number): number | null {
  const row = tx.db.get('SELECT opt_outs_listed_at FROM account WHERE id = ?', account);
  return row === null ? null : intOrNull(row, 'opt_outs_listed_at');
}

/** How far opt-outs of an account reach; so is the provider. */
export function setReach(tx: Transaction, accountId: string, reach: 'line' | 'profile'): void {
  const account = accountFor(tx.db, accountId);
  const sql = 'UPDATE account SET opt_outs_reach = ? WHERE id = ? AND opt_outs_reach <> ?';
  if (tx.db.run(sql, reach, account, reach) === 0) return;
  const people = tx.db.all(
    'SELECT DISTINCT person FROM opt_out_event WHERE account_id = ?',
    account,
  );
  for (const row of people) noteStanding(tx, account, text(row, 'person'));
}
