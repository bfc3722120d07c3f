/** Campaigns seen on the lines of an account: the ones used most first, then by name. */
import type { Line } from '../../shared/model/line.ts';

export function campaignsSeen(lines: readonly Line[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { campaign } of lines) {
    if (campaign !== null) uses.set(campaign, (uses.get(campaign) ?? 0) + 1);
  }
  return [...uses]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([campaign]) => campaign);
}
