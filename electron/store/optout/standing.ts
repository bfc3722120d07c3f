/**
 * Where people stand, in the words of the model: of a conversation, and all of them for the list. Of
 * several refusals since they last opted in the first is told, which is when they opted out.
 */
import type {
  OptOut,
  OptOutListing,
  OptOutReach,
  OptOutSource,
} from '../../../shared/model/opt-outs.ts';
import { optOutSources } from '../../../shared/model/opt-outs.ts';
import type { Database } from '../database.ts';
import { address, int, intOrNull, oneOf, type Row, text, textOrNull } from '../rows.ts';
import { anything, type LedgerPlace, listedAs, placeOf, saidAbout } from './ledger.ts';

/** Null when texts may go to them. */
export function standingOf(
  db: Database,
  accountId: string,
  place: LedgerPlace,
  person: string,
): OptOut | null {
  if (db.get(anything, place.account, person) === null) return null;
  const refusal = firstRefusal(saidAbout(db, place, person));
  const onList = listedAs(db, place, person);
  const row = refusal ?? onList;
  if (row === null) return null;
  const source: OptOutSource = refusal === null ? 'provider' : sourceOf(refusal);
  const undoable = refusal !== null && (source === 'user' || source === 'sentence');
  return {
    accountId,
    person: address(row, 'person'),
    reach: reachOf(db, place.account, row),
    source,
    at: intOrNull(row, 'at') ?? listReadAt(db, place.account) ?? 0,
    words: textOrNull(row, 'words'),
    code: refusal === null ? null : textOrNull(refusal, 'code'),
    reason: refusal === null ? null : textOrNull(refusal, 'reason'),
    listing: listingOf(db, place.account, refusal, onList),
    undoId: undoable ? int(refusal, 'id') : null,
  };
}

/** The first since they last opted in; null where that was the last word, or nothing was said. */
function firstRefusal(history: readonly Row[]): Row | null {
  const undone = new Set(history.map((row) => intOrNull(row, 'undoes')));
  const said = history
    .filter((row) => text(row, 'said') !== 'undo' && !undone.has(int(row, 'id')))
    .toSorted((a, b) => int(a, 'at') - int(b, 'at') || isOut(a) - isOut(b));
  const back = said.findLastIndex((row) => isOut(row) === 0);
  return said[back + 1] ?? null;
}

function isOut(row: Row): number {
  return Number(text(row, 'said') === 'out');
}

export function sourceOf(row: Row): OptOutSource {
  return oneOf(row, 'source', optOutSources);
}

/** A list read before the refusal was heard says nothing of it. */
function listingOf(
  db: Database,
  account: number,
  refusal: Row | null,
  onList: Row | null,
): OptOutListing {
  const readAt = listReadAt(db, account);
  if (readAt === null) return null;
  if (refusal === null) return 'provider-only';
  if (onList !== null) return 'both';
  return int(refusal, 'noted_at') < readAt ? 'here-only' : null;
}

function listReadAt(db: Database, account: number): number | null {
  const row = db.get('SELECT opt_outs_listed_at FROM account WHERE id = ?', account);
  return row === null ? null : intOrNull(row, 'opt_outs_listed_at');
}

export const profileAt = `
  SELECT a.opt_outs_reach,
    ifnull(?2, (SELECT l.profile_id FROM line l
      WHERE l.account_id = a.id AND l.number = ?3)) AS profile_id
  FROM account a WHERE a.id = ?1`;

/** Of a row of the ledger or the list: where it was said, and how far that reaches. */
export function reachOf(db: Database, account: number, row: Row): OptOutReach {
  const line = row['line'] === null ? null : address(row, 'line');
  const found = db.get(profileAt, account, textOrNull(row, 'profile_id'), line);
  const profileId = found === null ? null : textOrNull(found, 'profile_id');
  const wide = found !== null && text(found, 'opt_outs_reach') === 'profile';
  if (line !== null && (!wide || profileId === null)) return { kind: 'line', line };
  const id = profileId ?? '';
  return { kind: 'profile', profileId: id, name: nameOf(db, account, id), line };
}

function nameOf(db: Database, account: number, profileId: string): string | null {
  const sql = 'SELECT name FROM profile WHERE account_id = ? AND provider_id = ?';
  const row = db.get(sql, account, profileId);
  return row === null ? null : text(row, 'name');
}

/** Those of a conversation to whom no text goes. */
export function optOutsIn(
  db: Database,
  of: {
    readonly account: number;
    readonly accountId: string;
    readonly line: string;
    readonly people: readonly string[];
  },
): OptOut[] {
  const known = of.people.filter((person) => db.get(anything, of.account, person) !== null);
  if (known.length === 0) return [];
  const place = placeOf(db, of.account, of.line);
  return known.flatMap((person) => standingOf(db, of.accountId, place, person) ?? []);
}

export const everSaid = `
  SELECT DISTINCT a.uuid, e.account_id, e.person, e.line, e.profile_id
  FROM opt_out_event e CROSS JOIN account a ON a.id = e.account_id WHERE e.said = 'out'
  UNION SELECT a.uuid, e.account_id, e.person, e.line, e.profile_id
  FROM opt_out_listed e CROSS JOIN account a ON a.id = e.account_id`;

/** Everybody who is opted out of anything, once for each line or profile, the latest first. */
export function allOptOuts(db: Database): OptOut[] {
  const found = new Map<string, OptOut>();
  for (const row of db.all(everSaid)) {
    const account = int(row, 'account_id');
    const accountId = text(row, 'uuid');
    const person = text(row, 'person');
    const reach = reachOf(db, account, row);
    const where = reach.kind === 'line' ? reach.line : `profile ${reach.profileId}`;
    const key = `${account} ${person} ${where}`;
    if (found.has(key)) continue;
    const profileId = reach.kind === 'profile' ? reach.profileId : null;
    const place = { account, line: reach.line ?? '', profileId };
    const standing = standingOf(db, accountId, place, person);
    if (standing !== null) found.set(key, standing);
  }
  return [...found.values()].toSorted((a, b) => b.at - a.at);
}
