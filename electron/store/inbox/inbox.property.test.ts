/**
 * Random stories of texts that arrive live, late or as history, of acts on what a page shows or showed
 * a while ago, of looking, snoozes falling due and undoing, against a model that says it plainly.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InboxUndo } from '../../../shared/inbox/acts.ts';
import { comparePlaces, isIn, type Place, placeIn } from '../../../shared/inbox/views.ts';
import type { ChangeSet } from '../../../shared/model/change.ts';
import type { Conversation, ConversationView } from '../../../shared/model/conversation.ts';
import {
  accountId,
  heard,
  inbound,
  line,
  newText,
  noon,
  ofText,
  only,
  openScene,
  person,
  type Scene,
} from '../scene.ts';
import { ConversationModel, type PutBack, type Wish } from './test-model.ts';

const minute = 60_000;
const crowd = [0, 1, 2];
const views: readonly ConversationView[] = [
  ...(['all', 'needs-reply', 'unread', 'snoozed', 'failed', 'done'] as const).map((kind) => ({
    kind,
  })),
  { kind: 'line', accountId, line },
];

const who = fc.constantFrom(...crowd);
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ kind: fc.constant('pin' as const), pinned: fc.boolean() }),
  fc.record({ kind: fc.constant('mute' as const), muted: fc.boolean() }),
  fc.record({ kind: fc.constant('done' as const), done: fc.boolean() }),
  fc.record({ kind: fc.constant('done' as const), done: fc.constant(true) }),
  fc.record({ kind: fc.constant('snooze' as const), until: fc.constantFrom(null, 1, 2, 5) }),
  fc.record({ kind: fc.constant('read' as const), read: fc.boolean() }),
);
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('hear' as const),
      who,
      /** How many minutes ago it was sent; null is told live. */
      ago: fc.constantFrom(null, null, 1, 4, 9),
      history: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      wish,
      whom: fc.array(who, { minLength: 1, maxLength: 4 }),
      /** How many heads ago the page was told of them. */
      stale: fc.constantFrom(0, 0, 0, 1, 2),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), pick: fc.nat(3) }) },
  fc.record({ do: fc.constant('write' as const), who }),
  fc.record({ do: fc.constant('take back' as const), who }),
  fc.record({ do: fc.constant('look' as const), who, stale: fc.constantFrom(0, 0, 1) }),
  fc.record({ do: fc.constant('wake' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Known {
  readonly model: ConversationModel;
  readonly id: number;
  /** Every `lastSeq` the page was told, the newest last. */
  readonly heads: number[];
  /** Texts of ours that can be taken back. */
  readonly ours: string[];
}

class Story {
  readonly scene: Scene;
  readonly screen = new Map<number, Conversation>();
  readonly known: Known[];
  readonly undos: { readonly undo: InboxUndo; readonly back: readonly PutBack[] }[] = [];
  readonly seen = new Set<string>();
  #steps = 0;

  constructor(scene: Scene) {
    this.scene = scene;
    this.known = crowd.map((n) => {
      const model = new ConversationModel();
      this.#hear(n, model, null, false);
      const id = only([...this.screen.values()].filter(({ people }) => people[0] === person(n))).id;
      return { model, id, heads: [this.screen.get(id)?.lastSeq ?? 0], ours: [] };
    });
  }

  get now(): number {
    return noon + this.#steps * (minute + 1);
  }

  take(taken: Step): void {
    const { write } = this.scene;
    this.#steps += 1;
    switch (taken.do) {
      case 'hear':
        this.#hear(taken.who, this.#of(taken.who).model, taken.ago, taken.history);
        break;
      case 'act':
        this.#act(taken);
        break;
      case 'undo': {
        const { undo, back } = this.undos.at(-1 - taken.pick) ?? {};
        if (undo === undefined || back === undefined) break;
        const answer = write.undoAct(undo);
        this.#tell(answer.changes);
        const undone = back.filter((put) => put()).length;
        expect(answer.undone).toBe(undone);
        this.seen.add(undone === 0 ? 'not undone' : 'undone');
        break;
      }
      case 'write': {
        const { model, ours } = this.#of(taken.who);
        const { messages, ...more } = write.compose(newText('Hi', [person(taken.who)], this.now));
        this.#tell({ messages, ...more });
        ours.push(only(messages).id);
        model.hear({ at: this.now, direction: 'out', news: false });
        break;
      }
      case 'take back': {
        const { model, ours } = this.#of(taken.who);
        const last = ours.pop();
        if (last === undefined) break;
        this.#tell(write.undo(ofText(last)).changes);
        model.takeBack();
        break;
      }
      case 'look': {
        const { model, id, heads } = this.#of(taken.who);
        const upto = heads.at(-1 - taken.stale) ?? 0;
        this.#tell(write.markRead(id, upto));
        model.look(momentOf(upto));
        break;
      }
      case 'wake': {
        const { woken, changes } = write.dueSnoozes(this.now);
        this.#tell(changes);
        const due = this.known.filter(({ model }) => model.wake(this.now)).map(({ id }) => id);
        expect(woken.toSorted()).toEqual(due.toSorted());
        if (due.length > 0) this.seen.add('woken');
      }
    }
  }

  check(): void {
    const { read } = this.scene;
    for (const { model, id } of this.known) {
      const shown = read.conversation(id);
      expect(shown).toEqual(this.screen.get(id));
      expect(shown).toMatchObject({
        ...{ pinned: model.pinned, muted: model.muted, done: model.standing.done },
        ...{ snoozedUntil: model.standing.snoozedUntil, unread: model.unread },
        markedUnread: model.reading.marked,
      });
      expect(shown?.needsReply?.since ?? null).toBe(model.asksSince);
    }
    this.#checkViews();
  }

  #checkViews(): void {
    const { read } = this.scene;
    const all = [...this.screen.values()];
    const held: Record<string, number> = {};
    for (const view of views) {
      const expected = all.filter((one) => isIn(one, view)).toSorted(inOrderOf(view));
      held[view.kind] = expected.length;
      const paged: Conversation[] = [];
      let after: Place | null = null;
      for (;;) {
        const { conversations, total } = read.conversations(view, after, 2);
        expect(total).toBe(expected.length);
        paged.push(...conversations);
        const last = conversations.at(-1);
        if (last === undefined) break;
        after = placeIn(last, view);
      }
      expect(paged).toEqual(expected);
    }
    expect(read.counts()).toMatchObject({
      ...{ all: held['all'], needsReply: held['needs-reply'], unread: held['unread'] },
      ...{ snoozed: held['snoozed'], done: held['done'] },
    });
  }

  #act({ wish: wanted, whom, stale }: Extract<Step, { do: 'act' }>): void {
    const what: Wish =
      wanted.kind === 'snooze' && wanted.until !== null
        ? { kind: 'snooze', until: this.now + wanted.until * minute }
        : wanted;
    const selection = whom.map((n) => {
      const { id, heads } = this.#of(n);
      return { id, lastSeq: heads.at(-1 - stale) ?? 0 };
    });
    const { acted, undo, changes } = this.scene.write.act({ ...what, selection });
    this.#tell(changes);
    const act = {};
    const back = [...new Set(whom)].flatMap((n) => {
      const { model, heads } = this.#of(n);
      return model.take(act, what, momentOf(heads.at(-1 - stale) ?? 0)) ?? [];
    });
    expect(acted).toBe(back.length);
    expect(undo === null).toBe(back.length === 0);
    if (undo !== null) this.undos.push({ undo, back });
    if (acted > 0) this.seen.add(what.kind);
  }

  #hear(n: number, model: ConversationModel, ago: number | null, history: boolean): void {
    const at = this.now - (ago ?? 0) * (minute + 1) - (ago === null ? 0 : 7 * ago + this.#steps);
    const told = heard([inbound(`i${this.#steps}-${n}`, { from: person(n), sentAt: at })], {
      receivedAt: this.now,
    });
    const isOld = history && ago !== null;
    const historyBefore = isOld ? this.now : 0;
    const options = { cursor: null, historyBefore, byTime: ago !== null };
    this.#tell(this.scene.write.apply(accountId, told, options));
    model.hear({ at: momentOf(this.#seqOf(n, this.#steps)), direction: 'in', news: !isOld });
  }

  #seqOf(n: number, steps: number): number {
    const row = this.scene.db.get(
      'SELECT message_seq AS seq FROM inbound_id WHERE provider_message_id = ?',
      `i${steps}-${n}`,
    );
    return Number(row?.['seq']);
  }

  #of(n: number): Known {
    const known = this.known[n];
    if (known === undefined) throw new Error(`Nobody is number ${n}`);
    return known;
  }

  #tell({ conversations }: ChangeSet): void {
    for (const one of conversations) {
      this.screen.set(one.id, one);
      const heads = this.known?.find(({ id }) => id === one.id)?.heads;
      if (heads !== undefined && heads.at(-1) !== one.lastSeq) heads.push(one.lastSeq);
    }
  }
}

function momentOf(seq: number): number {
  return Math.floor(seq / 1024);
}

function inOrderOf(view: ConversationView) {
  return (a: Conversation, b: Conversation): number => {
    const [one, other] = [placeIn(a, view), placeIn(b, view)];
    return one === null || other === null ? 0 : comparePlaces(view, one, other);
  };
}

const mustHappen = [...['pin', 'mute', 'done', 'snooze', 'read', 'undone', 'not undone', 'woken']];

/** News from before our own text reopens what was done, and with it what came after ours. */
const lateNews: Step[] = [
  { do: 'write', who: 1 },
  { do: 'hear', who: 1, ago: null, history: false },
  { do: 'act', wish: { kind: 'done', done: true }, whom: [1, 0], stale: 0 },
  { do: 'hear', who: 1, ago: 9, history: false },
];

test('acts, undoing and arrivals in any order are as the model says', { timeout: 60_000 }, () => {
  const scene = openScene();
  scene.db.exec('PRAGMA synchronous = OFF');
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      scene.write.removeAccount(accountId);
      const story = new Story(scene);
      for (const taken of steps) {
        story.take(taken);
        story.check();
      }
      for (const what of story.seen) seen.add(what);
    }),
    { numRuns: 150, examples: [[lateNews]] },
  );
  expect([...seen].toSorted()).toEqual(mustHappen.toSorted());
});
