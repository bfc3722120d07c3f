/** How many waiting texts of some accounts are free to leave, to be told after an outage. */
import type { WaitingPage } from '../../shared/model/waiting.ts';
import { useSession } from './session.ts';

/** As many as one answer holds. */
const limit = 200;

export async function countLeaving(accountIds: readonly string[]): Promise<number | 'many'> {
  const ids = new Set(accountIds);
  const { accounts } = useSession.getState();
  const flowing = accounts.every(
    ({ account, flow }) => !ids.has(account.id) || flow.state === 'flowing',
  );
  if (ids.size === 0 || !flowing) return 0;
  const answer = await window.longcode.listWaiting({ offset: 0, limit });
  return answer.ok ? leavingOf(answer.value, ids) : 0;
}

/** `many`: more than were listed. */
export function leavingOf(page: WaitingPage, accountIds: ReadonlySet<string>): number | 'many' {
  const free = page.texts.filter(
    ({ accountId, waiting }) => waiting.kind === 'turn' && accountIds.has(accountId),
  ).length;
  return free > 0 && page.total > page.texts.length ? 'many' : free;
}
