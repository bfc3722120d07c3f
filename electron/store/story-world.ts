/** What really happened in a random story, which the store is not told. */
import { expect } from 'vitest';
import type { SendTarget } from '../../shared/model/waiting.ts';
import { type Row, text } from './rows.ts';
import {
  accountId,
  groupText,
  heard,
  inbound,
  line,
  lost,
  newText,
  noon,
  otherLine,
  outbound,
  type Scene,
} from './scene.ts';
import type { SendResult } from './store.ts';
import { askedNow, checkAsked } from './story-asked.ts';
import { failedOnce, keyOf, linkedTo, outboxOf, Requests, tellOf } from './story-requests.ts';
import { Screen } from './story-screen.ts';
import type { Step } from './story-steps.ts';

const minute = 60_000;

type Of<Do extends Step['do']> = Extract<Step, { readonly do: Do }>;
type Told = Parameters<typeof heard>[0];

export class World {
  readonly scene: Scene;
  now = noon;
  /** How often each kind of thing came about, so that no story is about nothing. */
  readonly seen = new Map<string, number>();
  readonly screen = new Screen();
  readonly requests = new Requests();
  /** Attempts that left, or may have. */
  readonly left = new Set<string>();
  /** Attempts after the first that the user asked for. */
  readonly wanted = new Set<string>();
  /** Attempts that may leave no more. */
  readonly ended = new Set<string>();

  constructor(scene: Scene) {
    this.scene = scene;
  }

  take(step: Step): void {
    const { write } = this.scene;
    switch (step.do) {
      case 'compose':
        this.#compose(step);
        return;
      case 'claim':
        this.#claim(step);
        return;
      case 'settle':
        this.#settle(step);
        return;
      case 'echo':
        this.#echo(step);
        return;
      case 'retry':
        this.#retry(step.pick);
        return;
      case 'elsewhere': {
        const about = { to: step.to, createdAt: this.now - step.ago };
        const words = step.bare ? null : step.words;
        this.#hear([outbound(`e${step.pick}`, words, ['sent'], about)], step.byTime);
        return;
      }
      case 'inbound': {
        const sentAt = step.ago === null ? null : this.now - step.ago;
        this.#hear([inbound(`i${step.pick}`, { from: step.from, sentAt })], step.byTime);
        return;
      }
      case 'read': {
        const id = this.screen.conversations.keys().next().value ?? 0;
        const { messages } = this.scene.read.messages(id, null, 31);
        this.screen.tell(write.markRead(id, messages[step.pick]?.seq ?? 0));
        return;
      }
      case 'crash':
        this.requests.forget();
        this.screen.tell(write.recover(this.now));
        return;
      case 'restored':
        this.requests.forget();
        this.note('restored', 1);
        this.screen.tell(write.distrust(this.now));
        this.#checkNothingHeld();
        return;
      case 'release':
        this.#release();
        return;
      case 'undo':
      case 'pause':
      case 'resume':
      case 'stop':
        this.#act(step);
        return;
      case 'askAboutOld': {
        const whose = step.all ? null : accountId;
        const old = write.askAboutOld(whose, this.now - 60 * minute, this.now);
        this.note('askAboutOld', old.messages.length);
        this.screen.tell(old);
        return;
      }
      case 'notFound': {
        const asked = askedNow(this.scene);
        const missing = write.notFound(accountId, this.now);
        this.note('notFound', missing.messages.length);
        this.screen.tell(missing);
        checkAsked(this, asked);
        return;
      }
      case 'list':
        this.#hear(this.requests.listed(step.backwards), false);
        return;
      case 'resolve':
        this.#resolve(step.decision);
        return;
      case 'wait':
        this.now += step.ms;
        return;
    }
  }

  note(what: string, times: number): void {
    this.seen.set(what, (this.seen.get(what) ?? 0) + times);
  }

