/**
 * Random stories of a person writing, a provider answering late, twice or not at all, and a program
 * that crashes in between; after every step the rules that must always hold are checked.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightOf, ladder } from '../../shared/delivery/ladder.ts';
import { changing } from './changes.ts';
import { rungOfMessage } from './deliveries.ts';
import { rebuildDeliveries } from './rebuild.ts';
import { int, intOrNull, text } from './rows.ts';
import {
  accepted,
  accountId,
  ana,
  ben,
  heard,
  inbound,
  line,
  lost,
  noon,
  openScene,
  outbound,
  type Scene,
} from './scene.ts';
import type { ClaimedSend } from './store.ts';

const minute = 60_000;
const pick = fc.nat({ max: 30 });
const person = fc.constantFrom(ana, ben);
const words = fc.constantFrom('Hi', 'Hello');
const step = fc.oneof(
  fc.record({
    do: fc.constant('compose' as const),
    to: fc.uniqueArray(person, { minLength: 1 }),
    words,
  }),
  fc.record({ do: fc.constant('claim' as const), limit: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    do: fc.constant('settle' as const),
    pick,
    how: fc.constantFrom('accepted', 'rejected', 'again', 'unknown'),
  }),
  fc.record({
    do: fc.constant('echo' as const),
    pick,
    rung: fc.constantFrom(...ladder.slice(3)),
    bare: fc.boolean(),
  }),
  fc.record({ do: fc.constant('retry' as const), pick }),
  fc.record({ do: fc.constant('elsewhere' as const), pick, to: person, words, old: fc.boolean() }),
  fc.record({ do: fc.constant('inbound' as const), pick, from: person, old: fc.boolean() }),
  fc.record({ do: fc.constant('read' as const), pick }),
  fc.record({ do: fc.constant('crash' as const) }),
  fc.record({
    do: fc.constant('wait' as const),
    ms: fc.integer({ min: -minute, max: 20 * minute }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Texts of which some attempt failed, whether the latest or not. */
const failedOnce = `
  SELECT DISTINCT m.id FROM message m CROSS JOIN delivery d ON d.message_seq = m.seq
  WHERE d.rung = ${heightOf('failed')} ORDER BY m.seq`;

let retries = 0;

/** What really happened, which the store is not told. */
class World {
  readonly scene: Scene;
  now = noon;
  /** Requests whose end the store was not told. */
  readonly flying: ClaimedSend[] = [];
  /** Every request the provider took, with its id. */
  readonly taken: { readonly id: string; readonly send: ClaimedSend; readonly at: number }[] = [];
  readonly handedOut = new Set<string>();

  constructor(scene: Scene) {
    this.scene = scene;
  }

  take(step: Step): void {
    const { write } = this.scene;
    const options = { cursor: null, historyBefore: noon - minute };
    const hear = (...facts: Parameters<typeof heard>[0]) =>
      write.apply(accountId, heard(facts, { receivedAt: this.now }), options);
    switch (step.do) {
      case 'compose':
        write.compose({ accountId, line, to: step.to, text: step.words, now: this.now });
        return;
      case 'claim':
        for (const send of write.claim(accountId, this.now, step.limit).sends) {
          expect(this.handedOut.has(attemptOf(send))).toBe(false);
          this.handedOut.add(attemptOf(send));
          this.flying.push(send);
          this.taken.push({ id: `p${this.taken.length}`, send, at: this.now });
        }
        return;
      case 'settle':
        this.settle(step.pick, step.how);
        return;
      case 'echo': {
        const record = this.taken[step.pick % Math.max(this.taken.length, 1)];
        if (record === undefined) return;
        const { id, send, at } = record;
        const text = step.bare ? null : send.text;
        hear(outbound(id, text, [step.rung], { to: send.to, createdAt: at }));
        return;
      }
      case 'retry': {
        const ids = this.scene.db.all(failedOnce).map((row) => text(row, 'id'));
        const message = this.scene.read.message(ids[step.pick % Math.max(ids.length, 1)] ?? '');
        const rungs = message?.deliveries.map(({ rung }) => rung);
        if (message === null) return;
        const { retried } = write.retryText(message.id, this.now);
        if (retried > 0) expect(rungs).toEqual(['failed']);
        retries += retried;
        expect(write.retryText(message.id, this.now).retried).toBe(0);
        return;
      }
      case 'elsewhere': {
        const createdAt = step.old ? noon - 60 * minute : this.now;
        hear(outbound(`e${step.pick}`, step.words, ['sent'], { to: step.to, createdAt }));
        return;
      }
      case 'inbound': {
        const sentAt = step.old ? noon - 60 * minute - step.pick : null;
        hear(inbound(`i${step.pick}`, { from: step.from, sentAt }));
        return;
      }
      case 'read': {
        const { messages } = this.scene.read.messages(1, null, 31);
        write.markRead(1, messages[step.pick]?.seq ?? 0);
        return;
      }
      case 'crash':
        this.flying.length = 0;
        write.recover(this.now);
        return;
      case 'wait':
        this.now += step.ms;
        return;
    }
  }

