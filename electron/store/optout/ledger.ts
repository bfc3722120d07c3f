/**
 * Who wants no texts from which lines. The truth is a list of what was said, ordered by when it was
 * said (the provider's clock), not by when it was heard: of all that reaches a line the latest decides,
 * and of two at the same moment the one that opts out. Beside it stands the provider's own list, of
 * which each row blocks as well: the stricter wins.
 */
import type { Address } from '../../../shared/phone/address.ts';
import { findAccount } from '../accounts.ts';
import type { Database } from '../database.ts';
import { int, type Row, text, textOrNull } from '../rows.ts';

/** Whether texts from this line to this person must not leave. Never a reason to ask the provider. */
export function isOptedOut(
  db: Database,
  accountId: string,
  line: Address,
  person: Address,
): boolean {
  const account = findAccount(db, accountId);
  return account !== null && isOut(db, placeOf(db, account, line), person);
}

/** A line, and the profile through which an opt-out reaches it. */
export interface LedgerPlace {
  readonly account: number;
  readonly line: string;
  /** Null where an opt-out reaches one line only, or its profile is not known. */
  readonly profileId: string | null;
}

export function placeOf(db: Database, account: number, line: string): LedgerPlace {
  const row = db.get(profileOfLine, account, line);
  return { account, line, profileId: row === null ? null : textOrNull(row, 'profile_id') };
}

export const profileOfLine = `
  SELECT l.profile_id FROM line l CROSS JOIN account a ON a.id = l.account_id
  WHERE l.account_id = ? AND l.number = ? AND a.opt_outs_reach = 'profile'`;

export function isOut(db: Database, place: LedgerPlace, person: string): boolean {
  if (db.get(anything, place.account, person) === null) return false;
  const last = lastSaid(db, place, person);
  return (last !== null && text(last, 'said') === 'out') || listedAs(db, place, person) !== null;
}

/** Nearly nobody ever opted out: one look at two indexes ends it. */
export const anything = `
  SELECT 1 FROM opt_out_event WHERE account_id = ?1 AND person = ?2
  UNION ALL SELECT 1 FROM opt_out_listed WHERE account_id = ?1 AND person = ?2 LIMIT 1`;

/** Of `opt_out_event e` or `opt_out_listed e`: ?3 is the line, ?4 its profile. */
const reaches = `
  (e.line = ?3 OR ifnull(e.profile_id, (SELECT l.profile_id FROM line l
    WHERE l.account_id = e.account_id AND l.number = e.line)) = ?4)`;

const stands = `
  e.said <> 'undo' AND NOT EXISTS (SELECT 1 FROM opt_out_event u WHERE u.undoes = e.id)`;

export const latest = `
  SELECT e.* FROM opt_out_event e
  WHERE e.account_id = ?1 AND e.person = ?2 AND ${reaches} AND ${stands}
  ORDER BY e.at DESC, e.said = 'out' DESC, e.id DESC LIMIT 1`;

/** What was said last that reaches the place and was not taken back; null where nothing was. */
export function lastSaid(db: Database, place: LedgerPlace, person: string): Row | null {
  return db.get(latest, place.account, person, place.line, place.profileId);
}

export const listed = `
  SELECT e.* FROM opt_out_listed e WHERE e.account_id = ?1 AND e.person = ?2 AND ${reaches} LIMIT 1`;

/** The row of the provider's list that reaches the place. */
export function listedAs(db: Database, place: LedgerPlace, person: string): Row | null {
  return db.get(listed, place.account, person, place.line, place.profileId);
}

export const history = `
  SELECT e.* FROM opt_out_event e
  WHERE e.account_id = ?1 AND e.person = ?2 AND ${reaches} ORDER BY e.at, e.id`;

/** All that was ever said that reaches the place, by when it was said. */
export function saidAbout(db: Database, place: LedgerPlace, person: string): Row[] {
  if (db.get(anything, place.account, person) === null) return [];
  return db.all(history, place.account, person, place.line, place.profileId);
}

/** One request of ours: from a line, or from whichever line of a pool the provider chooses. */
export interface Sending {
  readonly account: number;
  readonly line: string;
  readonly byProfile: string | null;
  readonly people: readonly string[];
}

/** True when any of the people opted out of any line it may leave from: it is one request to all. */
export function isBarred(db: Database, { account, line, byProfile, people }: Sending): boolean {
  const known = people.filter((person) => db.get(anything, account, person) !== null);
  if (known.length === 0) return false;
  const places = [placeOf(db, account, line)];
  if (byProfile !== null) {
    places.push({ account, line, profileId: byProfile });
    const pool = db.all(linesOfProfile, account, byProfile);
    places.push(...pool.map((row) => placeOf(db, account, text(row, 'number'))));
  }
  return known.some((person) => places.some((place) => isOut(db, place, person)));
}

export const linesOfProfile = 'SELECT number FROM line WHERE account_id = ? AND profile_id = ?';

/** When the latest word that reaches the place was said, ms; 0 where none was. */
export function lastMoment(db: Database, place: LedgerPlace, person: string): number {
  const last = lastSaid(db, place, person);
  return last === null ? 0 : int(last, 'at');
}
