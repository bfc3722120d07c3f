/**
 * What an inbox is to mean, as plainly as it can be said: for the property test. Positions are the
 * moments (ms) of the texts, every one of which is different.
 */
export interface Heard {
  readonly at: number;
  readonly direction: 'in' | 'out';
  readonly news: boolean;
}

interface Reading {
  readAt: number;
  marked: boolean;
}

interface Standing {
  done: boolean;
  handledAt: number;
  snoozedUntil: number | null;
  wokenAt: number;
}

/** One act; who changed something last is known by it. */
export type Act = object;

export type Wish =
  | { readonly kind: 'pin'; readonly pinned: boolean }
  | { readonly kind: 'mute'; readonly muted: boolean }
  | { readonly kind: 'done'; readonly done: boolean }
  | { readonly kind: 'snooze'; readonly until: number | null }
  | { readonly kind: 'read'; readonly read: boolean };

/** Puts a conversation back; whether that changed anything. */
export type PutBack = () => boolean;

export class ConversationModel {
  texts: Heard[] = [];
  pinned = false;
  muted = false;
  standing: Standing = { done: false, handledAt: 0, snoozedUntil: null, wokenAt: 0 };
  reading: Reading = { readAt: 0, marked: false };
  /** Who changed each of these last; null where a text or the time did. */
  readonly by: Record<'pin' | 'mute' | 'standing', Act | null> = {
    ...{ pin: null, mute: null, standing: null },
  };

  get lastAt(): number {
    return Math.max(0, ...this.texts.map(({ at }) => at));
  }

  get unread(): number {
    return this.#newsAfter(this.reading.readAt).length;
  }

  /** Since when it needs a reply. */
  get asksSince(): number | null {
    const { done, snoozedUntil, handledAt, wokenAt } = this.standing;
    if (done || snoozedUntil !== null) return null;
    const handled = Math.max(this.#lastOut, handledAt);
    const open = this.texts.map(({ at }) => at).filter((at) => at > handled);
    if (open.length > 0) return Math.min(...open);
    return wokenAt > handled ? Math.floor(wokenAt) : null;
  }

  hear(text: Heard): void {
    const below = text.at < this.lastAt;
    this.texts.push(text);
    if (!text.news) return;
    if (below) this.reading.readAt = Math.min(this.reading.readAt, text.at - 0.5);
    const { handledAt } = this.standing;
    this.standing.done = false;
    this.standing.snoozedUntil = null;
    this.standing.handledAt = Math.min(handledAt, text.at - 0.5);
    this.by.standing = null;
  }

  /** Takes back our newest text. */
  takeBack(): void {
    this.texts = this.texts.filter(({ at }) => at !== this.#lastOut);
    this.reading.readAt = Math.min(this.reading.readAt, this.lastAt);
  }

  look(upto: number): void {
    this.reading.readAt = Math.max(this.reading.readAt, Math.min(upto, this.lastAt));
    this.reading.marked = false;
  }

  wake(now: number): boolean {
    const { snoozedUntil, handledAt } = this.standing;
    if (snoozedUntil === null || snoozedUntil > now) return false;
    this.standing.snoozedUntil = null;
    this.standing.wokenAt = Math.max(snoozedUntil, this.#lastOut + 0.5, handledAt + 0.5);
    this.by.standing = null;
    return true;
  }

  /** Null when it changed nothing. */
  take(act: Act, wish: Wish, shownAt: number): PutBack | null {
    switch (wish.kind) {
      case 'pin':
        return this.#flag(act, 'pin', 'pinned', wish.pinned);
      case 'mute':
        return this.#flag(act, 'mute', 'muted', wish.muted);
      default:
        return this.#stand(act, () => this.#apply(wish, Math.min(shownAt, this.lastAt)));
    }
  }

  get #lastOut(): number {
    const out = this.texts.filter(({ direction }) => direction === 'out');
    return Math.max(0, ...out.map(({ at }) => at));
  }

  #newsAfter(at: number): Heard[] {
    return this.texts.filter((text) => text.news && text.at > at);
  }

  #apply(wish: Exclude<Wish, { kind: 'pin' | 'mute' }>, seen: number): void {
    const { standing } = this;
    switch (wish.kind) {
      case 'done':
        if (wish.done) {
          standing.done = this.#newsAfter(seen).length === 0;
          standing.handledAt = Math.max(standing.handledAt, seen);
          standing.snoozedUntil = null;
          standing.wokenAt = 0;
          this.look(seen);
        } else if (standing.done) {
          standing.done = false;
          standing.handledAt = 0;
        }
        return;
      case 'snooze':
        if (wish.until === null) standing.snoozedUntil = null;
        else if (this.#newsAfter(seen).length === 0) {
          Object.assign(standing, { done: false, snoozedUntil: wish.until, wokenAt: 0 });
        }
        return;
      case 'read':
        if (wish.read) this.look(seen);
        else if (this.unread === 0) this.reading.marked = true;
    }
  }

  #flag(act: Act, of: 'pin' | 'mute', name: 'pinned' | 'muted', on: boolean): PutBack | null {
    const before = this.by[of];
    if (this[name] === on) return null;
    this[name] = on;
    this.by[of] = act;
    return () => {
      if (this.by[of] !== act) return false;
      this[name] = !on;
      this.by[of] = before;
      return true;
    };
  }

  #stand(act: Act, change: () => void): PutBack | null {
    const former = { standing: { ...this.standing }, reading: { ...this.reading } };
    const before = this.by.standing;
    const look = () => JSON.stringify([this.standing, this.reading]);
    const was = look();
    change();
    if (look() === was) return null;
    this.by.standing = act;
    const left = JSON.stringify(this.reading);
    return () => {
      if (this.by.standing !== act) return false;
      const now = look();
      this.standing = { ...former.standing };
      if (JSON.stringify(this.reading) === left) this.reading = { ...former.reading };
      this.by.standing = before;
      return look() !== now;
    };
  }
}
