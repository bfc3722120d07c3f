/**
 * One message by its id, up to 10 days after it was made, and taking back a scheduled one, up to a
 * minute before its time. Source: Telnyx API reference, "Retrieve a message", "Cancel a scheduled
 * message".
 */
import type { Heard } from '../../../shared/model/receipt.ts';
import { ask } from './ask.ts';
import { heardIn } from './heard.ts';
import type { HttpClient } from './http.ts';
import { Refused } from './refusal.ts';
import { readTelnyxAnswer } from './rest.ts';

/** Null when Telnyx has no such message, or no more. Throws ProviderError. */
export async function getMessage(
  client: HttpClient,
  id: string,
  signal?: AbortSignal,
): Promise<Heard | null> {
  const path = `/messages/${encodeURIComponent(id)}`;
  try {
    const { raw } = await ask(client, { method: 'GET', path, ...(signal && { signal }) });
    return heardIn(raw, 'catch-up', readTelnyxAnswer);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  }
}

/** Throws ProviderError: `refused` when Telnyx holds none such any more. */
export async function cancelMessage(client: HttpClient, id: string): Promise<void> {
  await ask(client, { method: 'DELETE', path: `/messages/${encodeURIComponent(id)}` });
}
