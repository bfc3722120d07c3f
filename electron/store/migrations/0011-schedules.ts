/**
 * Scheduled texts. One is no message before it leaves: it would stand in its conversation at the time
 * it was written, and count as an answer. What a row goes through is told in schedule/rows.ts.
 */
export const schedules = `
CREATE TABLE schedule (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  line TEXT NOT NULL,
  -- Sorted and joined by commas.
  people TEXT NOT NULL,
  text TEXT NOT NULL,
  -- What it is to carry: a list, as JSON.
  media TEXT NOT NULL CHECK (iif(json_valid(media), json_type(media) = 'array', 0)),
  by_profile TEXT,
  batch_id TEXT,
  -- When it is to leave, ms, and the zone it was chosen in; null for this computer's own.
  due INTEGER NOT NULL,
  zone TEXT,
  cancel_on_reply INTEGER NOT NULL CHECK (cancel_on_reply IN (0, 1)),
  created_at INTEGER NOT NULL,
  -- The message it becomes; another one after every change, so that no two of them can be one.
  message_id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL
    CHECK (state IN ('here', 'handing', 'there', 'unsure', 'recalling', 'cancelled', 'asks')),
  -- When the provider was asked to hold it, ms.
  asked_at INTEGER,
  provider_message_id TEXT,
  -- What becomes of it once the provider holds it no more.
  wish TEXT CHECK (wish IN ('cancel', 'change', 'send')),
  -- What it is changed to, as JSON.
  changed TEXT CHECK (changed IS NULL OR json_valid(changed)),
  why TEXT CHECK (why IN ('user', 'reply', 'opt-out', 'provider', 'too-late', 'unsure', 'restored')),
  -- The provider would not hold it; its words.
  refusal TEXT,
  ended_at INTEGER,
  -- Counts its changes, so that it can be seen that something changed.
  revision INTEGER NOT NULL DEFAULT 0,
  CHECK (state <> 'there' OR provider_message_id IS NOT NULL),
  CHECK (state <> 'recalling' OR (provider_message_id IS NOT NULL AND wish IS NOT NULL))
) STRICT;

CREATE INDEX schedule_due ON schedule(account_id, state, due);
CREATE INDEX schedule_place ON schedule(account_id, line, people);
CREATE INDEX schedule_named ON schedule(account_id, provider_message_id)
  WHERE provider_message_id IS NOT NULL;

CREATE TRIGGER schedule_changed AFTER UPDATE ON schedule WHEN new.revision = old.revision BEGIN
  UPDATE schedule SET revision = revision + 1 WHERE seq = new.seq;
END;

-- Texts that left the provider at their time, to be asked about: no record tells of them surely.
CREATE TABLE schedule_watch (
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  provider_message_id TEXT NOT NULL,
  left_at INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, provider_message_id)
) STRICT, WITHOUT ROWID;

-- When a scheduled text that was missed should have left, ms.
ALTER TABLE outbox ADD COLUMN missed INTEGER;
`;
