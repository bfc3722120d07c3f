/** What the provider of an account offers, by which screens decide what to show. */
import type { Capabilities } from '../../shared/model/capabilities.ts';
import type { ProviderKind, ProviderOffer } from '../../shared/model/providers.ts';
import type { ReceiverAccount } from '../../shared/model/receiver.ts';
import { accountOf, type Session, useSession } from './session.ts';

/** Undefined only before the first answer of the main process. */
export function offerOf(
  { offers }: Pick<Session, 'offers'>,
  provider: ProviderKind,
): ProviderOffer | undefined {
  return offers.find((offer) => offer.provider === provider);
}

export function useOffer(provider: ProviderKind): ProviderOffer | undefined {
  return useSession((session) => offerOf(session, provider));
}

/** Undefined once the account is removed. */
export function capabilitiesOf(session: Session, accountId: string): Capabilities | undefined {
  const account = accountOf(session, accountId);
  return account === undefined ? undefined : offerOf(session, account.provider)?.capabilities;
}

/** Whether numbers and profiles of an account can be changed from here. */
export function managesLines(session: Session, accountId: string): boolean {
  return capabilitiesOf(session, accountId)?.managesLines === true;
}

/** How the receiver stands for an account; undefined where it does not serve it. */
export function receiverAccountOf(
  { receiver }: Pick<Session, 'receiver'>,
  accountId: string,
): ReceiverAccount | undefined {
  return receiver.accounts.find((account) => account.accountId === accountId);
}
