/** The account's balance, in its currency. Source: Telnyx API reference, "Get user balance details". */
import { z } from 'zod';
import { ProviderError } from '../provider.ts';
import { readWireJson } from '../reading/json.ts';
import { ask } from './ask.ts';
import type { HttpClient } from './http.ts';

const Answer = z.looseObject({
  data: z.looseObject({
    balance: z.union([
      z.number(),
      z
        .string()
        .regex(/^-?\d+(\.\d+)?$/)
        .transform(Number),
    ]),
  }),
});

/** Null when Telnyx does not say, or not to this key. Throws ProviderError. */
export async function getBalance(client: HttpClient): Promise<number | null> {
  try {
    const { raw } = await ask(client, { method: 'GET', path: '/balance' });
    return Answer.safeParse(readWireJson(raw)?.value).data?.data.balance ?? null;
  } catch (error) {
    if (error instanceof ProviderError && untold.has(error.kind)) return null;
    throw error;
  }
}

const untold = new Set<ProviderError['kind']>(['address-wrong', 'may-not']);
