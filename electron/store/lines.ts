/** The lines of each account, as the provider last listed them, with what the user chose for each. */
import type { Line, LineLook, LineType, Registration } from '../../shared/model/line.ts';
import type { Address } from '../../shared/phone/address.ts';
import { accountFor } from './accounts.ts';
import type { Database } from './database.ts';
import {
  address,
  flagOrNull,
  fromFlag,
  intOrNull,
  oneOf,
  type Row,
  text,
  textOrNull,
} from './rows.ts';

const lineTypes: readonly LineType[] = ['long-code', 'toll-free', 'short-code', 'unknown'];
const registrations: readonly Registration[] = ['registered', 'pending', 'rejected', 'none'];

/** Replaces the lines of one account; their order is kept, and so is what the user chose. */
export function setLines(db: Database, accountId: string, lines: readonly Line[]): void {
  db.write(() => {
    const account = accountFor(db, accountId);
    db.run('DELETE FROM line WHERE account_id = ?', account);
    for (const [position, line] of lines.entries()) {
      db.run(
        `INSERT OR REPLACE INTO line (account_id, number, position, type, can_text, profile,
           provider_id, can_mms, profile_id, campaign, registration, lease_until, renews)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        account,
        line.number,
        position,
        line.type,
        fromFlag(line.canText),
        line.profile,
        line.providerId,
        fromFlag(line.canMms),
        line.profileId,
        line.campaign,
        line.registration,
        line.leaseUntil,
        fromFlag(line.renews),
      );
    }
  });
}

/** The user's own name and swatch for a line; outlives `setLines`. */
export function setLook(db: Database, accountId: string, line: Address, look: LineLook): void {
  db.write(() => {
    db.run(
      'INSERT OR REPLACE INTO line_look (account_id, number, label, swatch) VALUES (?, ?, ?, ?)',
      accountFor(db, accountId),
      line,
      look.label,
      look.swatch,
    );
  });
}

export function allLines(db: Database): Line[] {
  return db
    .all(
      `SELECT a.uuid AS account_uuid, l.*, k.label, k.swatch
       FROM line l CROSS JOIN account a ON a.id = l.account_id
       LEFT JOIN line_look k ON k.account_id = l.account_id AND k.number = l.number
       ORDER BY l.account_id, l.position`,
    )
    .map(lineOf);
}

/** The line of a pool that each person last shared a conversation with; those who know none are left out. */
export function knownLines(
  db: Database,
  accountId: string,
  lines: readonly Address[],
  people: readonly Address[],
): Map<Address, Address> {
  return db.read(() => {
    const known = new Map<Address, Address>();
    for (const person of people) {
      let latest = 0;
      for (const line of lines) {
        const row = db.get(findShared, accountId, line, person);
        const seq = row === null ? 0 : (intOrNull(row, 'last_seq') ?? 0);
        if (seq <= latest) continue;
        latest = seq;
        known.set(person, line);
      }
    }
    return known;
  });
}

export const findShared = `
  SELECT c.last_seq FROM account a CROSS JOIN conversation c ON c.account_id = a.id
  WHERE a.uuid = ? AND c.line = ? AND c.people = ?`;

function lineOf(row: Row): Line {
  return {
    accountId: text(row, 'account_uuid'),
    number: address(row, 'number'),
    type: oneOf(row, 'type', lineTypes),
    providerId: textOrNull(row, 'provider_id'),
    canText: flagOrNull(row, 'can_text'),
    canMms: flagOrNull(row, 'can_mms'),
    profile: textOrNull(row, 'profile'),
    profileId: textOrNull(row, 'profile_id'),
    campaign: textOrNull(row, 'campaign'),
    registration: row['registration'] === null ? null : oneOf(row, 'registration', registrations),
    leaseUntil: intOrNull(row, 'lease_until'),
    renews: flagOrNull(row, 'renews'),
    label: textOrNull(row, 'label'),
    swatch: intOrNull(row, 'swatch'),
  };
}