  #compose({ to, words, undoFor, twice, together, pooled }: Of<'compose'>): void {
    const alone = newText(words, to, this.now);
    const written = together ? { ...groupText(words, to), now: this.now } : alone;
    const composed = { ...written, undoFor, byProfile: pooled ? 'pool' : null };
    this.note('groups', together && to.length > 1 ? 1 : 0);
    const changes = this.scene.write.compose(composed);
    this.screen.tell(changes);
    if (twice) expect(this.scene.write.compose(composed)).toEqual(changes);
  }

  #claim({ limit, resting, lost }: Of<'claim'>): void {
    const before = outboxOf(this.scene);
    const rest = resting ? [line, otherLine] : [];
    const { sends, changes } = this.scene.write.claim(accountId, this.now, limit, rest);
    this.screen.tell(changes);
    if (resting) expect(sends).toEqual([]);
    for (const send of sends) {
      const key = keyOf(send.messageId, send.attempt);
      const row = before.get(key);
      expect(row?.['state']).toBe('queued');
      expect(this.left.has(key)).toBe(false);
      expect(this.ended.has(key)).toBe(false);
      if (send.attempt > 1) expect(this.wanted.has(key)).toBe(true);
      const undoUntil = Number(row?.['undo_until'] ?? 0);
      const clockWasSetBack = Number(row?.['written_at']) > this.now + minute;
      if (!clockWasSetBack) expect(undoUntil).toBeLessThanOrEqual(this.now);
      this.left.add(key);
      if (lost) this.requests.lostClaims.push(send);
      else this.requests.fly(send, this.now);
    }
    this.note(lost ? 'lost claims' : 'claims', sends.length);
  }

  #settle({ pick, how, wait }: Of<'settle'>): void {
    const flown = this.requests.end(pick);
    if (flown === null) return;
    const { send, id } = flown;
    const refuses = how === 'rejected' || how === 'again';
    const ends = refuses && this.requests.told.has(send) ? 'unknown' : how;
    const { write } = this.scene;
    const settled = (result: SendResult): void =>
      this.screen.tell(write.settle(send.outboxId, result, this.now));
    switch (ends) {
      case 'accepted':
        settled({
          ...{ kind: 'accepted', providerMessageId: id },
          heard: heard(tellOf(id, send, send.to, 'accepted'), { source: 'response' }),
        });
        expect(linkedTo(this.scene, id)).toBe(send.messageId);
        return;
      case 'rejected':
        this.requests.never(send);
        settled({ kind: 'rejected', code: '402', detail: 'No balance', raw: '' });
        return;
      case 'again':
        this.requests.never(send);
        this.left.delete(keyOf(send.messageId, send.attempt));
        settled({ kind: 'again', notBefore: this.now + wait, detail: '429' });
        return;
      case 'unknown':
        settled(lost);
        return;
    }
  }

  #echo({ pick, rung, bare, local }: Of<'echo'>): void {
    const record = this.requests.taken[pick % Math.max(this.requests.taken.length, 1)];
    if (record === undefined) return;
    const { id, send, at } = record;
    const about = send.to.slice(pick % send.to.length).slice(0, 1);
    const told = tellOf(id, send, about, rung).map((fact) => ({
      ...{ ...fact, createdAt: at, text: bare ? null : fact.text },
      localId: local && send.messageId !== '' ? send.messageId : null,
    }));
    this.note('local ids', local ? 1 : 0);
    if (local) this.requests.told.add(send);
    this.#hear(told, false);
  }

  #hear(facts: Told, byTime: boolean): void {
    const options = { cursor: null, historyBefore: noon - minute, byTime };
    const told = heard(facts, { receivedAt: this.now });
    const changes = this.scene.write.apply(accountId, told, options);
    this.screen.tell(changes);
    for (const id of changes.arrived) {
      const row = this.scene.db.get(
        `SELECT m.seq, c.read_seq FROM message m JOIN conversation c ON c.id = m.conversation_id
         WHERE m.id = ?`,
        id,
      );
      expect(Number(row?.['seq'])).toBeGreaterThan(Number(row?.['read_seq']));
    }
  }

  #retry(pick: number): void {
    const { read, write } = this.scene;
    const ids = failedOnce(this.scene);
    const message = read.message(ids.at(pick % Math.max(ids.length, 1)) ?? '');
    if (message === null) return;
    const { retried, changes } = write.retryText(message.id, this.now);
    this.screen.tell(changes);
    if (retried > 0) {
      expect(message.deliveries.every(({ rung }) => rung === 'failed')).toBe(true);
      this.wanted.add(keyOf(message.id, message.attempts + 1));
    }
    this.note('retries', retried);
    expect(write.retryText(message.id, this.now).retried).toBe(0);
  }

  #release(): void {
    const inHand = this.requests.flying.map(({ outboxId }) => outboxId);
    for (const send of this.requests.lostClaims.splice(0)) {
      this.left.delete(keyOf(send.messageId, send.attempt));
    }
    const changes = this.scene.write.release(accountId, inHand, this.now);
    this.note('released', changes.messages.length);
    this.screen.tell(changes);
  }

  #act({ do: verb, pick, batch, fit }: Of<'undo' | 'pause' | 'resume' | 'stop'>): void {
    const all = [...this.screen.messages.values()].filter(({ direction }) => direction === 'out');
    const meant = verb === 'resume' ? ['paused', 'stale'] : ['undo', 'turn', 'asked'];
    const fitting = all.filter(({ deliveries }) =>
      meant.includes(deliveries[0]?.waiting?.kind ?? ''),
    );
    const from = fit && fitting.length > 0 ? fitting : all;
    const message = from[pick % Math.max(from.length, 1)];
    if (message === undefined) return;
    const target: SendTarget =
      batch && message.batchId !== null
        ? { kind: 'batch', batchId: message.batchId }
        : { kind: 'text', messageId: message.id };
    const before = outboxOf(this.scene);
    const done = this.scene.write[verb](target);
    this.screen.tell(done.changes);
    this.note(verb, done.texts);
    if (verb === 'stop') this.#endAll(target, before);
    for (const id of done.changes.removed.messages) {
      expect(verb).toBe('undo');
      expect(this.left.has(keyOf(id, 1))).toBe(false);
    }
  }

  /** After Stop nothing of the target leaves, not even what was leaving and comes back. */
  #endAll(target: SendTarget, before: ReadonlyMap<string, Row>): void {
    const isOf = (row: Row) =>
      target.kind === 'text' ? row['id'] === target.messageId : row['batch_id'] === target.batchId;
    for (const [key, row] of before) if (isOf(row)) this.ended.add(key);
  }

  #resolve(decision: 'send-again' | 'give-up'): void {
    const { read, write } = this.scene;
    const asked = read.waiting(0, 50).texts.find(({ waiting }) => waiting.kind === 'not-found');
    if (asked === undefined) return;
    const attempts = read.message(asked.messageId)?.attempts ?? 0;
    const { texts, changes } = write.resolve(asked.messageId, decision, this.now);
    expect(texts).toBe(1);
    if (decision === 'send-again') this.wanted.add(keyOf(asked.messageId, attempts + 1));
    this.note(decision, 1);
    this.screen.tell(changes);
  }

  #checkNothingHeld(): void {
    const states = [...outboxOf(this.scene).values()].map((row) => text(row, 'state'));
    expect(['unknown', 'given-up', 'stopped']).toEqual(expect.arrayContaining(states));
  }
}
