/** Counts the texts of a span of time, from the texts themselves. */
import { type Rung, rungAt } from '../../../shared/delivery/ladder.ts';
import { type Fate, fates } from '../../../shared/insight/insight.ts';
import type { Database } from '../database.ts';
import { dialectOf } from '../particulars.ts';
import { positionAt } from '../position.ts';
import { int, type Row, text, textOrNull } from '../rows.ts';
import { verdictOf } from '../verdict.ts';
import { addFates, type LineCount, newLineCount, noFates } from './line-count.ts';

/** @param from ms since the epoch. */
export function countSpan(db: Database, from: number, until: number): LineCount[] {
  const lines = new Map<string, LineCount>();
  const lineOf = (row: Row): LineCount => {
    const [account, line] = [text(row, 'account'), text(row, 'line')];
    const key = `${account} ${line}`;
    const found = lines.get(key) ?? newLineCount(account, line);
    lines.set(key, found);
    return found;
  };
  const positions = [positionAt(from), positionAt(until)] as const;
  for (const row of db.all(texts, ...positions)) countText(db, row, lineOf(row));
  const seen = new Map<number, Named>();
  for (const row of db.all(named, ...positions)) note(seen, row);
  for (const row of db.all(latest, ...positions)) countFate(row, lineOf(row), seen);
  for (const row of db.all(prices, ...positions)) countPrice(row, lineOf(row));
  return [...lines.values()];
}

const joined = `
  CROSS JOIN conversation c ON c.id = m.conversation_id CROSS JOIN account a ON a.id = c.account_id`;

export const texts = `
  SELECT m.seq, m.conversation_id, m.direction, m.at, a.uuid AS account, c.line,
    (SELECT p.seq FROM message p WHERE p.conversation_id = m.conversation_id AND p.seq < m.seq
     ORDER BY p.seq DESC LIMIT 1) AS before
  FROM message m ${joined} WHERE m.seq >= ? AND m.seq < ?`;

export const latest = `
  SELECT d.message_seq, d.recipient, d.rung, d.code, d.detail, d.dialect, d.state, d.title,
    a.uuid AS account, c.line
  FROM delivery d CROSS JOIN message m ON m.seq = d.message_seq ${joined}
  WHERE d.message_seq >= ? AND d.message_seq < ? AND m.direction = 'out'
    AND NOT EXISTS (SELECT 1 FROM delivery n WHERE n.message_seq = d.message_seq
      AND n.recipient = d.recipient AND n.attempt > d.attempt)`;

export const named = `
  SELECT message_seq, recipient, carrier FROM receipt
  WHERE message_seq >= ? AND message_seq < ? AND carrier IS NOT NULL`;

/** What was said last of each attempt is what it cost. */
export const prices = `
  SELECT r.cost_amount, r.cost_currency, a.uuid AS account, c.line,
    max(r.received_at * 4096 + r.id % 4096)
  FROM receipt r INDEXED BY receipt_priced CROSS JOIN message m ON m.seq = r.message_seq ${joined}
  WHERE r.cost_amount IS NOT NULL AND r.message_seq >= ? AND r.message_seq < ?
    AND m.direction = 'out'
  GROUP BY r.message_seq, r.attempt, r.recipient`;

export const turnBefore = 'SELECT direction, at FROM message WHERE seq = ?';

/** The first text of the turn that this one answers. */
export const turnBegan = `
  SELECT at FROM message WHERE conversation_id = ?1 AND seq > ifnull((SELECT p.seq FROM message p
      WHERE p.conversation_id = ?1 AND p.seq < ?2 AND p.direction = ?3
      ORDER BY p.seq DESC LIMIT 1), 0)
  ORDER BY seq LIMIT 1`;

function countText(db: Database, row: Row, line: LineCount): void {
  const inbound = row['direction'] === 'in';
  if (inbound) line.received += 1;
  else line.sent += 1;
  const before = row['before'] === null ? null : db.get(turnBefore, int(row, 'before'));
  if (before?.['direction'] === row['direction']) return;
  if (inbound) line.asked += 1;
  else line.said += 1;
  if (before === null) return;
  const direction = text(row, 'direction');
  const began = inbound
    ? before
    : db.get(turnBegan, int(row, 'conversation_id'), int(row, 'seq'), direction);
  const took = Math.max(0, int(row, 'at') - int(began ?? before, 'at'));
  (inbound ? line.theirs : line.yours).push(Math.round(took / 1000));
}

/** The carrier of each recipient of a text. */
type Named = Map<string, string>;

function note(seen: Map<number, Named>, row: Row): void {
  const seq = int(row, 'message_seq');
  const carriers = seen.get(seq) ?? new Map<string, string>();
  seen.set(seq, carriers.set(text(row, 'recipient'), text(row, 'carrier')));
}

function countFate(row: Row, line: LineCount, seen: ReadonlyMap<number, Named>): void {
  const rung = rungAt(int(row, 'rung'));
  const carrier = seen.get(int(row, 'message_seq'))?.get(text(row, 'recipient')) ?? '';
  const one = noFates();
  one[fates.indexOf(fateOf(rung))] = 1;
  const known = line.carriers.find(([name]) => name === carrier);
  if (known === undefined) line.carriers.push([carrier, one]);
  else addFates(known[1], one);
  if (rung !== 'failed') return;
  const said = { code: textOrNull(row, 'code'), detail: textOrNull(row, 'detail') };
  const words = { state: textOrNull(row, 'state'), title: textOrNull(row, 'title') };
  const cause = verdictOf({ rung, ...said, ...words, dialect: dialectOf(row) }, null).cause ?? '';
  const counted = line.causes.find(([name]) => name === cause);
  if (counted === undefined) line.causes.push([cause, 1]);
  else counted[1] += 1;
}

function countPrice(row: Row, line: LineCount): void {
  const amount = Number(text(row, 'cost_amount'));
  if (!Number.isFinite(amount)) return;
  const currency = textOrNull(row, 'cost_currency') ?? '';
  const known = line.spend.find(([name]) => name === currency);
  if (known === undefined) line.spend.push([currency, amount, 1]);
  else {
    known[1] = Math.round((known[1] + amount) * 1e6) / 1e6;
    known[2] += 1;
  }
}

export function fateOf(rung: Rung): Fate {
  switch (rung) {
    case 'held':
    case 'submitting':
      return 'not-gone';
    case 'unknown':
      return 'unknown';
    case 'accepted':
    case 'sent':
      return 'with-provider';
    case 'unconfirmed':
      return 'no-receipt';
    case 'carrier':
      return 'carrier';
    case 'handset':
      return 'handset';
    case 'failed':
      return 'failed';
  }
}
