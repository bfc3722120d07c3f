/** When the user may be asked about a text: not while the provider has a text that can be it. */
import { expect } from 'vitest';
import { int } from './rows.ts';
import type { Scene } from './scene.ts';
import type { World } from './story-world.ts';

const minute = 60_000;

/** Sends that are asked about, by their id in the outbox. */
export function askedNow({ db }: Scene): Set<number> {
  const rows = db.all("SELECT id FROM outbox WHERE state = 'not-found'");
  return new Set(rows.map((row) => int(row, 'id')));
}

/**
 * After the records were read whole: those asked about just now have no record without words to
 * themselves, unless they were looked for an hour longer.
 */
export function checkAsked({ scene, now }: World, before: ReadonlySet<number>): void {
  for (const id of askedNow(scene)) {
    if (before.has(id)) continue;
    const records = scene.db.all(possible, id, now - 60 * minute);
    expect(records).toEqual([]);
  }
}

/** Records between exactly the same two, of a group joined by its id, in the time around the request. */
const possible = `
  SELECT r.provider_message_id FROM outbox o
  JOIN conversation c ON c.id = o.conversation_id
  JOIN orphan r ON r.account_id = o.account_id AND r.line = c.line
  WHERE o.id = ? AND ifnull(o.left_by, o.submitted_at) >= ?
    AND r.text IS NULL AND r.local_id IS NULL
    AND r.created_at BETWEEN o.submitted_at - ${2 * minute}
      AND ifnull(o.left_by, o.submitted_at) + ${5 * minute}
    AND r.heard_at >= o.submitted_at - ${minute}
    AND o.recipient = (SELECT group_concat(p.recipient, ',') FROM (
      SELECT DISTINCT s.recipient FROM orphan g JOIN orphan_receipt s
        ON s.account_id = g.account_id AND s.provider_message_id = g.provider_message_id
      WHERE g.account_id = r.account_id
        AND ifnull(g.group_message_id, g.provider_message_id)
          = ifnull(r.group_message_id, r.provider_message_id)
      ORDER BY s.recipient) p)`;
