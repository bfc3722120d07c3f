/**
 * The same stories told to a real store: a text written here to one person, sent and retried; a text
 * to several, sent with the same key elsewhere. The end must not depend on the order of telling, and
 * rebuilding every delivery must change nothing.
 */
import { DatabaseSync } from 'node:sqlite';
import { normalizeFrame } from '../../electron/providers/opentact/normalize.ts';
import { changing } from '../../electron/store/changes.ts';
import { Database } from '../../electron/store/database.ts';
import { migrate } from '../../electron/store/migrations/migrate.ts';
import { rebuildDeliveries } from '../../electron/store/rebuild.ts';
import { writerCalls } from '../../electron/store/writer.ts';
import { type History, line, noon, people, type Told, words } from './history.ts';

const accountId = '019a0000-0000-7000-8000-000000000001';
const messageId = '019a0000-0000-7000-8000-0000000000a1';

export interface StoreEnds {
  readonly told: readonly string[];
  readonly shuffled: readonly string[];
  readonly rebuilt: readonly string[];
}

/** Every delivery of every attempt of the text, in the store's own columns. */
export function endsInStore(history: History): StoreEnds {
  const told = play(history, history.told);
  const shuffled = play(history, history.shuffled);
  return { told: told.end, shuffled: shuffled.end, rebuilt: shuffled.rebuilt };
}

function play(history: History, order: readonly Told[]) {
  const connection = new DatabaseSync(':memory:');
  migrate(connection);
  const db = new Database(connection);
  const write = writerCalls(db);
  if (history.recipients.length === 1) sendAndRetry(write, history.attempts);
  for (const { raw, source, receivedAt } of order) {
    const heard = { source, receivedAt, raw, facts: normalizeFrame(raw) };
    write.apply(accountId, heard, { cursor: null, historyBefore: 0, byTime: false });
  }
  const end = deliveriesOf(db);
  changing(db, rebuildDeliveries);
  const rebuilt = deliveriesOf(db);
  db.close();
  return { end, rebuilt };
}

/** Every attempt but the last is refused by the carrier right away, so that the next may follow. */
function sendAndRetry(write: ReturnType<typeof writerCalls>, attempts: readonly string[]): void {
  const to = people.slice(0, 1);
  const { messages } = write.compose({
    ...{ accountId, text: words, media: [], byProfile: null, now: noon, undoFor: 0 },
    texts: [{ id: messageId, line, to }],
  });
  for (const [index, providerMessageId] of attempts.entries()) {
    if (index > 0) write.retryText(messages[0]?.id ?? '', noon);
    const { outboxId } = write.claim(accountId, noon, 1, []).sends[0] ?? { outboxId: 0 };
    const last = index === attempts.length - 1;
    const payload = {
      ...{ uuid: providerMessageId, type: 'smso', from: line, to: to[0], message: words },
      ...{ state: last ? 'created' : 'failed', modified_on: new Date(noon).toISOString() },
    };
    const raw = JSON.stringify({ success: true, payload });
    const heard = {
      source: 'response',
      receivedAt: noon,
      raw,
      facts: normalizeFrame(raw),
    } as const;
    write.settle(outboxId, { kind: 'accepted', providerMessageId, heard }, noon);
  }
}

/** By the provider's id: a text sent elsewhere is one message for each. */
function deliveriesOf(db: Database): string[] {
  const rows = db.all(`
    SELECT i.provider_message_id AS provider_id, d.attempt, d.recipient, d.rung, d.at, d.code,
      d.detail, d.dialect, d.state, d.title
    FROM delivery d JOIN outbound_id i
      ON i.message_seq = d.message_seq AND i.attempt = d.attempt`);
  return rows.map((row) => JSON.stringify(row)).sort();
}
