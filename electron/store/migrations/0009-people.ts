/**
 * Contacts: who is behind a number. A number belongs to at most one of them, and to no account, so
 * that removing one keeps them.
 *
 * `contact_word` is made from names (store/people/words.ts): every word of a name, folded as a search
 * folds it, so that a beginning is found along an index among a hundred thousand of them.
 */
export const people = `
CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT,
  organization TEXT,
  -- A list, as JSON.
  emails TEXT NOT NULL CHECK (iif(json_valid(emails), json_type(emails) = 'array', 0)),
  notes TEXT NOT NULL,
  -- What tells it from others in the file it came from.
  source_key TEXT UNIQUE,
  -- What lists are sorted by.
  sort_key TEXT NOT NULL,
  -- ms since the epoch.
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_order ON contact(sort_key, id);

CREATE TABLE contact_number (
  number TEXT NOT NULL PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
  -- The first one is shown first.
  position INTEGER NOT NULL,
  label TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_number_contact ON contact_number(contact_id, position);

CREATE TABLE contact_word (
  word TEXT NOT NULL,
  contact_id INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
  PRIMARY KEY (word, contact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_word_contact ON contact_word(contact_id);

-- The groups, to look for a person among them.
CREATE INDEX conversation_group ON conversation(people, last_seq) WHERE instr(people, ',') > 0;
`;
