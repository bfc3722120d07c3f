/**
 * One send request, and the honest reading of how it ended.
 *
 * Telnyx documents no idempotency for messages, so nothing here or below repeats a request. A refusal
 * (4xx) proves that nothing was sent, even when its body was cut off; a 408 that is not in Telnyx's
 * own words may come from something in between that had already handed the request on. Source: Telnyx
 * docs, "API errors", "Messaging error codes" (40300 is the STOP block), "Rate limiting".
 */
import { ProviderError, type SendOutcome, type SendRequest } from '../provider.ts';
import { codeOf, nothingLeft } from '../wire/trouble.ts';
import { heardIn } from './heard.ts';
import type { HttpClient, Reply } from './http.ts';
import { refusalIn } from './refusal.ts';
import { readTelnyxAnswer } from './rest.ts';
import { callFor, type Unable } from './send-body.ts';

const dialect = 'telnyx-error';

/** Never throws, and makes one request at most. */
export async function send(client: HttpClient, request: SendRequest): Promise<SendOutcome> {
  try {
    const call = callFor(request);
    if (typeof call === 'string') return refusedHere(call);
    return outcomeOf(await client.request({ method: 'POST', ...call }));
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): SendOutcome {
  const detail = error instanceof ProviderError ? error.message : codeOf(error);
  if (error instanceof ProviderError && error.kind === 'key-refused') {
    return { kind: 'key-refused', detail };
  }
  if (error instanceof ProviderError || nothingLeft(error)) {
    return { kind: 'not-sent', asked: false, detail, retryAfterMs: null };
  }
  return { kind: 'unknown', detail, raw: '' };
}

/** Reads the answer to a send. */
export function outcomeOf(reply: Reply): SendOutcome {
  const { status, raw, end } = reply;
  if (status >= 200 && status < 300) return taken(reply);
  const { aboutKey, asksToWait, code, detail } = refusalIn(reply);
  const handedOn = status >= 500 || (status === 408 && code === null);
  if (handedOn) return { kind: 'unknown', detail, raw };
  if (asksToWait) return { kind: 'not-sent', asked: true, detail, retryAfterMs: reply.waitMs };
  if (aboutKey) return { kind: 'key-refused', detail };
  const said = end === 'whole' ? detail : `${detail}, answer cut off`;
  return { kind: 'rejected', dialect, code: code ?? String(status), detail: said, raw };
}

function taken({ status, raw, end }: Reply): SendOutcome {
  const heard = heardIn(raw, 'response', readTelnyxAnswer);
  const message = heard.facts.find((fact) => fact.kind === 'outbound');
  if (end !== 'whole' || message === undefined) {
    return { kind: 'unknown', detail: `${status}, unreadable answer`, raw };
  }
  return { kind: 'answered', providerMessageId: message.providerMessageId, heard };
}

function refusedHere(code: Unable): SendOutcome {
  return { kind: 'rejected', dialect, code, detail: words[code], raw: '' };
}

const words: Readonly<Record<Unable, string>> = {
  nobody: 'The text has no recipient.',
  'group-later': 'Telnyx sends group texts at once only. Send it now, or to each person alone.',
  'group-by-profile': 'A group text needs a line to come from. Choose one of your numbers.',
};
