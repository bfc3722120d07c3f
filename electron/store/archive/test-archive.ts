/** What the tests of archives stand on: a lively database, and what two databases must agree on. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import type { ArchiveManifest } from '../../../shared/archive/manifest.ts';
import { Database, openWriter } from '../database.ts';
import { refileNames } from '../rebuild.ts';
import {
  accepted,
  accountId,
  ana,
  ben,
  claimOne,
  composeOne,
  composeUnknown,
  foundLine,
  foundProfile,
  groupText,
  heard,
  inbound,
  line,
  live,
  noon,
  outbound,
  receipt,
  type Scene,
  sceneAt,
} from '../scene.ts';
import { newBeat } from './beat.ts';
import { archiveCalls, type Ended } from './calls.ts';
import type { Merged } from './merge.ts';

export interface Desk {
  readonly folder: string;
  readonly file: string;
  readonly media: string;
}

export function newDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'longcode-archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, file: join(folder, 'longcode.db'), media: join(folder, 'media') };
}

/** Keeps a file as the app does; its hash. */
export function keep({ media }: Desk, content: string): string {
  const hash = createHash('sha256').update(content).digest('hex');
  const path = join(media, hash.slice(0, 2), hash.slice(2));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return hash;
}

export const profile = {
  accounts: [
    {
      ...{ id: accountId, provider: 'opentact', name: 'Shop', practice: false, baseUrl: null },
      ...{ socketUrl: null, ownNumbers: [], createdAt: 0 },
      limits: { perSecond: 10, perLinePerSecond: 1, lookForSeconds: 60 },
    },
  ],
  settings: { theme: 'dark' },
} as const;

/** Texts in every state, receipts with their exact words, files, drafts, contacts and more. */
export function fill(desk: Desk): void {
  const scene = sceneAt(desk.file);
  scene.write.setLines(accountId, [foundLine]);
  scene.write.setLook(accountId, line, { label: 'Shop', swatch: 1 });
  scene.write.setProfiles(accountId, [foundProfile]);
  scene.write.apply(accountId, heard([inbound('i1'), inbound('i2', { from: ben })]), live);
  const pictured = inbound('i3', { media: ['https://example.com/a.png'] });
  scene.write.apply(accountId, heard([pictured]), live);
  const id = messageOf(scene, 'i3');
  const file = { state: 'kept', type: 'png', bytes: 3, dimensions: null } as const;
  scene.write.setMedia(id, 0, { ...file, hash: keep(desk, 'png') }, 'a.png');
  composeOne(scene, 'Hello Ana');
  scene.write.settle(claimOne(scene).outboxId, accepted('o1', 'Hello Ana'), noon);
  const told = outbound('o1', 'Hello Ana', [], {
    receipts: [receipt('carrier', { occurredAt: noon + 9 })],
  });
  scene.write.apply(accountId, heard([told]), live);
  composeOne(scene, 'Never', ben);
  const refused = { kind: 'rejected', code: '402', detail: 'No balance', raw: '{}' } as const;
  scene.write.settle(claimOne(scene).outboxId, refused, noon);
  composeUnknown(scene, 'Lost?', noon + 1000);
  composeOne(scene, 'Waits', ben, noon + 2000);
  scene.write.compose(groupText('All of you'));
  scene.write.apply(accountId, heard([outbound('o9', null)]), live);
  scene.write.saveDraft({
    ...{ kind: 'conversation', accountId, line, people: [ana] },
    ...{ text: 'Half a thou', media: [] },
  });
  scene.db.run(`INSERT INTO contact (uuid, name, emails, notes, sort_key, updated_at)
    VALUES ('c1', 'Ana Ruiz', '[]', 'Likes tea', 'ana ruiz', 1)`);
  scene.db.run(
    `INSERT INTO contact_number (number, contact_id, position, label) VALUES (?, 1, 0, '')`,
    ana,
  );
  refileNames(scene.db);
  scene.db.run(`INSERT INTO template (id, name, text, position) VALUES ('t1', 'Hi', 'Hello', 0)`);
  scene.db.close();
}

export function openEmpty(desk: Desk): Scene {
  return sceneAt(desk.file);
}

