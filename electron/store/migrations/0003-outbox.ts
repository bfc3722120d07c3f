/**
 * The outbox learns why a text has not left, and accounts when they were last live.
 *
 * SQLite cannot change a CHECK, so the table is made anew with its rows; the counter of its ids is
 * carried over, because a late answer must never find another row under its id. A wait that was over
 * at the time of the migration is none, as it is for the version before.
 */
export const outbox = `
CREATE TABLE outbox_next (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  message_seq INTEGER NOT NULL REFERENCES message(seq) ON DELETE CASCADE,
  attempt INTEGER NOT NULL CHECK (attempt > 0),
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  conversation_id INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
  recipient TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'paused', 'stale', 'stopped', 'submitting',
    'unknown', 'not-found', 'given-up')),
  not_before INTEGER NOT NULL DEFAULT 0,
  -- Until when it can be taken back; null once it tried to leave or something else holds it.
  undo_until INTEGER,
  why TEXT,
  -- When a retry was asked for; null for a first attempt, which is as old as its message.
  queued_at INTEGER,
  -- The user said in this run of the program that it may go, however old it is.
  let_go INTEGER NOT NULL DEFAULT 0 CHECK (let_go IN (0, 1)),
  submitted_at INTEGER,
  -- Set where a restored backup does not know when it left: at this moment at the latest.
  left_by INTEGER,
  -- What the user said while it was on its way: what becomes of it should it not have left.
  wish TEXT CHECK (wish IN ('paused', 'stopped')),
  UNIQUE (message_seq, recipient, attempt),
  CHECK ((state IN ('queued', 'paused', 'stale', 'stopped')) = (submitted_at IS NULL)),
  CHECK (wish IS NULL OR state = 'submitting')
) STRICT;

INSERT INTO outbox_next (id, message_seq, attempt, account_id, conversation_id, recipient, state,
  not_before, why, queued_at, submitted_at)
SELECT id, message_seq, attempt, account_id, conversation_id, recipient, state,
  iif(not_before > unixepoch() * 1000, not_before, 0), why, queued_at, submitted_at
FROM outbox;

DELETE FROM sqlite_sequence WHERE name = 'outbox_next';
INSERT INTO sqlite_sequence (name, seq)
  SELECT 'outbox_next', seq FROM sqlite_sequence WHERE name = 'outbox';
DROP TABLE outbox;
ALTER TABLE outbox_next RENAME TO outbox;

CREATE INDEX outbox_turn ON outbox(account_id, state, message_seq);
CREATE INDEX outbox_conversation ON outbox(conversation_id, state, message_seq);
CREATE INDEX outbox_due ON outbox(account_id, not_before) WHERE state = 'queued';
CREATE INDEX outbox_recipient ON outbox(account_id, recipient, state);
-- The Waiting view: those the user is asked about first. Rows stopped or given up stay for good and
-- are not among them.
CREATE INDEX outbox_waiting ON outbox((state IN ('stale', 'not-found')) DESC, message_seq)
  WHERE state IN ('queued', 'paused', 'stale', 'unknown', 'not-found');

-- As left_by, for a guess that is taken back.
ALTER TABLE outbound_id ADD COLUMN guessed_until INTEGER;

-- Reading never is ahead of what is there.
UPDATE conversation SET read_seq = last_seq WHERE read_seq > last_seq;

-- When the account was last known to be live, and the absence that the user was not told of yet.
ALTER TABLE account ADD COLUMN live_until INTEGER;
ALTER TABLE account ADD COLUMN away_from INTEGER;
ALTER TABLE account ADD COLUMN away_until INTEGER;
`;
