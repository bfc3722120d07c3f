/**
 * An answer that is no success, in words and as the app's own kind of error. Source: Bandwidth docs,
 * "Errors"; OpenAPI description, `messagingRequestError` and `createMessageRequestError`.
 */
import { explain } from '../../../shared/delivery/catalogue/explain.ts';
import { ProviderError } from '../provider.ts';
import { readWireJson } from '../reading/json.ts';
import { type Answer, textOf } from '../wire/one-request.ts';
import { readBandwidthRefusal } from './refusal.ts';

export interface Refusal {
  /** Bandwidth's `type` where the catalogue knows it, the HTTP status otherwise. */
  readonly code: string;
  /** Its own description, and what it says about each field. */
  readonly words: string;
}

export function refusalIn(answer: Answer): Refusal {
  const status = String(answer.status);
  const json = readWireJson(textOf(answer));
  const [event] = (json === null ? null : readBandwidthRefusal(json.value)) ?? [];
  const [first, ...rest] = event?.errors ?? [];
  if (first === undefined) return { code: status, words: `HTTP ${status}` };
  const about = [first, ...rest].flatMap(({ title, detail, field }) => {
    if (detail === null) return field ?? [];
    if (field !== null) return `${field}: ${detail}`;
    return title === null ? [] : detail;
  });
  const words = [first.title ?? first.detail ?? `HTTP ${status}`, ...about].join('; ');
  return { code: isKnown(first.code) ? first.code : status, words };
}

function isKnown(code: string | null): code is string {
  const words = { state: null, title: null, detail: null, fromType: 'unknown' } as const;
  return code !== null && explain({ provider: 'bandwidth', code, ...words }).known;
}

/** An answer to a question as an error; null when it is a success. */
export function failureOf(answer: Answer): ProviderError | null {
  const { status, retryAfterMs } = answer;
  if (status >= 200 && status < 300) return null;
  const detail = `${status} ${refusalIn(answer).words}`;
  if (status === 401) return new ProviderError('key-refused', detail);
  if (status === 403) return new ProviderError('may-not', detail);
  if (status === 429) return new ProviderError('busy', detail, retryAfterMs);
  if (status < 400 || status === 404) return new ProviderError('address-wrong', detail);
  return new ProviderError('failed', detail, retryAfterMs);
}
