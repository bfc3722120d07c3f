/**
 * Lines with everything the provider says about them, what the user chose for each, and the messaging
 * profiles, so that both are there without a connection.
 *
 * The user's choice stands in a table of its own: lines are replaced whole whenever they are read, and
 * a number that is gone from the provider's list for a while keeps its name. No new column of `line` has
 * a CHECK that lists words, except those whose words are ours.
 */
export const lines = `
ALTER TABLE line ADD COLUMN provider_id TEXT;
ALTER TABLE line ADD COLUMN can_mms INTEGER CHECK (can_mms IN (0, 1));
ALTER TABLE line ADD COLUMN profile_id TEXT;
ALTER TABLE line ADD COLUMN campaign TEXT;
ALTER TABLE line ADD COLUMN registration TEXT
  CHECK (registration IN ('registered', 'pending', 'rejected', 'none'));
-- ms since the epoch.
ALTER TABLE line ADD COLUMN lease_until INTEGER;
ALTER TABLE line ADD COLUMN renews INTEGER CHECK (renews IN (0, 1));

CREATE TABLE line_look (
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  number TEXT NOT NULL,
  label TEXT,
  swatch INTEGER CHECK (swatch BETWEEN 0 AND 5),
  PRIMARY KEY (account_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile (
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  provider_id TEXT NOT NULL,
  -- The provider's own order.
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  callback_url TEXT,
  failover_url TEXT,
  enabled INTEGER CHECK (enabled IN (0, 1)),
  redacts INTEGER CHECK (redacts IN (0, 1)),
  pool_enabled INTEGER NOT NULL CHECK (pool_enabled IN (0, 1)),
  long_code_weight INTEGER NOT NULL CHECK (long_code_weight BETWEEN 0 AND 9),
  toll_free_weight INTEGER NOT NULL CHECK (toll_free_weight BETWEEN 0 AND 9),
  sticky_sender INTEGER NOT NULL CHECK (sticky_sender IN (0, 1)),
  skip_unhealthy INTEGER NOT NULL CHECK (skip_unhealthy IN (0, 1)),
  -- How many turns of the pool's rotation were taken.
  turns INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (account_id, provider_id)
) STRICT, WITHOUT ROWID;
`;
