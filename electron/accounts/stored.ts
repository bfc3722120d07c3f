/** How accounts and settings are read back from their file: what no longer parses is left out. */
import { z } from 'zod';
import { type Account, Limits } from '../../shared/model/account.ts';
import { isProviderKind, type ProviderKind } from '../../shared/model/providers.ts';
import { ReceiverChoice } from '../../shared/model/receiver.ts';
import { Address } from '../../shared/phone/address.ts';

/** What an account of an older Longcode does not have. */
export type DefaultLimits = (provider: ProviderKind) => Limits;

const StoredAccount = z.object({
  id: z.uuid(),
  provider: z.string().refine(isProviderKind),
  name: z.string(),
  practice: z.boolean(),
  baseUrl: z.string().nullable(),
  socketUrl: z.string().nullable(),
  ownNumbers: z.array(Address).catch([]),
  createdAt: z.number(),
  limits: Limits.nullable().catch(null),
});

const StoredReceiver = z.object({
  enabled: ReceiverChoice.shape.enabled.catch(false),
  port: ReceiverChoice.shape.port.catch(8425),
  publicUrl: ReceiverChoice.shape.publicUrl.catch(null),
});

export function readAccounts(stored: unknown, defaults: DefaultLimits): readonly Account[] {
  const listed = z.array(z.unknown()).safeParse(stored);
  return (listed.data ?? []).flatMap((entry) => {
    const account = StoredAccount.safeParse(entry);
    if (!account.success) return [];
    const { limits, ...rest } = account.data;
    return [{ ...rest, limits: limits ?? defaults(rest.provider) }];
  });
}

export function readReceiver(stored: unknown): ReceiverChoice {
  const parsed = StoredReceiver.safeParse(stored ?? {});
  return parsed.success ? parsed.data : StoredReceiver.parse({});
}

export function readIds(stored: unknown): readonly string[] {
  const parsed = z.array(z.string()).safeParse(stored);
  return parsed.success ? parsed.data : [];
}
