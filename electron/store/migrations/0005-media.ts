/**
 * Files of texts with where each stands, texts without words, groups, and texts whose line a profile's
 * pool chooses at the provider.
 *
 * The files of inbound texts heard before are `waiting` to be fetched; their links may be dead by now,
 * which fetching finds out. A send to a group is one row of the outbox: its `recipient` holds the people
 * as `conversation.people` does. Everything is a column with a default or an index, so that no large
 * table is written anew.
 */
export const media = `
-- Only its existence is known: no words were told.
ALTER TABLE message ADD COLUMN wordless INTEGER NOT NULL DEFAULT 0 CHECK (wordless IN (0, 1));
-- Who wrote an inbound text to a group; null where the conversation says it.
ALTER TABLE message ADD COLUMN sender TEXT;
-- The profile whose pool is to choose the line; null once it did.
ALTER TABLE message ADD COLUMN by_profile TEXT;
-- Texts sent elsewhere were written down without words before they were told, if ever.
UPDATE message SET wordless = 1 WHERE origin = 'elsewhere' AND text = '';

ALTER TABLE media ADD COLUMN name TEXT;
ALTER TABLE media ADD COLUMN state TEXT NOT NULL DEFAULT 'waiting'
  CHECK (state IN ('waiting', 'kept', 'refused', 'later', 'link'));
ALTER TABLE media ADD COLUMN hash TEXT CHECK ((hash IS NULL) = (state <> 'kept'));
ALTER TABLE media ADD COLUMN type TEXT;
ALTER TABLE media ADD COLUMN bytes INTEGER;
ALTER TABLE media ADD COLUMN width INTEGER;
ALTER TABLE media ADD COLUMN height INTEGER;
ALTER TABLE media ADD COLUMN code TEXT;
ALTER TABLE media ADD COLUMN detail TEXT;
ALTER TABLE media ADD COLUMN until INTEGER CHECK ((until IS NULL) = (state <> 'later'));
-- What is to be fetched is found among a million others at once.
CREATE INDEX media_waiting ON media(message_seq, position) WHERE state = 'waiting';
CREATE INDEX media_later ON media(until) WHERE state = 'later';
CREATE INDEX media_kept ON media(hash) WHERE hash IS NOT NULL;

ALTER TABLE conversation ADD COLUMN last_kind TEXT NOT NULL DEFAULT 'text'
  CHECK (last_kind IN ('text', 'media', 'wordless'));
UPDATE conversation SET last_kind = CASE
    WHEN EXISTS (SELECT 1 FROM media f WHERE f.message_seq = last_seq) THEN 'media'
    WHEN EXISTS (SELECT 1 FROM message m WHERE m.seq = last_seq AND m.wordless = 1) THEN 'wordless'
    ELSE 'text' END
  WHERE last_text = '';

CREATE INDEX outbox_group ON outbox(account_id, state) WHERE instr(recipient, ',') > 0;

-- The profile that a guess took the line from, should the guess be taken back.
ALTER TABLE outbound_id ADD COLUMN guessed_profile TEXT;

ALTER TABLE orphan ADD COLUMN group_message_id TEXT;
ALTER TABLE orphan ADD COLUMN local_id TEXT;
CREATE INDEX orphan_group ON orphan(account_id, group_message_id)
  WHERE group_message_id IS NOT NULL;

-- Of the exact text and the reason, so that what is told again is written down once.
ALTER TABLE unrecognised ADD COLUMN digest TEXT;
CREATE UNIQUE INDEX unrecognised_once ON unrecognised(account_id, digest);
DROP INDEX unrecognised_account;
`;
