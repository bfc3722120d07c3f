/** What an answer that is no success means, and what it says. */
import { ProviderError } from '../provider.ts';
import type { Reply } from './http.ts';

/** An answer that is not a success, as an error; null when it is one. */
export function refusal(reply: Reply): ProviderError | null {
  const words = reply.envelope?.message ?? '';
  const detail = `${reply.status}${words === '' ? '' : ` ${words}`}`;
  if (reply.status === 401 || reply.status === 403) return new ProviderError('key-refused', detail);
  if (reply.status === 429) return new ProviderError('busy', detail, reply.retryAfterMs);
  if (reply.status >= 500) return new ProviderError('failed', detail, reply.retryAfterMs);
  if (reply.envelope === null || reply.status === 404 || reply.status >= 300) {
    return new ProviderError('address-wrong', detail);
  }
  if (!reply.envelope.success) return new ProviderError('failed', detail);
  return null;
}

/** What a refusal says, with each field at fault. */
export function wordsOf({ envelope, status }: Reply): string {
  const fields = Object.entries(envelope?.fields ?? {}).map(([field, problem]) =>
    problem.message === undefined ? field : `${field.replace(/^params\./, '')}: ${problem.message}`,
  );
  const words = [envelope?.message ?? `HTTP ${status}`, ...fields];
  return words.join('; ');
}
