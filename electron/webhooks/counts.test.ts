import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Counts } from '../../shared/model/webhook-counts.ts';
import { noCounts } from '../../shared/model/webhook-counts.ts';
import { statusOf } from './answer.ts';
import { counted, type Outcome } from './counts.ts';

const kinds = ['accepted', 'duplicate', 'self-test', 'challenged'] as const;
const plain = fc.constantFrom(...kinds).map((kind): Outcome => ({ kind }));
const refused = fc
  .constantFrom(...reasonsOf(noCounts.refused))
  .map((reason): Outcome => ({ kind: 'refused', reason }));
const deferred = fc
  .constantFrom(...reasonsOf(noCounts.deferred))
  .map((reason): Outcome => ({ kind: 'deferred', reason }));
const outcomes = fc.array(fc.oneof(plain, refused, deferred));

function reasonsOf<Reason extends string>(counts: Readonly<Record<Reason, number>>) {
  const is = (key: string): key is Reason => Object.hasOwn(counts, key);
  return Object.keys(counts).filter(is);
}

function total({ accepted, duplicates, selfTests, challenged, refused, deferred }: Counts): number {
  return [
    ...[accepted, duplicates, selfTests, challenged],
    ...Object.values(refused),
    ...Object.values(deferred),
  ].reduce((sum, one) => sum + one, 0);
}

test('every request is counted once, in one place, and the last of each kind is known', () => {
  fc.assert(
    fc.property(outcomes, (all) => {
      const counts = all.reduce(counted, noCounts);
      expect(total(counts)).toBe(all.length);
      const of = (kind: Outcome['kind']) => all.filter((one) => one.kind === kind).length;
      expect(counts).toMatchObject({
        accepted: of('accepted'),
        duplicates: of('duplicate'),
        selfTests: of('self-test'),
        challenged: of('challenged'),
      });
      const accepted = all.findLastIndex(({ kind }) => kind === 'accepted');
      expect(counts.lastAcceptedAt).toBe(accepted === -1 ? null : accepted);
      const at = all.findLastIndex(({ kind }) => kind === 'refused');
      const last = all[at];
      expect(counts.lastRefused).toEqual(
        last?.kind === 'refused' ? { at, reason: last.reason } : null,
      );
    }),
  );
});

test('200 is for what is stored, 503 for what could not be, 4xx for the rest', () => {
  fc.assert(
    fc.property(outcomes, (all) => {
      for (const outcome of all) {
        const status = statusOf(outcome);
        const { kind } = outcome;
        const fine = kind === 'accepted' || kind === 'duplicate' || kind === 'self-test';
        expect(status === 200).toBe(fine);
        expect(status === 503).toBe(kind === 'deferred');
        if (!fine && kind !== 'deferred') expect(Math.floor(status / 100)).toBe(4);
      }
    }),
  );
});
