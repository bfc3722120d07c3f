/**
 * Changes to a rented number: the profile it is in, and whether it texts. Sources: Opentact's OpenAPI
 * types, `PATCH /lease/tn/{uuid}`; docs, "Enable SMS on Numbers" and "Disable SMS on Number": `POST` and
 * `DELETE /lease/tn/{lease}/subscription/sms`, with the uuids of a profile and a campaign. Enabling a
 * number of the US or Canada costs 0.01.
 */
import { digitsOf } from '../../../shared/phone/address.ts';
import { type LineAt, ProviderError } from '../provider.ts';
import { change } from './change.ts';
import type { HttpClient } from './http.ts';
import { campaignId, findLine } from './lines.ts';

export async function assign(
  client: HttpClient,
  line: LineAt,
  profileId: string | null,
): Promise<void> {
  const path = `/lease/tn/${encodeURIComponent(await leaseOf(client, line))}`;
  await change(client, { method: 'PATCH', path, body: { messaging_profile: profileId } });
}

/** `campaign` by the name that lines have for it, or its uuid. */
export async function enableTexting(
  client: HttpClient,
  line: LineAt,
  profileId: string,
  campaign: string | null,
): Promise<void> {
  const uuid = campaign === null ? null : ((await campaignId(client, campaign)) ?? campaign);
  await change(client, {
    method: 'POST',
    path: subscriptionOf(line),
    body: { messaging_profile: profileId, ...(uuid === null ? {} : { sms_campaign: uuid }) },
  });
}

export async function disableTexting(client: HttpClient, line: LineAt): Promise<void> {
  await change(client, { method: 'DELETE', path: subscriptionOf(line) });
}

function subscriptionOf({ number, providerId }: LineAt): string {
  return `/lease/tn/${encodeURIComponent(providerId ?? digitsOf(number))}/subscription/sms`;
}

async function leaseOf(client: HttpClient, { number, providerId }: LineAt): Promise<string> {
  const found = providerId ?? (await findLine(client, number))?.providerId ?? null;
  if (found === null) throw new ProviderError('refused', 'The account does not have this number.');
  return found;
}
