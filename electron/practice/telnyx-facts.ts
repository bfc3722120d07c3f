/**
 * What Telnyx-shaped things tell of a text beside its ends: Opentact's detail record and the webhook
 * share these fields by name and meaning.
 */
import { costOf, countParts } from './parts.ts';
import type { Message } from './records.ts';
import { money } from './settings.ts';
import type { State } from './state.ts';

export function telnyxFacts(row: Message, state: State) {
  const lease = state.leaseOf(row.direction === 'out' ? row.from : row.to);
  const profile = state.profiles.get(lease?.profile ?? '');
  const ownCallback = row.direction === 'out' ? row.callbackUrl : null;
  const paid = row.direction === 'out' && row.handedOver ? money(costOf(row.text)) : 0;
  return {
    lease,
    usesProfileWebhooks: ownCallback === null,
    told: {
      text: row.text,
      webhook_url: ownCallback ?? profile?.callbackUrl ?? '',
      webhook_failover_url: profile?.callbackUrl2 ?? '',
      cost: { amount: paid.toFixed(4), currency: 'USD' },
      parts: countParts(row.text),
      valid_until: new Date(Date.parse(row.createdOn) + 3_600_000).toISOString(),
    },
  };
}
