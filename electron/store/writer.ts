/** What the writer thread can be asked to do: each call one transaction on its own connection. */
import type { ChangeSet } from '../../shared/model/change.ts';
import type { Line } from '../../shared/model/line.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import { removeAccount } from './accounts.ts';
import { apply } from './apply.ts';
import { changing, type Transaction } from './changes.ts';
import { claim, nextDue } from './claim.ts';
import { compose } from './compose.ts';
import type { Database } from './database.ts';
import { markRead } from './head.ts';
import { setLines } from './lines.ts';
import { type Retried, retryBatch, retryText } from './retry.ts';
import { recover, settle } from './settle.ts';
import type { ApplyOptions, ClaimedSend, NewText, RetryAnswer, SendResult } from './store.ts';

export function writerCalls(db: Database) {
  return {
    setLines: (accountId: string, lines: readonly Line[]): void => setLines(db, accountId, lines),
    compose: (text: NewText): ChangeSet => changing(db, (tx) => compose(tx, text)),
    retryText: (messageId: string, now: number) =>
      retrying(db, (tx) => retryText(tx, messageId, now)),
    retryBatch: (batchId: string, now: number) =>
      retrying(db, (tx) => retryBatch(tx, batchId, now)),
    claim(accountId: string, now: number, limit: number) {
      let sends: readonly ClaimedSend[] = [];
      const changes = changing(db, (tx) => {
        sends = claim(tx, accountId, now, limit);
      });
      return { sends, changes };
    },
    nextDue: (accountId: string): number | null => nextDue(db, accountId),
    settle: (outboxId: number, result: SendResult, now: number): ChangeSet =>
      changing(db, (tx) => settle(tx, outboxId, result, now)),
    recover: (now: number): ChangeSet => changing(db, (tx) => recover(tx, now)),
    apply: (accountId: string, heard: Heard, options: ApplyOptions): ChangeSet =>
      changing(db, (tx) => apply(tx, accountId, heard, options)),
    markRead: (conversationId: number, uptoSeq: number): ChangeSet =>
      changing(db, (tx) => markRead(tx, conversationId, uptoSeq)),
    removeAccount: (accountId: string): void => removeAccount(db, accountId),
    /** Closing the last connection moves the log into the file, which then stands alone. */
    close: (): void => db.close(),
  };
}

function retrying(db: Database, work: (tx: Transaction) => Retried): RetryAnswer {
  let done: Retried = { retried: 0, accountId: null };
  const changes = changing(db, (tx) => {
    done = work(tx);
  });
  return { ...done, changes };
}

export type WriterCalls = ReturnType<typeof writerCalls>;
