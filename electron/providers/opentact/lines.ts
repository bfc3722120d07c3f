/**
 * The numbers an account rents, with what each can do. Source: Opentact's OpenAPI types,
 * `POST /lease/tn/search` and `GET /lease/tn/{tn}/tn`.
 */
import { type Address, digitsOf } from '../../../shared/phone/address.ts';
import { type FoundLine, ProviderError } from '../provider.ts';
import { replyTo } from './ask.ts';
import { askByRight, proven } from './change.ts';
import type { HttpClient } from './http.ts';
import { type Lease, readLease } from './lease.ts';
import { SearchPage } from './wire.ts';

const take = 100;
/** A stop for a server that pages for ever: ten thousand numbers. */
const mostPages = 100;

export async function listLines(client: HttpClient): Promise<readonly FoundLine[]> {
  return (await listLeases(client)).map(({ line }) => line);
}

/** Null when the account does not have it. */
export async function findLine(client: HttpClient, number: Address): Promise<FoundLine | null> {
  const path = `/lease/tn/${digitsOf(number)}/tn`;
  const reply = await replyTo(client, { method: 'GET', path });
  if (reply.status === 404 && reply.envelope !== null) return null;
  const { envelope } = await proven(client, reply);
  return readLease(envelope?.payload)?.line ?? null;
}

/** The provider's id of a campaign that a line names; null when no line of the account is in it. */
export async function campaignId(client: HttpClient, campaign: string): Promise<string | null> {
  const leases = await listLeases(client);
  return leases.find(({ line }) => line.campaign === campaign)?.campaignUuid ?? null;
}

async function listLeases(client: HttpClient): Promise<readonly Lease[]> {
  const leases: Lease[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const rows = await leasePage(client, page * take);
    leases.push(...rows.flatMap((row) => readLease(row) ?? []));
    if (rows.length < take) break;
  }
  return leases;
}

async function leasePage(client: HttpClient, skip: number): Promise<readonly unknown[]> {
  const path = `/lease/tn/search?take=${take}&skip=${skip}`;
  const reply = await askByRight(client, { method: 'POST', path, body: { take, skip } });
  const page = SearchPage.safeParse(reply.envelope?.payload);
  if (!page.success) throw new ProviderError('address-wrong', 'the numbers answer is no page');
  return page.data.data;
}
