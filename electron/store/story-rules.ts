/** What must hold after every step of a random story. */
import { expect } from 'vitest';
import { heightOf } from '../../shared/delivery/ladder.ts';
import { rungOfMessage } from './deliveries.ts';
import { int, intOrNull, text } from './rows.ts';
import type { Scene } from './scene.ts';
import type { World } from './story-world.ts';

export function checkRules({ scene, screen }: World): void {
  const { db, read } = scene;
  const { messages, conversations } = screen;
  checkHeads(scene);
  checkWaiting(scene);
  expect(db.all(lostSends)).toEqual([]);
  expect(db.all(twiceLinked)).toEqual([]);
  expect(db.all(lostAttempts)).toEqual([]);
  const stored = db.all('SELECT id FROM message').map((row) => text(row, 'id'));
  expect(new Set(messages.keys())).toEqual(new Set(stored));
  for (const message of messages.values()) expect(read.message(message.id)).toEqual(message);
  for (const one of conversations.values()) expect(read.conversation(one.id)).toEqual(one);
  expect(conversations.size).toBe(read.counts().all);
}

function checkHeads({ db, read }: Scene): void {
  for (const row of db.all('SELECT * FROM conversation')) {
    const id = int(row, 'id');
    const last = db.get('SELECT * FROM message WHERE conversation_id = ? ORDER BY seq DESC', id);
    const kind = last?.['wordless'] === 1 ? 'wordless' : 'text';
    expect(row['last_kind']).toBe(kind);
    expect([row['last_seq'], row['last_at'], row['last_text'], row['last_direction']]).toEqual([
      last?.['seq'],
      last?.['at'],
      last?.['text'],
      last?.['direction'],
    ]);
    expect(int(row, 'read_seq')).toBeLessThanOrEqual(int(row, 'last_seq'));
    const unread = db.all(
      "SELECT 1 FROM message WHERE conversation_id = ? AND origin = 'news' AND seq > ?",
      id,
      int(row, 'read_seq'),
    );
    expect(row['unread']).toBe(unread.length);
    const out = db.get(
      "SELECT max(seq) AS seq FROM message WHERE conversation_id = ? AND direction = 'out'",
      id,
    );
    const outSeq = out === null ? null : intOrNull(out, 'seq');
    expect(row['last_out_seq']).toBe(outSeq ?? 0);
    const rung = outSeq === null ? null : rungOfMessage(db, outSeq);
    expect(row['last_out_rung']).toBe(rung === null ? null : heightOf(rung));
  }
  const all = db.all('SELECT unread, last_out_rung FROM conversation');
  expect(read.counts()).toMatchObject({
    all: all.length,
    unread: all.filter((row) => int(row, 'unread') > 0).length,
    failed: db.all(failedNow).length,
  });
  expect(read.conversations({ kind: 'failed' }, null, 1).total).toBe(
    all.filter((row) => row['last_out_rung'] === heightOf('failed')).length,
  );
}

function checkWaiting({ db, read }: Scene): void {
  const { texts, total } = read.waiting(0, 100);
  const asks = (kind: string) => kind === 'stale' || kind === 'not-found';
  const states = db.all('SELECT state FROM outbox').map((row) => text(row, 'state'));
  const settled = new Set(['submitting', 'stopped', 'given-up']);
  expect(total).toBe(states.filter((state) => !settled.has(state)).length);
  expect(texts).toHaveLength(total);
  expect(read.counts()).toMatchObject({ waiting: total, asking: states.filter(asks).length });
  const order = texts.map(({ waiting, seq }) => (asks(waiting.kind) ? 0 : 2 ** 53) + seq);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  for (const { messageId, waiting } of texts) {
    const { deliveries } = read.message(messageId) ?? { deliveries: [] };
    expect(deliveries.map((one) => one.waiting)).toEqual(deliveries.map(() => waiting));
  }
}

/** Attempts linked by time alone, to records without words. */
export function guessedByTime({ db }: Scene): string[] {
  const sql = 'SELECT message_seq, attempt FROM outbound_id WHERE wordless_at IS NOT NULL';
  return db.all(sql).map((row) => `${int(row, 'message_seq')} ${int(row, 'attempt')}`);
}

export function noteGuesses(world: World, before: readonly string[]): void {
  const { scene } = world;
  const rows = scene.db.all('SELECT message_seq, attempt FROM outbox');
  const open = new Set(rows.map((row) => `${int(row, 'message_seq')} ${int(row, 'attempt')}`));
  const now = guessedByTime(scene);
  world.note('guessed by time', now.filter((key) => !before.includes(key)).length);
  world.note(
    'guess taken back',
    before.filter((key) => !now.includes(key) && open.has(key)).length,
  );
}

/** Recipients whose latest attempt failed. */
const failedNow = `
  SELECT 1 FROM delivery GROUP BY message_seq, recipient
  HAVING max(attempt * 100 + rung) % 100 = ${heightOf('failed')}`;

/** A text written here that is neither in the outbox nor has a receipt, or has no delivery. */
const lostSends = `
  SELECT seq FROM message WHERE origin = 'composed' AND (
    (seq NOT IN (SELECT message_seq FROM outbox) AND seq NOT IN (SELECT message_seq FROM receipt))
    OR seq NOT IN (SELECT message_seq FROM delivery))`;

/**
 * One attempt is one request; should a provider name two ids, one of them is someone else's. Those
 * of a group's people have a slash.
 */
const twiceLinked = `
  SELECT message_seq FROM outbound_id WHERE instr(provider_message_id, '/') = 0 GROUP BY message_seq, attempt HAVING count(*) > 1`;

/** An attempt that is neither in the outbox nor was heard of. */
const lostAttempts = `
  SELECT d.message_seq FROM delivery d WHERE NOT EXISTS (SELECT 1 FROM outbox o
      WHERE o.message_seq = d.message_seq AND o.attempt = d.attempt)
    AND NOT EXISTS (SELECT 1 FROM receipt r
      WHERE r.message_seq = d.message_seq AND r.attempt = d.attempt)`;
