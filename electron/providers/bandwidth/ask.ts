/**
 * A call whose answer is needed to go on. Where a kept token was refused, a `GET` is asked once more
 * with a new one; nothing else is ever repeated.
 */

import { ProviderError } from '../provider.ts';
import type { Answer } from '../wire/one-request.ts';
import { asProviderError } from '../wire/trouble.ts';
import type { Call, Client } from './client.ts';
import { failureOf } from './trouble.ts';

/** Throws ProviderError for anything but a success. */
export async function ask(client: Client, call: Call): Promise<Answer> {
  const answer = await reach(client, call);
  const failure = failureOf(answer);
  if (failure !== null) throw failure;
  return answer;
}

/** Any answer but a refused key. Throws ProviderError. */
export async function reach(client: Client, call: Call): Promise<Answer> {
  try {
    const first = await client.authorization(call.signal);
    const answer = await client.exchange(call, first.header);
    if (answer.status !== 401 || !client.refused(first)) return answer;
    if (call.method !== 'GET') throw new ProviderError('failed', 'the access token had ended');
    const second = await client.authorization(call.signal);
    const again = await client.exchange(call, second.header);
    if (again.status === 401) client.refused(second);
    return again;
  } catch (error) {
    throw asProviderError(error);
  }
}
