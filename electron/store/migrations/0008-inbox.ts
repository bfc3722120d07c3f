/**
 * What the user does with conversations (done, pinned, muted, snoozed, marked unread), which of them
 * need a reply and since when, and what is written and not sent.
 *
 * `asks_seq` follows from its columns: SQLite makes it, so no write can forget it. Every list is walked
 * along an index that begins with `pinned`, once for those that are and once for the rest. A stamp names
 * the act that changed something last; 0 where that was a text, or nothing. Drafts are named by what
 * makes a conversation one, so that they outlive it.
 */
export const inbox = `
ALTER TABLE conversation ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1));
ALTER TABLE conversation ADD COLUMN pin_stamp INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN muted INTEGER NOT NULL DEFAULT 0 CHECK (muted IN (0, 1));
ALTER TABLE conversation ADD COLUMN mute_stamp INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN marked INTEGER NOT NULL DEFAULT 0 CHECK (marked IN (0, 1));
ALTER TABLE conversation ADD COLUMN done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1));
-- Texts up to here want no reply any more, whatever becomes of done.
ALTER TABLE conversation ADD COLUMN handled_seq INTEGER NOT NULL DEFAULT 0;
-- ms since the epoch.
ALTER TABLE conversation ADD COLUMN snoozed_until INTEGER CHECK (snoozed_until IS NULL OR done = 0);
-- The position of the moment a snooze fell due.
ALTER TABLE conversation ADD COLUMN woken_seq INTEGER NOT NULL DEFAULT 0;
-- Of done, handled_seq, snoozed_until, woken_seq, and of read_seq and marked where an act changed them.
ALTER TABLE conversation ADD COLUMN stand_stamp INTEGER NOT NULL DEFAULT 0;
-- The first text after ours and after handled_seq.
ALTER TABLE conversation ADD COLUMN unanswered_seq INTEGER;
ALTER TABLE conversation ADD COLUMN asks_seq INTEGER GENERATED ALWAYS AS (
  CASE WHEN done = 1 OR snoozed_until IS NOT NULL THEN NULL
    WHEN unanswered_seq IS NOT NULL THEN unanswered_seq
    WHEN woken_seq > max(last_out_seq, handled_seq) THEN woken_seq END) VIRTUAL;

UPDATE conversation SET unanswered_seq = (SELECT min(m.seq) FROM message m
    WHERE m.conversation_id = conversation.id AND m.seq > conversation.last_out_seq)
  WHERE last_seq > last_out_seq;

DROP INDEX conversation_recent;
DROP INDEX conversation_unread;
DROP INDEX conversation_failed;
DROP INDEX conversation_line;
CREATE INDEX conversation_recent ON conversation(pinned, last_seq);
CREATE INDEX conversation_unread ON conversation(pinned, last_seq) WHERE unread > 0 OR marked = 1;
CREATE INDEX conversation_failed ON conversation(pinned, last_seq) WHERE last_out_rung = 8;
CREATE INDEX conversation_done ON conversation(pinned, last_seq) WHERE done = 1;
CREATE INDEX conversation_asks ON conversation(pinned, asks_seq) WHERE asks_seq IS NOT NULL;
CREATE INDEX conversation_snoozed ON conversation(pinned, snoozed_until)
  WHERE snoozed_until IS NOT NULL;
CREATE INDEX conversation_line ON conversation(account_id, line, pinned, last_seq);

ALTER TABLE tally ADD COLUMN asks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tally ADD COLUMN snoozed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tally ADD COLUMN done INTEGER NOT NULL DEFAULT 0;
UPDATE tally SET asks = (SELECT count(*) FROM conversation c
  WHERE c.account_id = tally.account_id AND c.line = tally.line AND c.asks_seq IS NOT NULL);

DROP TRIGGER tally_insert;
DROP TRIGGER tally_update;
DROP TRIGGER tally_delete;
CREATE TRIGGER tally_insert AFTER INSERT ON conversation BEGIN
  INSERT INTO tally (account_id, line, conversations, unread, failed, asks, snoozed, done)
  VALUES (new.account_id, new.line, 1, new.unread > 0 OR new.marked = 1, new.last_out_rung IS 8,
    new.asks_seq IS NOT NULL, new.snoozed_until IS NOT NULL, new.done)
  ON CONFLICT (account_id, line) DO UPDATE SET
    conversations = conversations + 1,
    unread = unread + excluded.unread,
    failed = failed + excluded.failed,
    asks = asks + excluded.asks,
    snoozed = snoozed + excluded.snoozed,
    done = done + excluded.done;
END;
CREATE TRIGGER tally_update AFTER UPDATE ON conversation
WHEN (new.unread > 0 OR new.marked = 1) <> (old.unread > 0 OR old.marked = 1)
  OR (new.last_out_rung IS 8) <> (old.last_out_rung IS 8)
  OR (new.asks_seq IS NULL) <> (old.asks_seq IS NULL)
  OR (new.snoozed_until IS NULL) <> (old.snoozed_until IS NULL)
  OR new.done <> old.done
BEGIN
  UPDATE tally SET
    unread = unread + (new.unread > 0 OR new.marked = 1) - (old.unread > 0 OR old.marked = 1),
    failed = failed + (new.last_out_rung IS 8) - (old.last_out_rung IS 8),
    asks = asks + (new.asks_seq IS NOT NULL) - (old.asks_seq IS NOT NULL),
    snoozed = snoozed + (new.snoozed_until IS NOT NULL) - (old.snoozed_until IS NOT NULL),
    done = done + new.done - old.done
  WHERE account_id = new.account_id AND line = new.line;
END;
CREATE TRIGGER tally_delete AFTER DELETE ON conversation BEGIN
  UPDATE tally SET
    conversations = conversations - 1,
    unread = unread - (old.unread > 0 OR old.marked = 1),
    failed = failed - (old.last_out_rung IS 8),
    asks = asks - (old.asks_seq IS NOT NULL),
    snoozed = snoozed - (old.snoozed_until IS NOT NULL),
    done = done - old.done
  WHERE account_id = old.account_id AND line = old.line;
END;

CREATE TABLE draft (
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  line TEXT NOT NULL,
  -- Sorted and joined by commas.
  people TEXT NOT NULL,
  text TEXT NOT NULL,
  -- What it is to carry: a list, as JSON.
  media TEXT NOT NULL CHECK (iif(json_valid(media), json_type(media) = 'array', 0)),
  PRIMARY KEY (account_id, line, people)
) STRICT, WITHOUT ROWID;

CREATE TABLE new_message (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- The whole draft, as JSON.
  content TEXT NOT NULL
    CHECK (iif(json_valid(content), json_type(content, '$.media') IS 'array', 0))
) STRICT;
`;
