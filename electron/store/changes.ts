/**
 * Runs one write as one transaction and answers with the new state of everything it touched, read
 * before the commit, so that the screen is told exactly what was made durable.
 */
import type { ChangeSet } from '../../shared/model/change.ts';
import { conversationById } from './conversations.ts';
import type { Database } from './database.ts';
import type { DeliveryKey } from './deliveries.ts';
import { messageAt } from './messages.ts';
import { noteRefusals } from './optout/refusals.ts';
import { fileDue } from './search/filing.ts';

/** Notes what a transaction touches. */
export class Changes {
  readonly #conversations = new Set<number>();
  readonly #messages = new Set<number>();
  readonly deliveries: DeliveryKey[] = [];
  readonly #arrived = new Map<number, string>();
  readonly #gone = { conversations: new Set<number>(), messages: new Set<string>() };

  /** It stands elsewhere than before. */
  delivery(key: DeliveryKey): void {
    this.deliveries.push(key);
  }

  conversation(id: number): void {
    this.#conversations.add(id);
  }

  message(seq: number): void {
    this.#messages.add(seq);
  }

  arrived(seq: number, messageId: string): void {
    this.#arrived.set(seq, messageId);
  }

  messageGone(messageId: string): void {
    this.#gone.messages.add(messageId);
  }

  conversationGone(id: number): void {
    this.#gone.conversations.add(id);
  }

  /** What was noted may be gone by now; only what exists is told. */
  read(db: Database): ChangeSet {
    const messages = [...this.#messages]
      .sort((a, b) => a - b)
      .map((seq) => messageAt(db, seq))
      .filter((message) => message !== null);
    // The list says why the last text waits, which changes while its rung does not.
    for (const { seq, conversationId, deliveries } of messages) {
      const waits = deliveries.some(({ waiting }) => waiting !== null);
      if (waits && db.get(isNewestOut, conversationId, seq) !== null) {
        this.#conversations.add(conversationId);
      }
    }
    return {
      conversations: [...this.#conversations]
        .map((id) => conversationById(db, id))
        .filter((conversation) => conversation !== null),
      messages,
      removed: {
        conversations: [...this.#gone.conversations],
        messages: [...this.#gone.messages],
      },
      arrived: [...this.#arrived].sort(([a], [b]) => a - b).map(([, id]) => id),
    };
  }
}

const isNewestOut = 'SELECT 1 FROM conversation WHERE id = ? AND last_out_seq = ?';

/** What every step of a write works on. */
export interface Transaction {
  readonly db: Database;
  readonly changes: Changes;
}

export function changing(db: Database, work: (tx: Transaction) => void): ChangeSet {
  return db.write(() => {
    const changes = new Changes();
    const tx = { db, changes };
    work(tx);
    noteRefusals(tx);
    fileDue(db);
    return changes.read(db);
  });
}

/** The same, with what the work has to say beside it. */
export function answering<Answer extends object>(
  db: Database,
  work: (tx: Transaction) => Answer,
): Answer & { readonly changes: ChangeSet } {
  return db.write(() => {
    const changes = new Changes();
    const tx = { db, changes };
    const answer = work(tx);
    noteRefusals(tx);
    fileDue(db);
    return { ...answer, changes: changes.read(db) };
  });
}
