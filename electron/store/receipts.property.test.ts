import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ladder } from '../../shared/delivery/ladder.ts';
import {
  type Heard,
  noParticulars,
  type Particulars,
  type ReceiptFact,
} from '../../shared/model/receipt.ts';
import { changing } from './changes.ts';
import { rebuildDeliveries } from './rebuild.ts';
import {
  accepted,
  accountId,
  claimOne,
  composeOne,
  heard,
  live,
  noon,
  openScene,
  outbound,
  receipt,
  type Scene,
} from './scene.ts';

interface Frame extends Pick<Heard, 'source' | 'receivedAt'> {
  readonly text: string | null;
  readonly receipts: readonly ReceiptFact[];
}

const moment = fc.integer({ min: 0, max: 3 }).map((n) => noon + n);
/** Few different facts, so that many are the same fact heard at another time. */
const word = fc.constantFrom(null, null, '', 'a');
const particulars: fc.Arbitrary<Particulars> = fc
  .record({
    dialect: fc.constantFrom(null, 'opentact-socket', 'telnyx-webhook', 'bandwidth-callback'),
    state: fc.constantFrom(null, null, 'sent', 'delivered'),
    title: word,
    segments: fc.constantFrom(null, null, 2),
  })
  .map((said) => ({ ...noParticulars, ...said }));
const fact = fc
  .record({
    rung: fc.oneof(fc.constant('failed' as const), fc.constantFrom(...ladder.slice(3))),
    occurredAt: fc.option(moment, { freq: 1 }),
    code: word,
    detail: fc.constantFrom(null, null, null, 'b'),
    particulars,
  })
  .map(({ rung, ...said }) => receipt(rung, said));
const frame: fc.Arbitrary<Frame> = fc.record({
  source: fc.constantFrom('socket', 'catch-up'),
  receivedAt: moment,
  text: fc.constantFrom(null, 'Hi'),
  receipts: fc.array(fact, { maxLength: 3 }),
});

/** The same frames, shuffled, some of them more than once, and the answer somewhere in between. */
const hearings = fc.array(frame, { minLength: 1, maxLength: 8 }).chain((frames) => {
  const repeated = fc.array(fc.constantFrom(...frames), { maxLength: 8 });
  const shuffled = repeated.chain((more) => {
    const all = [...frames, ...more];
    return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
  });
  return fc.record({ frames: fc.constant(frames), shuffled, answerAt: fc.nat({ max: 16 }) });
});

let ids = 0;

function deliver(scene: Scene, frames: readonly Frame[], answerAt: number) {
  ids += 1;
  const providerId = `p${ids}`;
  const id = composeOne(scene, 'Hi');
  const { outboxId } = claimOne(scene);
  const answer = () => scene.write.settle(outboxId, accepted(providerId, 'Hi'), noon);
  for (const [index, { source, receivedAt, text, receipts }] of frames.entries()) {
    if (index === answerAt) answer();
    const facts = [outbound(providerId, text, [], { receipts })];
    scene.write.apply(accountId, heard(facts, { source, receivedAt }), live);
  }
  if (answerAt >= frames.length) answer();
  return scene.read.message(id)?.deliveries;
}

test('any shuffling and repetition of receipts ends in the same delivery', () => {
  const scene = openScene();
  fc.assert(
    fc.property(hearings, ({ frames, shuffled, answerAt }) => {
      const inOrder = deliver(scene, frames, 0);
      expect(inOrder).toHaveLength(1);
      expect(deliver(scene, shuffled, answerAt)).toEqual(inOrder);
    }),
    { numRuns: 300 },
  );
  const rows = () => scene.db.all('SELECT * FROM delivery');
  const before = rows();
  changing(scene.db, rebuildDeliveries);
  expect(rows()).toEqual(before);
  expect(scene.db.all('SELECT 1 FROM orphan UNION ALL SELECT 1 FROM orphan_receipt')).toEqual([]);
});
