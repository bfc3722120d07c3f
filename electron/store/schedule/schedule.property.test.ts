/**
 * Random stories of a user who schedules and changes their mind, a provider that holds texts and whose
 * answers get lost, people who reply, clocks that pass and a program that is killed: no text is ever
 * sent twice, none is lost, and none of which the user thinks that it was cancelled is sent.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountId, heard, inbound, live, noon, openScene, type Scene } from '../scene.ts';
import { grace, hear, heldAs, hour, listed, newSchedule, told } from './scene.ts';

const pick = fc.nat({ max: 3 });
const schedule = fc.record({ do: fc.constant('schedule' as const), onReply: fc.boolean() });
const wish = fc.record({
  do: fc.constantFrom('change' as const, 'cancel' as const, 'restore' as const, 'now' as const),
  pick,
});
const hand = fc.record({
  do: fc.constant('hand' as const),
  pick,
  how: fc.constantFrom('held', 'held', 'taken, answer lost', 'lost', 'refused', 'again', 'killed'),
});
const recall = fc.record({ do: fc.constant('recall' as const), pick, answered: fc.boolean() });
const tell = fc.record({ do: fc.constant('tell' as const), pick });
const pass = fc.record({
  do: fc.constant('pass' as const),
  ms: fc.constantFrom(2 * hour, hour, 3 * hour),
});
const plain = (what: 'release' | 'claim' | 'crash' | 'reply') =>
  fc.record({ do: fc.constant(what) });
const step = fc.oneof(
  { weight: 3, arbitrary: schedule },
  { weight: 4, arbitrary: wish },
  { weight: 4, arbitrary: hand },
  { weight: 2, arbitrary: recall },
  { weight: 3, arbitrary: tell },
  { weight: 4, arbitrary: pass },
  { weight: 4, arbitrary: plain('release') },
  { weight: 4, arbitrary: plain('claim') },
  { weight: 1, arbitrary: plain('crash') },
  { weight: 1, arbitrary: plain('reply') },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface AtProvider {
  readonly id: string;
  readonly text: string;
  readonly due: number;
  state: 'scheduled' | 'cancelled' | 'sent';
}

class World {
  readonly scene: Scene;
  now = noon;
  texts = 0;
  replies = 0;
  readonly provider: AtProvider[] = [];
  /** Every text that went out, by whom. */
  readonly sent: string[] = [];
  /** Which scheduled text each of the words belongs to. */
  readonly owner = new Map<string, string>();
  /** How often each may go: once, and once more for every word of the user after it left. */
  readonly allowed = new Map<string, number>();

  constructor(scene: Scene) {
    this.scene = scene;
  }

  take(taken: Step): void {
    const { write } = this.scene;
    switch (taken.do) {
      case 'schedule': {
        const text = this.#words();
        const more = { due: this.now + 2 * hour, now: this.now, cancelOnReply: taken.onReply };
        const [made] = write.schedule(newSchedule(text, more)).scheduled;
        if (made === undefined) throw new Error('nothing was scheduled');
        this.owner.set(text, made.id);
        this.allowed.set(made.id, 1);
        return;
      }
      case 'change':
      case 'cancel':
      case 'restore':
      case 'now':
        this.#wish(taken.do, taken.pick);
        return;
      case 'hand':
        this.#hand(taken.pick, taken.how);
        return;
      case 'recall':
        this.#recall(taken.pick, taken.answered);
        return;
      case 'tell': {
        const one = this.provider[taken.pick % Math.max(this.provider.length, 1)];
        if (one !== undefined) this.#tell(one);
        return;
      }
      case 'pass':
        this.now += taken.ms;
        for (const one of this.provider) {
          if (one.state !== 'scheduled' || one.due > this.now) continue;
          one.state = 'sent';
          this.sent.push(one.text);
        }
        return;
      case 'release':
        write.releaseDue(accountId, this.now, grace);
        return;
      case 'claim':
        for (const { text } of write.claim(accountId, this.now, 10, []).sends) this.sent.push(text);
        return;
      case 'crash':
        write.recover(this.now);
        return;
      case 'reply': {
        this.replies += 1;
        const wrote = heard([inbound(`i${this.replies}`)], { receivedAt: this.now });
        write.apply(accountId, wrote, live);
        return;
      }
    }
  }

  #words(): string {
    this.texts += 1;
    return `Text ${this.texts}`;
  }

  #wish(wish: 'change' | 'cancel' | 'restore' | 'now', at: number): void {
    const { write } = this.scene;
    const all = listed(this.scene);
    const one = all[at % Math.max(all.length, 1)];
    if (one === undefined) return;
    const { id, state } = one;
    if (state.kind === 'asks' && (wish === 'change' || wish === 'now')) {
      this.allowed.set(id, (this.allowed.get(id) ?? 0) + 1);
    }
    if (wish === 'cancel') write.cancelSchedule(id, this.now);
    if (wish === 'restore') write.restoreSchedule(id, this.now);
    if (wish === 'now') write.sendScheduleNow(id, this.now);
    if (wish !== 'change') return;
    const text = this.#words();
    this.owner.set(text, id);
    const change = { text, due: this.now + 2 * hour, zone: null, cancelOnReply: false };
    write.changeSchedule(id, change, this.now);
  }

  #hand(at: number, how: string): void {
    const { write } = this.scene;
    const { hand } = write.scheduleWork(accountId, this.now);
    const { handed } = write.beginHanding(hand[at % Math.max(hand.length, 1)]?.id ?? '', this.now);
    if (handed === null) return;
    const { id, text, due } = handed;
    const held = { id: `p${this.provider.length}`, text, due, state: 'scheduled' as const };
    if (how === 'held' || how === 'taken, answer lost' || how === 'killed') {
      this.provider.push(held);
    }
    if (how === 'killed') write.recover(this.now);
    else if (how === 'held') write.endHanding(id, heldAs(held.id, text), this.now);
    else if (how === 'refused') {
      write.endHanding(id, { kind: 'refused', detail: 'No' }, this.now);
    } else if (how === 'again') write.endHanding(id, { kind: 'again' }, this.now);
    else write.endHanding(id, { kind: 'unknown' }, this.now);
  }

  #recall(at: number, answered: boolean): void {
    const { recall } = this.scene.write.scheduleWork(accountId, this.now);
    const wanted = recall[at % Math.max(recall.length, 1)];
    const one = this.provider.find(({ id }) => id === wanted?.providerMessageId);
    if (one === undefined) return;
    if (one.state === 'scheduled') one.state = 'cancelled';
    if (answered) this.#tell(one);
  }

  #tell({ id, text, state }: AtProvider): void {
    hear(this.scene, { ...told(id, text, state), createdAt: null }, this.now);
  }

  check(): void {
    expect(new Set(this.sent).size).toBe(this.sent.length);
    const goings = Map.groupBy(this.sent, (text) => this.owner.get(text) ?? '');
    for (const [id, texts] of goings) {
      expect([id, texts.length <= (this.allowed.get(id) ?? 0), texts]).toEqual([id, true, texts]);
    }
  }

  /** Nothing vanishes: it is on the list, a message, or was taken off by the user. */
  checkKept(gone: ReadonlySet<string>): void {
    const kept = new Set(listed(this.scene).map(({ id }) => id));
    const said = this.scene.db.all('SELECT text FROM message').map((row) => String(row['text']));
    for (const text of said) kept.add(this.owner.get(text) ?? '');
    for (const id of this.allowed.keys()) {
      if (!gone.has(id)) expect([id, kept.has(id)]).toEqual([id, true]);
    }
  }
}

test('no text is sent twice, and none is lost', { timeout: 60_000 }, () => {
  const scene = openScene();
  scene.db.exec('PRAGMA synchronous = OFF');
  let sends = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), (story) => {
      scene.write.removeAccount(accountId);
      const world = new World(scene);
      const gone = new Set<string>();
      for (const taken of story) {
        const asked = listed(scene).filter(({ state }) => state.kind === 'asks');
        world.take(taken);
        const left = new Set(listed(scene).map(({ id }) => id));
        if (taken.do === 'cancel') for (const { id } of asked) if (!left.has(id)) gone.add(id);
        if (taken.do === 'release') {
          for (const id of world.allowed.keys()) if (!left.has(id)) gone.add(id);
        }
        world.check();
        world.checkKept(gone);
      }
      sends += world.sent.length;
    }),
    { numRuns: 200 },
  );
  expect(sends).toBeGreaterThan(50);
});
