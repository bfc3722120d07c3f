/** Removing an account does not take back what its provider holds. */
import { providerOf, useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { useHeldOf } from './scheduled.ts';

export function HeldNote({ accountId }: { readonly accountId: string }) {
  const held = useHeldOf(accountId);
  const provider = useSession((session) => providerOf(session, accountId));
  return held === 0 ? null : <p>{words.schedule.staysHeld(held, provider)}</p>;
}
