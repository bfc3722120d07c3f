/**
 * The rule of opt-outs, in random stories: whatever the order in which texts, opt-outs, retries, lost
 * answers and the provider's lists come, no claim hands out a text to somebody who is out by then. The
 * model beside the store is told when things were said, and keeps no table. Steps and model are one
 * file, because a rule that is added to either has to be added to both.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Address } from '../../../shared/phone/address.ts';
import {
  accountId,
  ana,
  ben,
  cleo,
  fromLine,
  groupText,
  line,
  lost,
  newText,
  noon,
  otherLine,
  type Scene,
  sceneAt,
  tempFile,
} from '../scene.ts';
import type { ClaimedSend } from '../store.ts';
import { farLine, minute, withLines, write } from './scene.ts';

const people = [ana, ben, cleo] as const;
const lines = [line, otherLine, farLine] as const;
const person = fc.constantFrom(...people);
const where = fc.constantFrom(...lines);

type Step =
  | {
      readonly do: 'compose';
      readonly to: readonly Address[];
      readonly from: Address;
      readonly as: 'texts' | 'group' | 'pool';
      readonly undo: boolean;
    }
  | {
      readonly do: 'wrote';
      readonly from: Address;
      readonly to: Address;
      readonly text: string;
      readonly ago: number;
    }
  | {
      readonly do: 'user';
      readonly person: Address;
      readonly line: Address;
      readonly said: 'out' | 'in';
    }
  | { readonly do: 'list'; readonly listed: readonly Address[] }
  | { readonly do: 'claim'; readonly limit: number }
  | { readonly do: 'settle'; readonly how: 'again' | 'refused' | 'rejected' | 'unknown' }
  | { readonly do: 'retry' | 'pause' | 'resume' | 'crash' | 'resolve' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('compose' as const),
      to: fc.uniqueArray(person, { minLength: 1 }),
      from: where,
      as: fc.constantFrom('texts' as const, 'group' as const, 'pool' as const),
      undo: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wrote' as const),
      from: person,
      to: where,
      text: fc.constantFrom('STOP', 'START', 'stop!', 'unstop', 'yes', 'please stop', 'hello'),
      ago: fc.nat(4).map((n) => n * minute),
    }),
  },
  fc.record({
    do: fc.constant('user' as const),
    person,
    line: where,
    said: fc.constantFrom('out' as const, 'in' as const),
  }),
  fc.record({ do: fc.constant('list' as const), listed: fc.uniqueArray(person) }),
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('claim' as const),
      limit: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      how: fc.constantFrom(
        'again' as const,
        'refused' as const,
        'rejected' as const,
        'unknown' as const,
      ),
    }),
  },
  fc.record({
    do: fc.constantFrom(
      'retry' as const,
      'pause' as const,
      'resume' as const,
      'crash' as const,
      'resolve' as const,
    ),
  }),
);

interface Said {
  readonly person: Address;
  readonly line: Address;
  readonly at: number;
  readonly out: boolean;
}

class Story {
  readonly scene: Scene = withLines(sceneAt(tempFile()));
  readonly said: Said[] = [];
  readonly flying: ClaimedSend[] = [];
  listed = new Set<Address>();
  listedAt = 0;
  now = noon;
  handedOut = 0;
  barred = 0;

  take(step: Step): void {
    const { write: store } = this.scene;
    this.now += 1000;
    switch (step.do) {
      case 'compose':
        this.#compose(step);
        return;
      case 'wrote':
        this.#wrote(step);
        return;
      case 'user': {
        const whom = { accountId, line: step.line, person: step.person };
        store.sayOptOut(whom, step.said, 'said so', this.now);
        const last = Math.max(0, ...this.#reaching(step.line, step.person).map(({ at }) => at));
        const at = Math.max(this.now, last + 1);
        this.said.push({ ...step, at, out: step.said === 'out' });
        return;
      }
      case 'list': {
        this.listed = new Set(step.listed);
        this.listedAt = this.now;
        const row = { line, profileId: 'profile-1', keyword: 'STOP', at: this.now };
        store.setOptOutList(
          accountId,
          step.listed.map((one) => ({ ...row, person: one })),
          this.now,
        );
        for (const one of step.listed) {
          if (this.#reaching(line, one).length > 0) continue;
          this.said.push({ person: one, line, at: this.now, out: true });
        }
        return;
      }
      case 'claim':
        this.#claim(step.limit);
        return;
      case 'settle':
        this.#settle(step.how);
        return;
      case 'crash':
        this.flying.length = 0;
        store.recover(this.now);
        return;
      case 'retry':
        for (const id of this.#ours()) store.retryText(id, this.now);
        return;
      case 'resolve':
        store.notFound(accountId, this.now);
        for (const id of this.#ours()) store.resolve(id, 'send-again', this.now);
        return;
      case 'pause':
      case 'resume':
        for (const messageId of this.#ours()) store[step.do]({ kind: 'text', messageId });
        return;
    }
  }

  #compose({ to, from, as, undo }: Extract<Step, { do: 'compose' }>): void {
    const now = this.now;
    const composed =
      as === 'group' ? { ...groupText('hello', to), now } : newText('hello', to, now);
    const byProfile = as === 'pool' && from !== farLine ? 'profile-1' : null;
    const undoFor = undo ? 5000 : 0;
    this.scene.write.compose({ ...fromLine(composed, from), byProfile, undoFor });
  }

  #wrote({ from, to, text, ago }: Extract<Step, { do: 'wrote' }>): void {
    const at = this.now - ago;
    write(this.scene, text, { from, to, at: at - noon, heardAt: this.now - noon });
    const word = text.toLowerCase().replace('!', '');
    if (word === 'stop') this.said.push({ person: from, line: to, at, out: true });
    if (word !== 'start' && word !== 'unstop') return;
    this.said.push({ person: from, line: to, at, out: false });
    if (sameProfile(to, line) && at > this.listedAt) this.listed.delete(from);
  }

  #claim(limit: number): void {
    const { sends } = this.scene.write.claim(accountId, this.now, limit, []);
    for (const send of sends) {
      const from = send.byProfile === null ? [send.line] : [line, otherLine];
      for (const one of send.to) {
        for (const each of from) expect(this.isOut(each, one)).toBe(false);
      }
    }
    this.handedOut += sends.length;
    this.flying.push(...sends);
  }

  #settle(how: Extract<Step, { do: 'settle' }>['how']): void {
    const send = this.flying.pop();
    if (send === undefined) return;
    const settle = (result: Parameters<Scene['write']['settle']>[1]) =>
      this.scene.write.settle(send.outboxId, result, this.now);
    const rejected = { kind: 'rejected', dialect: 'telnyx-error', detail: '', raw: '' } as const;
    switch (how) {
      case 'again':
        settle({ kind: 'again', notBefore: 0, detail: '429' });
        return;
      case 'unknown':
        settle(lost);
        return;
      case 'rejected':
        settle({ ...rejected, code: '402' });
        return;
      case 'refused':
        settle({ ...rejected, code: '40300' });
        for (const one of send.to) {
          this.said.push({ person: one, line: send.line, at: this.now, out: true });
        }
        return;
    }
  }

  /** By what was said, in the order it was said. */
  isOut(from: Address, one: Address): boolean {
    const last = this.#reaching(from, one).toSorted(
      (a, b) => a.at - b.at || Number(a.out) - Number(b.out),
    );
    const onList = this.listed.has(one) && sameProfile(from, line);
    return onList || last.at(-1)?.out === true;
  }

  #reaching(from: Address, one: Address): Said[] {
    return this.said.filter((said) => said.person === one && sameProfile(said.line, from));
  }

  #ours(): string[] {
    const rows = this.scene.db.all("SELECT id FROM message WHERE direction = 'out'");
    return rows.map((row) => String(row['id']));
  }

  /** In the end: who is out by the model is out by the store, and what waits for them is seen to. */
  check(): void {
    for (const one of people) {
      for (const from of lines) {
        expect(this.scene.read.isOptedOut(accountId, from, one)).toBe(this.isOut(from, one));
      }
    }
    const { texts } = this.scene.read.waiting(0, 200);
    for (const { waiting, to, line: from, others } of texts) {
      if (waiting.kind === 'checking' || waiting.kind === 'not-found') continue;
      for (const one of [to, ...others]) expect(this.isOut(from, one)).toBe(false);
    }
    const ended = this.scene.db.all('SELECT 1 FROM outbox WHERE barred = 1');
    this.barred += ended.length;
    expect(this.scene.read.counts().failed).toBe(this.scene.read.failed(null, 200).total);
  }
}

function sameProfile(a: Address, b: Address): boolean {
  return (a === farLine) === (b === farLine);
}

test('after an opt-out is stored no claim hands out a text to that person', () => {
  let handedOut = 0;
  let barred = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const story = new Story();
      try {
        for (const one of steps) {
          story.take(one);
          story.check();
        }
        handedOut += story.handedOut;
        barred += story.barred;
      } finally {
        story.scene.db.close();
      }
    }),
    { numRuns: 80 },
  );
  expect(handedOut).toBeGreaterThan(80);
  expect(barred).toBeGreaterThan(80);
}, 120_000);
