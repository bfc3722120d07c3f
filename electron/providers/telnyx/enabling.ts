/**
 * Making a line text: at Telnyx that is being in a messaging profile and, for long codes that write to
 * the USA, in a campaign. Source: Telnyx API reference, "Update the messaging profile of a phone
 * number", "Create phone number campaign".
 */
import type { LineAt } from '../provider.ts';
import { ask } from './ask.ts';
import { listCampaigns } from './campaigns.ts';
import type { HttpClient } from './http.ts';
import { assignLine } from './profiles.ts';

/** `campaign` by the name that lines have for it, or Telnyx's id. Throws ProviderError. */
export async function enableTexting(
  client: HttpClient,
  line: LineAt,
  profileId: string,
  campaign: string | null,
): Promise<void> {
  await assignLine(client, line, profileId);
  if (campaign === null) return;
  const known = await listCampaigns(client);
  if (known?.get(line.number)?.campaign === campaign) return;
  const named = [...(known?.values() ?? [])].find((one) => one.campaign === campaign);
  const body = { phoneNumber: line.number, campaignId: named?.campaignId ?? campaign };
  await ask(client, { method: 'POST', path: '/10dlc/phone_number_campaigns', body });
}

/** Throws ProviderError. */
export async function disableTexting(client: HttpClient, line: LineAt): Promise<void> {
  await assignLine(client, line, null);
}
