/** Whom a composition to many goes to, as its texts stand in the store. */
import { maxRecipients } from '../../shared/contract/limits.ts';
import type { Address } from '../../shared/phone/address.ts';

/** The contract's largest page. */
const pageSize = 200;

/** Empty when they cannot be read, as when none of them is there any more. */
export async function readRecipients(batchId: string): Promise<readonly Address[]> {
  const found: Address[] = [];
  while (found.length < maxRecipients) {
    const answer = await window.longcode.batchRows({
      batchId,
      outcome: null,
      cause: null,
      offset: found.length,
      limit: pageSize,
    });
    if (!answer.ok || answer.value.rows.length === 0) break;
    found.push(...answer.value.rows.map(({ to }) => to));
    if (found.length >= answer.value.total) break;
  }
  return found;
}

/** Those of the first that are not among the second. */
export function withoutThose(
  all: readonly Address[],
  others: readonly Address[],
): readonly Address[] {
  const taken = new Set<string>(others);
  return all.filter((address) => !taken.has(address));
}
