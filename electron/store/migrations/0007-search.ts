/**
 * The index of words, which texts it does not know yet, and triggers that note them, so that no write
 * can forget it.
 *
 * The index keeps no copy of the texts: each is taken apart by search/document.ts, in code, because what
 * a search folds and marks has to be the same. So a trigger can only note that a text is due; the
 * write that made it due files it before it is committed (search/filing.ts). It looks before it notes:
 * INSERT OR IGNORE in a trigger fails where the statement that fired it is an upsert. Texts from before this
 * version are filed in the background, newest first, down from `search_backlog`, so that no start
 * waits for a million of them. The beginnings of words are indexed up to four letters; the words with
 * a longer one are looked up among all longer words, because FTS5 would put all of their texts together
 * before it gave the first.
 */
export const search = `
CREATE VIRTUAL TABLE search_index USING fts5(
  words, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3 4'
);

-- Every word of more than four letters that was ever filed.
CREATE TABLE search_word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE search_due (seq INTEGER PRIMARY KEY) STRICT;

-- One row while texts below this position may not be filed yet.
CREATE TABLE search_backlog (below INTEGER NOT NULL) STRICT;
INSERT INTO search_backlog SELECT seq + 1 FROM message ORDER BY seq DESC LIMIT 1;

CREATE TRIGGER search_message_insert AFTER INSERT ON message BEGIN
  INSERT INTO search_due SELECT new.seq WHERE new.seq NOT IN (SELECT seq FROM search_due);
END;
CREATE TRIGGER search_message_update
AFTER UPDATE OF text, conversation_id, direction, sender ON message BEGIN
  INSERT INTO search_due SELECT new.seq WHERE new.seq NOT IN (SELECT seq FROM search_due);
END;
CREATE TRIGGER search_message_delete AFTER DELETE ON message BEGIN
  INSERT INTO search_due SELECT old.seq WHERE old.seq NOT IN (SELECT seq FROM search_due);
END;
CREATE TRIGGER search_media_insert AFTER INSERT ON media BEGIN
  INSERT INTO search_due SELECT new.message_seq WHERE new.message_seq NOT IN (SELECT seq FROM search_due);
END;

-- Whether a text failed is filed with its words. 8 is the height of failed.
CREATE TRIGGER search_delivery_insert AFTER INSERT ON delivery
WHEN new.rung = 8 OR new.attempt > 1 BEGIN
  INSERT INTO search_due SELECT new.message_seq WHERE new.message_seq NOT IN (SELECT seq FROM search_due);
END;
CREATE TRIGGER search_delivery_update AFTER UPDATE OF rung ON delivery
WHEN (new.rung = 8) <> (old.rung = 8) BEGIN
  INSERT INTO search_due SELECT new.message_seq WHERE new.message_seq NOT IN (SELECT seq FROM search_due);
END;
CREATE TRIGGER search_delivery_delete AFTER DELETE ON delivery WHEN old.rung = 8 BEGIN
  INSERT INTO search_due SELECT old.message_seq WHERE old.message_seq NOT IN (SELECT seq FROM search_due);
END;
`;
