/**
 * The first schema: accounts, lines, conversations, messages, deliveries, receipts, the outbox.
 *
 * Heights of rungs (shared/delivery/ladder.ts) are stored as integers; 8 is `failed`. Times are
 * ms since the epoch. `AUTOINCREMENT` where an id leaves the database and must never come to mean
 * another row: a late answer to a removed send, a conversation still on screen. `raw_id` is no
 * foreign key: checking it when an account is removed would need an index on every table with one.
 */
export const messages = `
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  -- Catch-up cursor, the provider's clock.
  modified_until INTEGER
) STRICT;

CREATE TABLE line (
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  number TEXT NOT NULL,
  -- The provider's own order.
  position INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('long-code', 'toll-free', 'short-code', 'unknown')),
  can_text INTEGER CHECK (can_text IN (0, 1)),
  profile TEXT,
  PRIMARY KEY (account_id, number)
) STRICT, WITHOUT ROWID;

-- The exact text of one frame or answer, once however many facts point to it.
CREATE TABLE raw (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  received_at INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX raw_account ON raw(account_id);

CREATE TABLE unrecognised (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  source TEXT NOT NULL CHECK (source IN ('app', 'response', 'socket', 'webhook', 'catch-up')),
  received_at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  raw_id INTEGER
) STRICT;
CREATE INDEX unrecognised_account ON unrecognised(account_id);

CREATE TABLE conversation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  line TEXT NOT NULL,
  -- Sorted and joined by commas.
  people TEXT NOT NULL,
  last_seq INTEGER NOT NULL DEFAULT 0,
  last_at INTEGER NOT NULL DEFAULT 0,
  last_text TEXT NOT NULL DEFAULT '',
  last_direction TEXT NOT NULL DEFAULT 'in' CHECK (last_direction IN ('in', 'out')),
  last_out_seq INTEGER NOT NULL DEFAULT 0,
  last_out_rung INTEGER CHECK (last_out_rung BETWEEN 0 AND 8),
  read_seq INTEGER NOT NULL DEFAULT 0,
  unread INTEGER NOT NULL DEFAULT 0 CHECK (unread >= 0),
  UNIQUE (account_id, line, people)
) STRICT;
CREATE INDEX conversation_recent ON conversation(last_seq);
CREATE INDEX conversation_unread ON conversation(last_seq) WHERE unread > 0;
CREATE INDEX conversation_failed ON conversation(last_seq) WHERE last_out_rung = 8;
CREATE INDEX conversation_line ON conversation(account_id, line, last_seq);

-- How many conversations each line and view holds. Kept by triggers, so that counting never
-- walks the list and no write can forget it.
CREATE TABLE tally (
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  line TEXT NOT NULL,
  conversations INTEGER NOT NULL,
  unread INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  PRIMARY KEY (account_id, line)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER tally_insert AFTER INSERT ON conversation BEGIN
  INSERT INTO tally (account_id, line, conversations, unread, failed)
  VALUES (new.account_id, new.line, 1, new.unread > 0, new.last_out_rung IS 8)
  ON CONFLICT (account_id, line) DO UPDATE SET
    conversations = conversations + 1,
    unread = unread + excluded.unread,
    failed = failed + excluded.failed;
END;
CREATE TRIGGER tally_update AFTER UPDATE OF unread, last_out_rung ON conversation
WHEN (new.unread > 0) <> (old.unread > 0)
  OR (new.last_out_rung IS 8) <> (old.last_out_rung IS 8)
BEGIN
  UPDATE tally SET
    unread = unread + (new.unread > 0) - (old.unread > 0),
    failed = failed + (new.last_out_rung IS 8) - (old.last_out_rung IS 8)
  WHERE account_id = new.account_id AND line = new.line;
END;
CREATE TRIGGER tally_delete AFTER DELETE ON conversation BEGIN
  UPDATE tally SET
    conversations = conversations - 1,
    unread = unread - (old.unread > 0),
    failed = failed - (old.last_out_rung IS 8)
  WHERE account_id = old.account_id AND line = old.line;
END;

CREATE TABLE message (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  conversation_id INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  -- Written here, sent with the same key elsewhere, heard as news, or heard as history.
  origin TEXT NOT NULL CHECK (origin IN ('composed', 'elsewhere', 'news', 'history')),
  text TEXT NOT NULL,
  at INTEGER NOT NULL,
  batch_id TEXT,
  raw_id INTEGER,
  CHECK ((direction = 'out') = (origin IN ('composed', 'elsewhere')))
) STRICT;
CREATE INDEX message_page ON message(conversation_id, seq);

CREATE TABLE media (
  message_seq INTEGER NOT NULL REFERENCES message(seq) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (message_seq, position)
) STRICT, WITHOUT ROWID;

-- The provider's names for messages: what makes hearing the same thing twice harmless. Two tables,
-- because a text between two of the user's own lines is an outbound and an inbound message.
CREATE TABLE inbound_id (
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  provider_message_id TEXT NOT NULL,
  message_seq INTEGER NOT NULL REFERENCES message(seq) ON DELETE CASCADE,
  PRIMARY KEY (account_id, provider_message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inbound_id_message ON inbound_id(message_seq);

CREATE TABLE outbound_id (
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  provider_message_id TEXT NOT NULL,
  message_seq INTEGER NOT NULL REFERENCES message(seq) ON DELETE CASCADE,
  attempt INTEGER NOT NULL CHECK (attempt > 0),
  -- Set when the link is a conclusion from equal texts and not the provider's answer to this very
  -- request: when that request had left, so that the conclusion can be taken back.
  guessed_from INTEGER,
  PRIMARY KEY (account_id, provider_message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbound_id_message ON outbound_id(message_seq);

-- Where each text to each recipient stands: always derivable from receipt and outbox.
CREATE TABLE delivery (
  message_seq INTEGER NOT NULL REFERENCES message(seq) ON DELETE CASCADE,
  recipient TEXT NOT NULL,
  attempt INTEGER NOT NULL CHECK (attempt > 0),
  rung INTEGER NOT NULL CHECK (rung BETWEEN 0 AND 8),
  at INTEGER NOT NULL,
  code TEXT,
  detail TEXT,
  PRIMARY KEY (message_seq, recipient, attempt)
) STRICT, WITHOUT ROWID;

-- Append-only.
CREATE TABLE receipt (
  id INTEGER PRIMARY KEY,
  message_seq INTEGER NOT NULL REFERENCES message(seq) ON DELETE CASCADE,
  attempt INTEGER NOT NULL CHECK (attempt > 0),
  recipient TEXT NOT NULL,
  rung INTEGER NOT NULL CHECK (rung BETWEEN 0 AND 8),
  source TEXT NOT NULL CHECK (source IN ('app', 'response', 'socket', 'webhook', 'catch-up')),
  occurred_at INTEGER,
  received_at INTEGER NOT NULL,
  code TEXT,
  detail TEXT,
  raw_id INTEGER
) STRICT;
CREATE UNIQUE INDEX receipt_once ON receipt(
  message_seq, attempt, recipient, source, rung,
  ifnull(occurred_at, -1), ifnull(code, ''), ifnull(detail, '')
);

-- What was said about outbound messages before it was clear which message of ours they are.
CREATE TABLE orphan (
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  provider_message_id TEXT NOT NULL,
  line TEXT NOT NULL,
  text TEXT,
  created_at INTEGER,
  heard_at INTEGER NOT NULL,
  history INTEGER NOT NULL CHECK (history IN (0, 1)),
  PRIMARY KEY (account_id, provider_message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX orphan_placeable ON orphan(account_id, heard_at);

CREATE TABLE orphan_receipt (
  account_id INTEGER NOT NULL,
  provider_message_id TEXT NOT NULL,
  recipient TEXT NOT NULL,
  rung INTEGER NOT NULL CHECK (rung BETWEEN 0 AND 8),
  source TEXT NOT NULL CHECK (source IN ('app', 'response', 'socket', 'webhook', 'catch-up')),
  occurred_at INTEGER,
  received_at INTEGER NOT NULL,
  code TEXT,
  detail TEXT,
  raw_id INTEGER,
  FOREIGN KEY (account_id, provider_message_id) REFERENCES orphan ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX orphan_receipt_once ON orphan_receipt(
  account_id, provider_message_id, recipient, source, rung,
  ifnull(occurred_at, -1), ifnull(code, ''), ifnull(detail, '')
);

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  message_seq INTEGER NOT NULL REFERENCES message(seq) ON DELETE CASCADE,
  attempt INTEGER NOT NULL CHECK (attempt > 0),
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  conversation_id INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
  recipient TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'submitting', 'unknown')),
  not_before INTEGER NOT NULL DEFAULT 0,
  why TEXT,
  submitted_at INTEGER,
  UNIQUE (message_seq, recipient, attempt),
  CHECK ((state = 'queued') = (submitted_at IS NULL))
) STRICT;
CREATE INDEX outbox_turn ON outbox(account_id, state, message_seq);
CREATE INDEX outbox_conversation ON outbox(conversation_id, state, message_seq);
CREATE INDEX outbox_due ON outbox(account_id, not_before) WHERE state = 'queued';
CREATE INDEX outbox_recipient ON outbox(account_id, recipient, state);
`;
