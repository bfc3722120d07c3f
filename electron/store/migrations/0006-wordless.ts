/**
 * A guess that was made without words says so: words that are told later can show that it was wrong.
 */
export const wordless = `
-- When the provider created the record that was taken for the send; null where its words were compared.
ALTER TABLE outbound_id ADD COLUMN wordless_at INTEGER;
CREATE INDEX outbound_id_wordless ON outbound_id(account_id, guessed_from)
  WHERE wordless_at IS NOT NULL;
`;
