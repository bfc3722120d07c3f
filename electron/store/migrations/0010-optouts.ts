/**
 * Who wants no texts from which lines. Everything that was ever said about it is kept, in a list that
 * only grows; where a person stands is read from it by the time it was said (see optout/ledger.ts).
 *
 * `line` and `profile_id` are where it was said; how far that reaches is the account's
 * `opt_outs_reach`, which follows from the provider. What the provider lists itself stands apart,
 * since it is replaced whole whenever it is read. A send that an opt-out ended is `stopped`, and
 * `barred` says why. `message_id` is no foreign key: the list outlives the text.
 */
import { learnOptOuts } from './learn-opt-outs.ts';

export const optouts = `
ALTER TABLE account ADD COLUMN opt_outs_reach TEXT NOT NULL DEFAULT 'profile'
  CHECK (opt_outs_reach IN ('line', 'profile'));
-- When the provider's own list was last read whole, ms; null where that never was.
ALTER TABLE account ADD COLUMN opt_outs_listed_at INTEGER;

ALTER TABLE outbox ADD COLUMN barred INTEGER NOT NULL DEFAULT 0
  CHECK (barred = 0 OR (barred = 1 AND state = 'stopped'));

CREATE TABLE opt_out_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  person TEXT NOT NULL,
  line TEXT,
  profile_id TEXT,
  said TEXT NOT NULL CHECK (said IN ('out', 'in', 'undo')),
  source TEXT NOT NULL CHECK (source IN ('keyword', 'sentence', 'user', 'provider', 'refusal')),
  -- When it was said, ms: the provider's clock where the provider told of it.
  at INTEGER NOT NULL,
  -- When it was written down, ms.
  noted_at INTEGER NOT NULL,
  message_id TEXT,
  attempt INTEGER,
  -- The person's own words, the provider's code, or what the user wrote about it.
  words TEXT,
  code TEXT,
  reason TEXT,
  undoes INTEGER,
  CHECK ((said = 'undo') = (undoes IS NOT NULL)),
  CHECK (line IS NOT NULL OR profile_id IS NOT NULL)
) STRICT;
CREATE INDEX opt_out_event_person ON opt_out_event(account_id, person, at);
CREATE INDEX opt_out_event_undoes ON opt_out_event(undoes) WHERE undoes IS NOT NULL;
CREATE UNIQUE INDEX opt_out_event_once
  ON opt_out_event(message_id, person, source, ifnull(attempt, 0))
  WHERE message_id IS NOT NULL AND said <> 'undo';

-- The user's answer about a text that reads like one.
CREATE TABLE opt_out_answer (
  message_id TEXT PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  recorded INTEGER NOT NULL CHECK (recorded IN (0, 1)),
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE opt_out_listed (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  person TEXT NOT NULL,
  line TEXT,
  profile_id TEXT,
  words TEXT,
  at INTEGER
) STRICT;
CREATE INDEX opt_out_listed_person ON opt_out_listed(account_id, person);

-- Conversations with several people, to find those an opt-out of one of them is about.
CREATE INDEX conversation_groups ON conversation(account_id) WHERE instr(people, ',') > 0;
${learnOptOuts}`;
