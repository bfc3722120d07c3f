/** The numbers an account rents, with whether they can text. Source: `POST /lease/tn/search`. */
import type { LineType } from '../../../shared/model/line.ts';
import { addressFromWire } from '../../../shared/phone/address.ts';
import { type FoundLine, ProviderError } from '../provider.ts';
import { ask } from './ask.ts';
import type { HttpClient } from './http.ts';
import { LeaseRow, SearchPage } from './wire.ts';

const take = 100;
/** A stop for a server that pages for ever: ten thousand numbers. */
const mostPages = 100;

export async function listLines(client: HttpClient): Promise<readonly FoundLine[]> {
  const lines: FoundLine[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const rows = await leasePage(client, page * take);
    lines.push(...rows.flatMap(readLease));
    if (rows.length < take) break;
  }
  return lines;
}

async function leasePage(client: HttpClient, skip: number): Promise<readonly unknown[]> {
  const path = `/lease/tn/search?take=${take}&skip=${skip}`;
  const reply = await ask(client, { method: 'POST', path, body: { take, skip } });
  const page = SearchPage.safeParse(reply.envelope?.payload);
  if (!page.success) throw new ProviderError('address-wrong', 'the numbers answer is no page');
  return page.data.data;
}

function readLease(value: unknown): readonly FoundLine[] {
  const lease = LeaseRow.safeParse(value);
  if (!lease.success) return [];
  const { tn, sms, type, messaging_profile: profile } = lease.data;
  const number = addressFromWire(tn.tn);
  if (number === null || (tn.deleted_on ?? null) !== null) return [];
  return [
    {
      number,
      type: lineType(type ?? tn.type ?? null, number),
      canText: sms ?? tn.sms ?? null,
      profile: profile?.name ?? null,
    },
  ];
}

/** North American toll-free codes: 800, 888, 877, 866, 855, 844, 833. */
const tollFree = /^\+18(00|33|44|55|66|77|88)/;

function lineType(type: string | null, number: string): LineType {
  if (!number.startsWith('+')) return 'short-code';
  if (tollFree.test(number) || type === 'toll_free' || type === 'tollfree') return 'toll-free';
  return type === 'long_code' || number.startsWith('+1') ? 'long-code' : 'unknown';
}
