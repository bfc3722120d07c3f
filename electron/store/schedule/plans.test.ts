import { expect, test } from 'vitest';
import { openScene } from '../scene.ts';
import { theirSchedules } from './barring.ts';
import { dueNow, nextTimes, toBeRecalled, toBeWatched } from './due.ts';
import { byName, lostOnes } from './hearing.ts';
import { inPlace } from './listing.ts';
import { toBeCancelled } from './replies.ts';

/** What arrivals and the clock look at, and the index that must carry it. */
const statements: readonly (readonly [name: string, sql: string, index: RegExp])[] = [
  ['by the provider’s id', byName, /SEARCH s USING INDEX schedule_named/],
  ['whose answer was lost', lostOnes, /SEARCH s USING INDEX schedule_(due|place)/],
  ['cancelled by a reply', toBeCancelled, /SEARCH s USING INDEX schedule_(due|place)/],
  ['of one person', theirSchedules, /SEARCH s USING INDEX schedule_due/],
  ['of one conversation', inPlace, /SEARCH s USING INDEX schedule_place/],
  ['due', dueNow, /SEARCH s USING INDEX schedule_due/],
  ['to be recalled', toBeRecalled, /SEARCH schedule USING INDEX schedule_due/],
  ['to be watched', toBeWatched, /SEARCH schedule_watch USING PRIMARY KEY/],
  ['next', nextTimes, /SEARCH schedule USING COVERING INDEX schedule_due/],
];

test.each(statements)('%s is an index search', (_, sql, index) => {
  const plan = openScene()
    .db.all(`EXPLAIN QUERY PLAN ${sql}`)
    .map((row) => String(row['detail']));
  expect(plan.join('\n')).toMatch(index);
  expect(plan.filter((step) => /^SCAN (s|schedule|schedule_watch)\b/.test(step))).toEqual([]);
});
