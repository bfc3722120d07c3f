/**
 * Who of those that a text is to go to will not get it: people who opted out, and numbers whose last
 * text could not arrive because they take none.
 */

import { heightOf } from '../../../shared/delivery/ladder.ts';
import type { PreFlight } from '../../../shared/model/opt-outs.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { findAccount } from '../accounts.ts';
import type { Database } from '../database.ts';
import { deliveryColumns, deliveryOf } from '../messages.ts';
import { text } from '../rows.ts';
import { waitingJoin } from '../waiting.ts';
import { linesOfProfile, placeOf } from './ledger.ts';
import { standingOf } from './standing.ts';

export interface PreFlightQuery {
  readonly accountId: string;
  /** Null where the pool of a profile chooses. */
  readonly line: Address | null;
  readonly profileId: string | null;
  readonly people: readonly Address[];
}

export function preFlight(db: Database, query: PreFlightQuery): PreFlight {
  return db.read(() => {
    const account = findAccount(db, query.accountId);
    if (account === null) return { optedOut: [], takesNone: [] };
    const { line, profileId } = query;
    const places = line === null ? [] : [placeOf(db, account, line)];
    if (profileId !== null) {
      const pool = db.all(linesOfProfile, account, profileId);
      places.push({ account, line: line ?? '', profileId });
      places.push(...pool.map((row) => placeOf(db, account, text(row, 'number'))));
    }
    const standing = (person: Address) => {
      for (const place of places) {
        const found = standingOf(db, query.accountId, place, person);
        if (found !== null) return [found];
      }
      return [];
    };
    return {
      optedOut: query.people.flatMap(standing),
      takesNone: query.people.filter((person) => takesNone(db, account, person)),
    };
  });
}

/** The newest text to a person from each line, where it failed. */
export const lastFailed = `
  SELECT ${deliveryColumns}
  FROM (SELECT DISTINCT line FROM tally WHERE account_id = ?1) t
  CROSS JOIN conversation c ON c.account_id = ?1 AND c.line = t.line AND c.people = ?2
  CROSS JOIN delivery d ON d.message_seq = c.last_out_seq
  ${waitingJoin}
  WHERE c.last_out_rung = ${heightOf('failed')} AND d.recipient = ?2
  ORDER BY c.last_out_seq DESC, d.attempt DESC LIMIT 1`;

function takesNone(db: Database, account: number, person: Address): boolean {
  const row = db.get(lastFailed, account, person);
  const cause = row === null ? null : deliveryOf(row).verdict.cause;
  return cause === 'cannot-receive' || cause === 'bad-number';
}