function messageOf(scene: Scene, providerId: string): string {
  const sql = `SELECT m.id FROM inbound_id i JOIN message m ON m.seq = i.message_seq
    WHERE i.provider_message_id = ?`;
  return String(scene.db.get(sql, providerId)?.['id']);
}

export function exportFrom(desk: Desk, target: string): ArchiveManifest {
  const order = { target, mediaFolder: desk.media, madeAt: noon, madeBy: 'Longcode test' };
  const { shared } = newBeat();
  const all = { ...order, profile: JSON.stringify(profile) };
  return done(archiveCalls(desk.file).archiveEverything(all, shared));
}

/** Without the app around it: straight into the database. */
export function importInto(desk: Desk, archive: string): Merged & { readonly files: number } {
  const calls = archiveCalls(desk.file);
  const staged = done(calls.stageArchive(archive, join(desk.folder, 'part'), newBeat().shared));
  openWriter(desk.file).close();
  const merged = done(calls.mergeArchive(desk.file, staged.file, noon, newBeat().shared));
  return { ...merged, files: staged.hashes.length };
}

export function done<T>(ended: Ended<T>): T {
  if (ended.kind !== 'done') throw new Error(JSON.stringify(ended));
  return ended.value;
}

/** Everything that a user could miss, without the ids that each database gives for itself. */
const queries: Readonly<Record<string, string>> = {
  conversations: `SELECT a.uuid, c.line, c.people, c.last_seq, c.last_at, c.last_text, c.last_kind,
      c.last_direction, c.last_out_seq, c.last_out_rung, c.read_seq, c.unread, c.done, c.pinned,
      c.muted, c.snoozed_until, c.unanswered_seq, c.asks_seq
    FROM conversation c JOIN account a ON a.id = c.account_id ORDER BY 1, 2, 3`,
  messages: `SELECT m.seq, m.id, c.line, c.people, m.direction, m.origin, m.text, m.at, m.batch_id,
      m.wordless, m.sender, m.by_profile, r.body
    FROM message m JOIN conversation c ON c.id = m.conversation_id LEFT JOIN raw r ON r.id = m.raw_id
    ORDER BY m.seq`,
  media: 'SELECT * FROM media ORDER BY message_seq, position',
  receipts: `SELECT m.id AS message, r.attempt, r.recipient, r.rung, r.source, r.occurred_at,
      r.received_at, r.code, r.detail, r.dialect, r.state, r.title, r.carrier, r.cost_amount, w.body
    FROM receipt r JOIN message m ON m.seq = r.message_seq LEFT JOIN raw w ON w.id = r.raw_id
    ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9`,
  deliveries: 'SELECT * FROM delivery ORDER BY message_seq, recipient, attempt',
  ids: `SELECT provider_message_id, message_seq FROM inbound_id
    UNION ALL SELECT provider_message_id, message_seq FROM outbound_id ORDER BY 1`,
  tally: 'SELECT * FROM tally ORDER BY line',
  lines: 'SELECT l.*, k.label FROM line l LEFT JOIN line_look k USING (number) ORDER BY number',
  profiles: 'SELECT * FROM profile ORDER BY provider_id',
  drafts: 'SELECT line, people, text, media FROM draft ORDER BY 1, 2',
  contacts: `SELECT c.uuid, c.name, c.notes, n.number FROM contact c
    LEFT JOIN contact_number n ON n.contact_id = c.id ORDER BY 1, 4`,
  words: 'SELECT word FROM contact_word ORDER BY 1',
  templates: 'SELECT * FROM template ORDER BY id',
  orphans: 'SELECT provider_message_id, text FROM orphan ORDER BY 1',
};

export type State = Readonly<Record<string, readonly Record<string, unknown>[]>>;

export function stateOf({ file }: Pick<Desk, 'file'>): State {
  const db = new Database(new DatabaseSync(file, { readOnly: true }));
  try {
    return Object.fromEntries(
      Object.entries(queries).map(([name, sql]) => [name, db.all(sql).map((row) => ({ ...row }))]),
    );
  } finally {
    db.close();
  }
}
