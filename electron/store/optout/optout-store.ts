/** The part of the store's interface that is about opt-outs. Times are ms since the epoch. */
import type { ChangeSet } from '../../../shared/model/change.ts';
import type { OptOut, OptOutList, PreFlight } from '../../../shared/model/opt-outs.ts';
import type { ProviderOptOut } from '../../../shared/optout/provider-list.ts';
import type { Address } from '../../../shared/phone/address.ts';
import type { Whom } from './acts.ts';
import type { PreFlightQuery } from './pre-flight.ts';
import type { ThreadOptOuts } from './reading.ts';

export interface OptOutStore {
  /** Whether texts from this line to this person must not leave. */
  isOptedOut(accountId: string, line: Address, person: Address): Promise<boolean>;
  /** Everybody who is opted out, once for each line or profile, the latest first. */
  optOuts(): Promise<readonly OptOut[]>;
  optOutLists(): Promise<readonly OptOutList[]>;
  threadOptOuts(conversationId: number): Promise<ThreadOptOuts>;
  preFlight(query: PreFlightQuery): Promise<PreFlight>;

  /** Somebody opted out, or in again, other than by a text. */
  sayOptOut(whom: Whom, said: 'out' | 'in', reason: string | null, now: number): Promise<ChangeSet>;
  /** The user's answer about a text that reads like a word about texting. */
  answerOptOut(messageId: string, recorded: boolean, now: number): Promise<OptOutActed>;
  /** Takes back what the user recorded. */
  undoOptOut(id: number, now: number): Promise<OptOutActed>;
  /** The provider's own list, read whole; asked for at `askedAt`. */
  setOptOutList(
    accountId: string,
    list: readonly ProviderOptOut[],
    askedAt: number,
  ): Promise<ChangeSet>;
  /** How far opt-outs of an account reach, which follows from its provider. */
  setOptOutReach(accountId: string, reach: 'line' | 'profile'): Promise<ChangeSet>;
}

export interface OptOutActed {
  /** False where there was nothing to do it to. */
  readonly acted: boolean;
  readonly changes: ChangeSet;
}
