import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InsightQuery } from '../../../shared/insight/insight.ts';
import { noParticulars } from '../../../shared/model/receipt.ts';
import {
  accountId,
  ana,
  ben,
  cleo,
  heard,
  inbound,
  live,
  noon,
  openScene,
  outbound,
  person,
  receipt,
  type Scene,
} from '../scene.ts';
import { midnight } from './calendar.ts';
import { keepDays } from './days.ts';
import { readInsight } from './read.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = noon + hour;
const week: InsightQuery = { days: 7, accountId: null, line: null };
const byTime = { ...live, byTime: true };

function hear(scene: Scene, at: number, ...facts: Parameters<typeof heard>[0]): void {
  scene.write.apply(accountId, heard(facts, { receivedAt: at }), byTime);
}

const sent = (id: string, at: number, to = ana, last: 'carrier' | 'failed' = 'carrier') =>
  outbound(id, `text ${id}`, [], {
    to,
    createdAt: at,
    receipts: [
      receipt(last, {
        to,
        occurredAt: at + 9,
        code: last === 'failed' ? '40002' : null,
        particulars: {
          ...noParticulars,
          dialect: null,
          carrier: to === ana ? 'Alpha' : null,
          cost: { amount: '0.0045', currency: 'USD' },
        },
      }),
      receipt('sent', {
        to,
        occurredAt: at + 1,
        particulars: { ...noParticulars, cost: { amount: '0.0045', currency: 'USD' } },
      }),
    ],
  });

test('texts, replies, delivery, causes and spend of a week', () => {
  const scene = openScene();
  hear(scene, now, inbound('a1', { from: ana, sentAt: noon - 2 * day }));
  hear(scene, now, inbound('a2', { from: ana, sentAt: noon - 2 * day + hour }));
  hear(scene, now, sent('o1', noon - 2 * day + 3 * hour));
  hear(scene, now, inbound('a3', { from: ana, sentAt: noon - 2 * day + 5 * hour }));
  hear(scene, now, sent('o2', noon - day, ben, 'failed'));
  hear(scene, now, inbound('c1', { from: cleo, sentAt: noon - 30 * day }));
  const { insight } = readInsight(scene.db, week, now);
  expect(insight.volume).toHaveLength(7);
  expect(insight.volume.map(({ received }) => received)).toEqual([0, 0, 0, 0, 3, 0, 0]);
  expect(insight.volume.map(({ sent: n }) => n)).toEqual([0, 0, 0, 0, 1, 1, 0]);
  expect(insight.yours).toEqual({ begun: 2, answered: 1, median: 3 * hour });
  expect(insight.theirs).toEqual({ begun: 2, answered: 1, median: 2 * hour });
  expect(insight.fates).toMatchObject({ carrier: 1, failed: 1, handset: 0 });
  expect(insight.carriers.map(({ carrier }) => carrier).toSorted()).toEqual(['Alpha', null]);
  expect(insight.causes.map(({ count }) => count)).toEqual([1]);
  expect(insight.spend).toEqual([{ currency: 'USD', amount: 0.009, priced: 2 }]);
  expect([insight.gone, insight.left]).toEqual([2, 0]);
  const all = readInsight(scene.db, { ...week, days: null }, now).insight;
  expect(all.volume.reduce((sum, { received }) => sum + received, 0)).toBe(4);
  expect(readInsight(scene.db, { ...week, accountId }, now).insight).toEqual(insight);
  const other = { ...week, accountId, line: person(1) };
  expect(readInsight(scene.db, other, now).insight.fates.carrier).toBe(0);
});

test('what was kept always says the same as counting anew, whatever happens in between', () => {
  fc.assert(
    fc.property(fc.array(fc.array(happening(), { maxLength: 6 }), { maxLength: 4 }), (rounds) => {
      const scene = openScene();
      let id = 0;
      for (const round of rounds) {
        for (const { kind, back, who } of round) {
          id += 1;
          const at = now - back * hour;
          const to = [ana, ben, cleo][who] ?? ana;
          if (kind === 'in') hear(scene, now, inbound(`i${id}`, { from: to, sentAt: at }));
          else hear(scene, now, sent(`o${id}`, at, to, kind === 'out' ? 'carrier' : 'failed'));
        }
        const kept = readInsight(scene.db, week, now);
        keepDays(scene.db, kept.fresh);
        const rows = scene.db.all('SELECT * FROM insight_day');
        scene.db.run('DELETE FROM insight_day');
        expect(kept.insight).toEqual(readInsight(scene.db, week, now).insight);
        for (const row of rows) {
          const values = [row['from_at'] ?? 0, row['until_at'] ?? 0, row['counted'] ?? '[]'];
          scene.db.run('INSERT INTO insight_day VALUES (?, ?, ?)', ...values);
        }
      }
    }),
    { numRuns: 25 },
  );
});

const happening = () =>
  fc.record({
    kind: fc.constantFrom('in', 'out', 'fails'),
    back: fc.integer({ min: 0, max: 6 * 24 }),
    who: fc.nat(2),
  });

test('a day that changed while it was counted is not kept', () => {
  const scene = openScene();
  hear(scene, now, inbound('a1', { sentAt: noon - day }));
  const { fresh } = readInsight(scene.db, week, now);
  expect(fresh).toHaveLength(6);
  hear(scene, now, inbound('a2', { sentAt: noon - day + 1 }));
  keepDays(scene.db, fresh);
  expect(scene.db.all('SELECT from_at FROM insight_day')).toHaveLength(5);
  const { insight } = readInsight(scene.db, week, now);
  expect(insight.volume.at(-2)).toMatchObject({ received: 2, from: midnight(now, 1) });
});

test('an account that is gone leaves nothing behind', () => {
  const scene = openScene();
  hear(scene, now, inbound('a1', { sentAt: noon - day }));
  keepDays(scene.db, readInsight(scene.db, week, now).fresh);
  scene.write.removeAccount(accountId);
  expect(scene.db.all('SELECT * FROM insight_day')).toEqual([]);
  expect(readInsight(scene.db, week, now).insight.yours.begun).toBe(0);
});

test('an older text that comes late changes how long the answer took, also on another day', () => {
  const scene = openScene();
  const hours = (back: number) => now - back * hour;
  hear(scene, now, inbound('i1', { from: cleo, sentAt: hours(38) }));
  hear(scene, now, sent('o1', hours(14), cleo, 'failed'));
  keepDays(scene.db, readInsight(scene.db, week, now).fresh);
  hear(scene, now, inbound('i2', { from: cleo, sentAt: hours(39) }));
  expect(readInsight(scene.db, week, now).insight.yours.median).toBe(25 * hour);
});
