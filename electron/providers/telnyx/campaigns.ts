/**
 * Which numbers are in which campaign, and how far. These lists have a form of their own: `page` and
 * `recordsPerPage`, answered by `records` and `totalRecords`. A key that may not ask, and an account
 * without campaigns, are not told apart from one that does not say.
 * Source: Telnyx API reference, "Retrieve all phone number campaigns".
 */
import { z } from 'zod';
import type { Registration } from '../../../shared/model/line.ts';
import { type Address, addressFromWire } from '../../../shared/phone/address.ts';
import { ProviderError } from '../provider.ts';
import { readWireJson } from '../reading/json.ts';
import { ask } from './ask.ts';
import type { HttpClient } from './http.ts';

export interface Membership {
  /** As the registry of campaigns names it, or Telnyx where that does not. */
  readonly campaign: string;
  /** What Telnyx is asked with. */
  readonly campaignId: string;
  readonly registration: Registration | null;
}

/** Null where Telnyx does not say, or not to this key. */
export type Campaigns = ReadonlyMap<Address, Membership> | null;

const perPage = 500;
/** A stop for a server that pages for ever. */
const mostPages = 100;

const word = z.string().min(1).nullish().catch(null);
const Row = z.looseObject({
  phoneNumber: z.string(),
  campaignId: word,
  tcrCampaignId: word,
  assignmentStatus: word,
});
const Page = z.looseObject({
  records: z.array(z.unknown()),
  totalRecords: z.number().nullish().catch(null),
});
type Page = z.infer<typeof Page>;

const states: ReadonlyMap<string, Registration> = new Map([
  ['ASSIGNED', 'registered'],
  ['PENDING_ASSIGNMENT', 'pending'],
  ['FAILED_ASSIGNMENT', 'rejected'],
  ['PENDING_UNASSIGNMENT', 'registered'],
  ['FAILED_UNASSIGNMENT', 'registered'],
]);

/** Throws ProviderError. */
export async function listCampaigns(client: HttpClient): Promise<Campaigns> {
  const found = new Map<Address, Membership>();
  let read = 0;
  for (let number = 1; number <= mostPages; number += 1) {
    const page = await pageOf(client, number);
    if (page === null) return null;
    for (const row of page.records) {
      const [line, membership] = membershipIn(row) ?? [];
      if (line !== undefined && membership !== undefined) found.set(line, membership);
    }
    read += page.records.length;
    const total = page.totalRecords ?? null;
    const whole = total === null ? page.records.length < perPage : read >= total;
    if (whole || page.records.length === 0) break;
  }
  return found;
}

function membershipIn(value: unknown): readonly [Address, Membership] | null {
  const row = Row.safeParse(value).data;
  const line = addressFromWire(row?.phoneNumber ?? null);
  const campaignId = row?.campaignId ?? row?.tcrCampaignId ?? null;
  if (row === undefined || line === null || campaignId === null) return null;
  const registration = states.get(row.assignmentStatus ?? '') ?? null;
  return [line, { campaign: row.tcrCampaignId ?? campaignId, campaignId, registration }];
}

async function pageOf(client: HttpClient, page: number): Promise<Page | null> {
  try {
    const query = { page: String(page), recordsPerPage: String(perPage) };
    const path = '/10dlc/phone_number_campaigns';
    const { raw } = await ask(client, { method: 'GET', path, query });
    return Page.safeParse(readWireJson(raw)?.value).data ?? null;
  } catch (error) {
    if (error instanceof ProviderError && untold.has(error.kind)) return null;
    throw error;
  }
}

const untold = new Set<ProviderError['kind']>(['may-not', 'refused', 'address-wrong']);
