/** What a receipt says beside its rung, in and out of its columns; the same for two tables. */
import type { SQLInputValue } from 'node:sqlite';
import { type Dialect, isDialect } from '../../shared/delivery/wire-event.ts';
import type { Particulars } from '../../shared/model/receipt.ts';
import { intOrNull, type Row, textOrNull } from './rows.ts';

export const particularColumns =
  'dialect, state, title, carrier, line_type, cost_amount, cost_currency, segments';

/** As many places as there are columns. */
export const particularPlaces = '?, ?, ?, ?, ?, ?, ?, ?';

/** True where a row says the same as the values; in the words of the unique index. */
export const sameParticulars = `
  ifnull(dialect, '') = ifnull(?, '') AND ifnull(state, '') = ifnull(?, '')
  AND ifnull(title, '') = ifnull(?, '') AND ifnull(carrier, '') = ifnull(?, '')
  AND ifnull(line_type, '') = ifnull(?, '') AND ifnull(cost_amount, '') = ifnull(?, '')
  AND ifnull(cost_currency, '') = ifnull(?, '') AND ifnull(segments, -1) = ifnull(?, -1)`;

/** In the order of the columns. */
export function particularValues(said: Particulars): SQLInputValue[] {
  const { dialect, state, title, carrier, lineType, cost, segments } = said;
  const { amount = null, currency = null } = cost ?? {};
  return [dialect, state, title, carrier, lineType, amount, currency, segments];
}

export function particularsOf(row: Row): Particulars {
  const amount = textOrNull(row, 'cost_amount');
  return {
    dialect: dialectOf(row),
    state: textOrNull(row, 'state'),
    title: textOrNull(row, 'title'),
    carrier: textOrNull(row, 'carrier'),
    lineType: textOrNull(row, 'line_type'),
    cost: amount === null ? null : { amount, currency: textOrNull(row, 'cost_currency') },
    segments: intOrNull(row, 'segments'),
  };
}

/** Null also for a word that this version does not know; it only chooses whose words are shown. */
export function dialectOf(row: Row): Dialect | null {
  const word = textOrNull(row, 'dialect');
  return word !== null && isDialect(word) ? word : null;
}

/** Empty words are no words: they must not make a second receipt of the same fact. */
export function wordsOnly(said: Particulars): Particulars {
  const { dialect, state, title, carrier, lineType, cost, segments } = said;
  return {
    dialect,
    state: state || null,
    title: title || null,
    carrier: carrier || null,
    lineType: lineType || null,
    cost: cost?.amount ? { amount: cost.amount, currency: cost.currency || null } : null,
    segments: Number.isSafeInteger(segments) ? segments : null,
  };
}