  settle(index: number, how: 'accepted' | 'rejected' | 'again' | 'unknown'): void {
    const [send] = this.flying.splice(index % Math.max(this.flying.length, 1), 1);
    if (send === undefined) return;
    const { write, db } = this.scene;
    const record = this.taken.findIndex((taken) => taken.send === send);
    const id = this.taken[record]?.id ?? '';
    switch (how) {
      case 'accepted': {
        write.settle(send.outboxId, accepted(id, send.text), this.now);
        const linked = db.get(
          `SELECT m.id FROM outbound_id i JOIN message m ON m.seq = i.message_seq
           WHERE i.provider_message_id = ?`,
          id,
        );
        expect(linked).toEqual({ id: send.messageId });
        return;
      }
      case 'rejected':
      case 'again': {
        this.taken.splice(record, 1, { id: `never${record}`, send: { ...send, text: '' }, at: 0 });
        if (how === 'again') this.handedOut.delete(attemptOf(send));
        const refused = { kind: 'rejected', code: '402', detail: 'No balance', raw: '' } as const;
        const again = { kind: 'again', notBefore: this.now + minute, detail: '429' } as const;
        write.settle(send.outboxId, how === 'again' ? again : refused, this.now);
        return;
      }
      case 'unknown':
        write.settle(send.outboxId, lost, this.now);
        return;
    }
  }
}

function checkRules({ db, read }: Scene): void {
  for (const row of db.all('SELECT * FROM conversation')) {
    const id = int(row, 'id');
    const last = db.get('SELECT * FROM message WHERE conversation_id = ? ORDER BY seq DESC', id);
    expect([row['last_seq'], row['last_at'], row['last_text'], row['last_direction']]).toEqual([
      last?.['seq'],
      last?.['at'],
      last?.['text'],
      last?.['direction'],
    ]);
    const unread = db.all(
      "SELECT 1 FROM message WHERE conversation_id = ? AND origin = 'news' AND seq > ?",
      id,
      int(row, 'read_seq'),
    );
    expect(row['unread']).toBe(unread.length);
    const out = db.get(
      "SELECT max(seq) AS seq FROM message WHERE conversation_id = ? AND direction = 'out'",
      id,
    );
    const outSeq = out === null ? null : intOrNull(out, 'seq');
    expect(row['last_out_seq']).toBe(outSeq ?? 0);
    const rung = outSeq === null ? null : rungOfMessage(db, outSeq);
    expect(row['last_out_rung']).toBe(rung === null ? null : heightOf(rung));
  }
  const all = db.all('SELECT unread, last_out_rung FROM conversation');
  expect(read.counts()).toMatchObject({
    all: all.length,
    unread: all.filter((row) => int(row, 'unread') > 0).length,
    failed: db.all(failedNow).length,
  });
  expect(read.conversations({ kind: 'failed' }, null, 1).total).toBe(
    all.filter((row) => row['last_out_rung'] === heightOf('failed')).length,
  );
  expect(db.all(lostSends)).toEqual([]);
  expect(db.all(twiceLinked)).toEqual([]);
  expect(db.all(lostAttempts)).toEqual([]);
}

/** Recipients whose latest attempt failed. */
const failedNow = `
  SELECT 1 FROM delivery GROUP BY message_seq, recipient
  HAVING max(attempt * 100 + rung) % 100 = ${heightOf('failed')}`;

/** A text written here that is neither in the outbox nor has a receipt, or has no delivery. */
const lostSends = `
  SELECT seq FROM message WHERE origin = 'composed' AND (
    (seq NOT IN (SELECT message_seq FROM outbox) AND seq NOT IN (SELECT message_seq FROM receipt))
    OR seq NOT IN (SELECT message_seq FROM delivery))`;

/** One attempt is one request; should a provider name two ids, one of them is someone else's. */
const twiceLinked = `
  SELECT message_seq FROM outbound_id GROUP BY message_seq, attempt HAVING count(*) > 1`;

/** An attempt that is neither in the outbox nor was heard of. */
const lostAttempts = `
  SELECT d.message_seq FROM delivery d WHERE NOT EXISTS (SELECT 1 FROM outbox o
      WHERE o.message_seq = d.message_seq AND o.attempt = d.attempt)
    AND NOT EXISTS (SELECT 1 FROM receipt r
      WHERE r.message_seq = d.message_seq AND r.attempt = d.attempt)`;

function attemptOf(send: ClaimedSend): string {
  return `${send.messageId} ${send.attempt}`;
}

test('whatever happens in whatever order, the rules hold', () => {
  const scene = openScene();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      scene.write.removeAccount(accountId);
      const world = new World(scene);
      for (const step of steps) {
        world.take(step);
        checkRules(scene);
      }
      const before = scene.db.all('SELECT * FROM delivery');
      changing(scene.db, rebuildDeliveries);
      expect(scene.db.all('SELECT * FROM delivery')).toEqual(before);
    }),
    { numRuns: 150 },
  );
  expect(retries).toBeGreaterThan(0);
});
