/** Asking the provider again for the numbers, profiles and balance of an account. */
import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';

interface Refresh {
  /** Being asked right now, by account. */
  readonly asking: ReadonlySet<string>;
  /** Why the last time failed, by account. */
  readonly failures: ReadonlyMap<string, Failure>;
}

export const useRefresh = create<Refresh>()(() => ({ asking: new Set(), failures: new Map() }));

export async function refreshLines(accountId: string): Promise<void> {
  if (useRefresh.getState().asking.has(accountId)) return;
  useRefresh.setState(({ asking }) => ({ asking: new Set([...asking, accountId]) }));
  const answer = await window.longcode.refreshLines({ accountId });
  useRefresh.setState(({ asking, failures }) => {
    const others = [...failures].filter(([id]) => id !== accountId);
    return {
      asking: new Set([...asking].filter((id) => id !== accountId)),
      failures: new Map(answer.ok ? others : [...others, [accountId, answer.failure] as const]),
    };
  });
}
