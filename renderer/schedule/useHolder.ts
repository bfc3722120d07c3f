/** What an account's provider is called, and what it can hold. */
import { capabilitiesOf } from '../composer/attach/offer.ts';
import { providerOf, useSession } from '../session/session.ts';
import type { ScheduleHolder } from './look.ts';

export function useHolder(accountId: string): ScheduleHolder {
  const provider = useSession((session) => providerOf(session, accountId));
  const schedule = useSession((session) => capabilitiesOf(session, accountId)?.schedule ?? null);
  return { provider, schedule };
}
