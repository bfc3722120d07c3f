/**
 * Templates, and the way to what the provider charged for the last texts: an index of the receipts that
 * name a price, because most do not.
 */
export const templates = `
CREATE TABLE template (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX receipt_priced ON receipt(message_seq) WHERE cost_amount IS NOT NULL;
`;
