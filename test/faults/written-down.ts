/**
 * What the store's file holds, read with no help from the app's own code and while the app may be
 * running: what is shown on a screen proves nothing about what is still there after a crash.
 */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { heightOf, type Rung, rungAt } from '../../shared/delivery/ladder.ts';

const Row = z.object({
  direction: z.enum(['in', 'out']),
  line: z.string(),
  person: z.string(),
  text: z.string(),
  at: z.int(),
  attempt: z.int().nullable(),
  rung: z.int().nullable(),
  waits: z.string().nullable(),
  known: z.int(),
});

export interface StoredText {
  readonly direction: 'in' | 'out';
  readonly line: string;
  readonly person: string;
  readonly text: string;
  /** ms since the epoch. */
  readonly at: number;
  /** The latest attempt, counted from 1; null for a text that came in, like the two below. */
  readonly attempt: number | null;
  readonly rung: Rung | null;
  /** What the outbox says of the latest attempt; null once it is answered. */
  readonly waits: string | null;
  /** How many of the provider's records are linked to it. */
  readonly known: number;
}

const everything = `
  SELECT m.direction, c.line, c.people AS person, m.text, m.at, d.attempt, d.rung,
    (SELECT o.state FROM outbox o
     WHERE o.message_seq = m.seq AND o.attempt = d.attempt) AS waits,
    (SELECT count(*) FROM outbound_id i WHERE i.message_seq = m.seq) +
    (SELECT count(*) FROM inbound_id i WHERE i.message_seq = m.seq) AS known
  FROM message m JOIN conversation c ON c.id = m.conversation_id
  LEFT JOIN delivery d ON d.message_seq = m.seq AND d.attempt =
    (SELECT max(attempt) FROM delivery WHERE message_seq = m.seq)
  ORDER BY m.seq`;

/** Every text to or from one person, in the order of its conversation. */
export function storedTexts(profile: string): readonly StoredText[] {
  const db = new DatabaseSync(path.join(profile, 'longcode.db'), {
    readOnly: true,
    timeout: 5_000,
  });
  try {
    return z
      .array(Row)
      .parse(db.prepare(everything).all())
      .map((row) => ({ ...row, rung: row.rung === null ? null : rungAt(row.rung) }));
  } finally {
    db.close();
  }
}

/** In a few words: "went" where the provider has it and exactly one of its records is this text. */
export function standing({ rung, waits, known }: StoredText): string {
  const has = rung !== null && heightOf(rung) >= heightOf('accepted');
  if (has && waits === null && known === 1) return 'went';
  return `${rung}, ${waits ?? 'no longer waiting'}, ${known} records`;
}
