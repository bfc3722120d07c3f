/**
 * Reads what the store's file holds, with no help from the app's own code and while the app may be
 * running, and what the providers have on record.
 */
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { heightOf } from '../../shared/delivery/ladder.ts';
import { type Side, sides } from './plan.ts';
import type { Stage } from './stage.ts';
import type { Evidence, Stand, Text } from './tally.ts';

export type InStore = Pick<Evidence, 'composed' | 'elsewhere' | 'received'> & {
  /** Sends whose turn has not come, or which are on their way. */
  readonly pending: number;
};

const Row = z.object({
  account: z.string(),
  line: z.string(),
  people: z.string(),
  text: z.string(),
  origin: z.enum(['composed', 'elsewhere', 'news', 'history']),
  linked: z.int(),
  rung: z.int().nullable(),
  waits: z.string().nullable(),
});

const everything = `
  SELECT a.uuid AS account, c.line, c.people, m.text, m.origin,
    EXISTS (SELECT 1 FROM outbound_id i WHERE i.message_seq = m.seq) AS linked,
    (SELECT d.rung FROM delivery d WHERE d.message_seq = m.seq
     ORDER BY d.attempt DESC LIMIT 1) AS rung,
    (SELECT o.state FROM outbox o WHERE o.message_seq = m.seq
     ORDER BY o.attempt DESC LIMIT 1) AS waits
  FROM message m JOIN conversation c ON c.id = m.conversation_id
  JOIN account a ON a.id = c.account_id ORDER BY m.seq`;
const waiting = "SELECT count(*) AS pending FROM outbox WHERE state IN ('queued', 'submitting')";

export function inStore({ storeFile, accountIds }: Stage): InStore {
  const db = new DatabaseSync(storeFile, { readOnly: true });
  try {
    const rows = z.array(Row).parse(db.prepare(everything).all());
    const { pending } = z.object({ pending: z.int() }).parse(db.prepare(waiting).get());
    const textOf = ({ account, line, people, text }: z.infer<typeof Row>): Text => {
      const side = sides.find((one) => accountIds[one] === account) ?? account;
      return { side, line, person: people, words: text };
    };
    const by = Map.groupBy(rows, ({ origin }) => origin);
    const received = [...(by.get('news') ?? []), ...(by.get('history') ?? [])];
    return {
      pending,
      composed: (by.get('composed') ?? []).map((row) => ({ ...textOf(row), stand: standOf(row) })),
      elsewhere: (by.get('elsewhere') ?? []).map(textOf),
      received: received.map(textOf),
    };
  } finally {
    db.close();
  }
}

function standOf({ linked, rung, waits }: z.infer<typeof Row>): Stand {
  if (linked === 1) return 'sent';
  switch (waits) {
    case null:
      return rung === heightOf('failed') ? 'refused' : 'forgotten';
    case 'unknown':
    case 'not-found':
    case 'given-up':
      return 'undecided';
    case 'stopped':
      return 'stopped';
    default:
      return 'waiting';
  }
}

export async function atProviders(
  stage: Stage,
): Promise<Pick<Evidence, 'accepted' | 'hidden' | 'arrived'>> {
  const logs = await Promise.all(
    sides.map(async (side) => ({ side, log: await stage.gateway(side).log() })),
  );
  return {
    accepted: logs.flatMap(({ side, log }) =>
      log.sends.map(({ from, to, text }) => textFrom(side, from, to, text)),
    ),
    hidden: logs.flatMap(({ side, log }) =>
      log.sends
        .filter((send) => send.hidden)
        .map(({ from, to, text }) => textFrom(side, from, to, text)),
    ),
    arrived: logs.flatMap(({ side, log }) =>
      log.inbound.map(({ from, to, text }) => textFrom(side, to, from, text)),
    ),
  };
}

function textFrom(side: Side, line: string, person: string, words: string): Text {
  return { side, line, person, words };
}
