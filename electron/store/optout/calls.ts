/** What the threads can be asked to do about opt-outs. */
import type { OptOutList } from '../../../shared/model/opt-outs.ts';
import type { ProviderOptOut } from '../../../shared/optout/provider-list.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { answering, changing } from '../changes.ts';
import type { Database } from '../database.ts';
import { intOrNull, text } from '../rows.ts';
import { answer, say, undoOptOut, type Whom } from './acts.ts';
import { isOptedOut } from './ledger.ts';
import { setListed, setReach } from './listing.ts';
import { type PreFlightQuery, preFlight } from './pre-flight.ts';
import { threadOptOuts } from './reading.ts';
import { allOptOuts } from './standing.ts';

export function optOutReading(db: Database) {
  return {
    isOptedOut: (accountId: string, line: Address, person: Address) =>
      isOptedOut(db, accountId, line, person),
    optOuts: () => db.read(() => allOptOuts(db)),
    optOutLists: (): OptOutList[] =>
      db.all('SELECT uuid, opt_outs_listed_at FROM account').map((row) => ({
        accountId: text(row, 'uuid'),
        readAt: intOrNull(row, 'opt_outs_listed_at'),
      })),
    threadOptOuts: (conversationId: number) => threadOptOuts(db, conversationId),
    preFlight: (query: PreFlightQuery) => preFlight(db, query),
  };
}

export function optOutWriting(db: Database) {
  return {
    sayOptOut: (whom: Whom, said: 'out' | 'in', reason: string | null, now: number) =>
      changing(db, (tx) => say(tx, whom, said, reason, now)),
    answerOptOut: (messageId: string, recorded: boolean, now: number) =>
      answering(db, (tx) => ({ acted: answer(tx, messageId, recorded, now) })),
    undoOptOut: (id: number, now: number) =>
      answering(db, (tx) => ({ acted: undoOptOut(tx, id, now) })),
    setOptOutList: (accountId: string, list: readonly ProviderOptOut[], askedAt: number) =>
      changing(db, (tx) => setListed(tx, accountId, list, askedAt)),
    setOptOutReach: (accountId: string, reach: 'line' | 'profile') =>
      changing(db, (tx) => setReach(tx, accountId, reach)),
  };
}
