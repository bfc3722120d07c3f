/**
 * What a provider says about a text that it holds, or may hold. A text that waits at the provider for
 * its time, or was cancelled before it, is no message; every other word about one means that it left.
 * One whose answer was lost is recognised by line, person, words and time.
 */
import type { OutboundFacts } from '../../../shared/model/receipt.ts';
import type { Transaction } from '../changes.ts';
import { findLink } from '../links.ts';
import { joinPeople } from '../rows.ts';
import { leaveThere } from './leaving.ts';
import { rowOf, type ScheduleRow, selected } from './rows.ts';
import { fulfil } from './wishes.ts';

type Word = 'scheduled' | 'cancelled' | 'left';

/** True when it was about one that is no message, so that nothing else is to be made of it. */
export function hearOfHeld(
  tx: Transaction,
  account: number,
  facts: OutboundFacts,
  now: number,
): boolean {
  const word = wordOf(facts);
  const row = named(tx, account, facts) ?? lost(tx, account, facts, word === 'left' ? now : null);
  if (row === null) return word !== 'left' && findLink(tx.db, { account, ...facts }) === null;
  switch (word) {
    case 'scheduled':
      held(tx, row, facts.providerMessageId);
      return true;
    case 'cancelled':
      cancelled(tx, row, now);
      return true;
    case 'left':
      leaveThere(tx, row, facts.providerMessageId, now);
      return false;
  }
}

function wordOf({ receipts }: OutboundFacts): Word {
  const states = new Set(receipts.map(({ particulars }) => particulars.state));
  const [only, ...others] = states;
  if (others.length > 0) return 'left';
  return only === 'scheduled' || only === 'cancelled' ? only : 'left';
}

export const byName = `${selected} WHERE s.account_id = ? AND s.provider_message_id = ?`;

function named(tx: Transaction, account: number, facts: OutboundFacts): ScheduleRow | null {
  const row = tx.db.get(byName, account, facts.providerMessageId);
  return row === null ? null : rowOf(row);
}

const minute = 60_000;

export const lostOnes = `
  ${selected} WHERE s.account_id = ?1 AND s.state IN ('handing', 'unsure')
    AND s.people = ?2 AND s.text = ?3 AND (s.line = ?4 OR s.by_profile IS NOT NULL)
    AND (?5 IS NULL OR s.asked_at BETWEEN ?5 - ${60 * minute} AND ?5 + ${10 * minute})
    AND (?6 IS NULL OR s.due <= ?6 + ${2 * minute})
  ORDER BY s.asked_at LIMIT 1`;

/** `leftBy`: it left by then, ms, and none leaves before its time; null where it has not. */
function lost(
  tx: Transaction,
  account: number,
  facts: OutboundFacts,
  leftBy: number | null,
): ScheduleRow | null {
  const { from, text, createdAt, receipts } = facts;
  const people = joinPeople(receipts.map(({ to }) => to));
  if (text === null || people === '') return null;
  const made = createdAt === null ? null : Math.round(createdAt);
  const row = tx.db.get(lostOnes, account, people, text, from, made, leftBy);
  return row === null ? null : rowOf(row);
}

/** The provider holds it; a wish made meanwhile can be done now. */
export function held(tx: Transaction, row: ScheduleRow, providerMessageId: string): void {
  tx.db.run(
    `UPDATE schedule SET provider_message_id = ?, state = iif(wish IS NULL, 'there', 'recalling')
     WHERE seq = ?`,
    providerMessageId,
    row.seq,
  );
}

/** The provider holds it no more and did not send it. */
export function cancelled(tx: Transaction, row: ScheduleRow, now: number): void {
  if (row.wish !== null) fulfil(tx, row, now);
  else fulfil(tx, { ...row, wish: 'cancel', why: 'provider', changed: null }, now);
}
