/**
 * Who told Telnyx to stop. A block holds for the whole profile. The reference calls the ends of a row
 * by the direction of the texts that are blocked (`from` is the line), a sample shows them the other
 * way round: so whichever end is a line of the account is the line, and the reference decides when
 * that does not tell. Source: Telnyx API reference, "List opt-outs".
 */
import { z } from 'zod';
import { type Address, addressFromWire } from '../../../shared/phone/address.ts';
import type { OptOut } from '../provider.ts';
import type { HttpClient } from './http.ts';
import { listAll } from './listing.ts';

const Row = z.looseObject({
  from: z.unknown(),
  to: z.unknown(),
  keyword: z.string().nullish().catch(null),
  messaging_profile_id: z.string().nullish().catch(null),
  created_at: z.string().nullish().catch(null),
});

/** Throws ProviderError. */
export async function listOptOuts(
  client: HttpClient,
  lines: ReadonlySet<Address>,
  signal: AbortSignal,
): Promise<readonly OptOut[]> {
  const rows = await listAll(client, { path: '/messaging_optouts', signal }, Row);
  return rows.flatMap((row) => optOutOf(row, lines));
}

function optOutOf(row: z.infer<typeof Row>, lines: ReadonlySet<Address>): readonly OptOut[] {
  const from = addressFromWire(row.from);
  const to = addressFromWire(row.to);
  if (from === null || to === null) return [];
  const turned = lines.has(to) && !lines.has(from);
  const at = Date.parse(row.created_at ?? '');
  return [
    {
      person: turned ? from : to,
      line: turned ? to : from,
      profileId: row.messaging_profile_id ?? null,
      keyword: row.keyword ?? null,
      at: Number.isNaN(at) ? null : at,
    },
  ];
}
