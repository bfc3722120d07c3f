import { expect, test } from 'vitest';
import { openScene } from '../scene.ts';
import { firstUnanswered } from '../standing.ts';
import { inConversation } from './draft-rows.ts';
import { flagOf } from './flags.ts';
import { due, earliest } from './snoozes.ts';
import { standingOf } from './states.ts';

const ofOne = `UPDATE conversation SET unanswered_seq = ${firstUnanswered} WHERE id = ?`;

/** What acts, arrivals and the clock look at, and the index that must carry it. */
const statements: readonly (readonly [name: string, sql: string, index: RegExp])[] = [
  ['standing', standingOf, /SEARCH conversation USING INTEGER PRIMARY KEY/],
  ['pinned', flagOf.pin, /SEARCH conversation USING INTEGER PRIMARY KEY/],
  ['muted', flagOf.mute, /SEARCH conversation USING INTEGER PRIMARY KEY/],
  [
    'first unanswered',
    ofOne,
    /SEARCH m USING COVERING INDEX message_page \(conversation_id=\? AND seq>\?/,
  ],
  ['due snoozes', due, /COVERING INDEX conversation_snoozed \(pinned=\? AND snoozed_until<\?/],
  ['next snooze', earliest(0), /SEARCH conversation USING COVERING INDEX conversation_snoozed/],
  ['draft', inConversation, /SEARCH draft USING PRIMARY KEY/],
];

test.each(statements)('%s is an index search', (_, sql, index) => {
  const plan = openScene()
    .db.all(`EXPLAIN QUERY PLAN ${sql}`)
    .map((row) => String(row['detail']));
  expect(plan.join('\n')).toMatch(index);
  expect(plan.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
});
