/** The two parts of the Waiting view: what needs the user's word, and the rest. */
import type { WaitingText } from '../../shared/model/waiting.ts';
import { asksUser } from './actions.ts';

export type WaitingGroup = 'asking' | 'others';

export function groupOf({ waiting }: Pick<WaitingText, 'waiting'>): WaitingGroup {
  return asksUser(waiting) ? 'asking' : 'others';
}

/**
 * The group that begins at a row, which its heading stands above; null inside a group. `before`:
 * the row above, null for the first one, undefined while it is on its way.
 */
export function groupStart(
  row: Pick<WaitingText, 'waiting'>,
  before: Pick<WaitingText, 'waiting'> | null | undefined,
): WaitingGroup | null {
  if (before === undefined) return null;
  const group = groupOf(row);
  return before === null || groupOf(before) !== group ? group : null;
}
