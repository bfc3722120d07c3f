/**
 * Reads opt-outs out of the texts that are there: once for what was heard before they were kept, and
 * after a repair, which may have lost some. Only required words alone count, as when a text arrives
 * (shared/optout/keyword.ts); here they are found by SQL, which knows fewer ways of dressing one.
 */
const bare = ['.', '!', '"', "''", ' ', '-', '*', ',', 'char(10)', 'char(13)'].reduce(
  (text, mark) => `replace(${text}, ${mark.startsWith('char') ? mark : `'${mark}'`}, '')`,
  'upper(m.text)',
);

/** A text that is known to have said it is passed over. */
export const learnOptOuts = `
INSERT INTO opt_out_event (account_id, person, line, profile_id, said, source, at, noted_at,
  message_id, words)
SELECT c.account_id, ifnull(m.sender, c.people), c.line,
  (SELECT l.profile_id FROM line l WHERE l.account_id = c.account_id AND l.number = c.line),
  iif(${bare} IN ('START', 'UNSTOP'), 'in', 'out'), 'keyword', m.at, m.at, m.id, m.text
FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
WHERE m.direction = 'in' AND length(m.text) BETWEEN 3 AND 40
  AND (m.sender IS NOT NULL OR instr(c.people, ',') = 0)
  AND ${bare} IN ('STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT',
    'REMOVE', 'ARRET', 'ARRÊT', 'ARRêT', 'ARRETE', 'ARRETT', 'ALTO', 'PARAR', 'STOPP',
    'START', 'UNSTOP')
ON CONFLICT DO NOTHING;
`;
