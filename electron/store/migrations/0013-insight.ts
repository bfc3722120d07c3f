/**
 * What was counted for each day, so that years of texts are not counted again whenever they are looked
 * at, and which quarters of an hour changed since.
 *
 * `insight_day` only saves time: a day is counted anew where a quarter of it is due, and counting from
 * the texts themselves always gives the same. A text belongs to the moment of its position (position.ts:
 * ms * 1024; 921600000 positions are a quarter of an hour, of which every zone's day is made). Who
 * answers whom, and after how long, depends on the texts before in the conversation back to the last of
 * ours, so the quarters of the next text of each side are due as well.
 * The triggers look before they write: INSERT OR IGNORE and upserts in a trigger take over the rule of the
 * statement that fired it.
 */
const due = (position: string): string => `
  UPDATE insight_due SET changes = changes + 1 WHERE slot = (${position}) / 921600000;
  INSERT INTO insight_due SELECT slot, 1 FROM (SELECT (${position}) / 921600000 AS slot)
    WHERE slot IS NOT NULL AND slot NOT IN (SELECT slot FROM insight_due);`;

const after = (row: string): string =>
  ['in', 'out']
    .map((direction) =>
      due(`SELECT min(m.seq) FROM message m WHERE m.conversation_id = ${row}.conversation_id
        AND m.direction = '${direction}' AND m.seq > ${row}.seq`),
    )
    .join('');

export const insight = `
CREATE TABLE insight_day (
  -- ms since the epoch.
  from_at INTEGER NOT NULL,
  until_at INTEGER NOT NULL,
  -- A list with an entry for each line, as JSON.
  counted TEXT NOT NULL CHECK (iif(json_valid(counted), json_type(counted) = 'array', 0)),
  PRIMARY KEY (from_at, until_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE insight_due (
  slot INTEGER PRIMARY KEY,
  changes INTEGER NOT NULL
) STRICT;

-- When a side wrote last in a conversation, without reading the texts between.
CREATE INDEX message_turn ON message(conversation_id, direction, seq);

CREATE TRIGGER insight_message_insert AFTER INSERT ON message BEGIN
  ${due('new.seq')}
  ${after('new')}
END;
CREATE TRIGGER insight_message_update AFTER UPDATE OF conversation_id, direction ON message BEGIN
  ${due('new.seq')}
  ${after('new')}
  ${after('old')}
END;
CREATE TRIGGER insight_message_delete AFTER DELETE ON message BEGIN
  ${due('old.seq')}
  ${after('old')}
END;
CREATE TRIGGER insight_delivery_insert AFTER INSERT ON delivery BEGIN
  ${due('new.message_seq')}
END;
CREATE TRIGGER insight_delivery_update AFTER UPDATE ON delivery BEGIN
  ${due('new.message_seq')}
END;
CREATE TRIGGER insight_delivery_delete AFTER DELETE ON delivery BEGIN
  ${due('old.message_seq')}
END;
CREATE TRIGGER insight_receipt_insert AFTER INSERT ON receipt
WHEN new.carrier IS NOT NULL OR new.cost_amount IS NOT NULL BEGIN
  ${due('new.message_seq')}
END;
-- What was counted may name codes of an account that is gone.
CREATE TRIGGER insight_account_delete AFTER DELETE ON account BEGIN
  DELETE FROM insight_day;
END;
`;
