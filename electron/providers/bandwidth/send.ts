/**
 * One send request, and the honest reading of how it ended. `POST /messages`: several recipients are
 * one group MMS, and `tag` carries our own id, which comes back in every callback. Where callbacks go
 * is set on the application and not on a text.
 *
 * Bandwidth's docs ("Errors") say that after any 4xx or 5xx the text was neither sent nor billed.
 * - 4xx is believed: a refusal is said before anything is done. 408 is not, because whatever stands
 *   in between says it too, after having handed the request on.
 * - 401 is said before the body is looked at, so a text refused with a kept token that has ended may
 *   safely be sent again with a new one. That is the lane's to do: here is only ever one request.
 * - 429 asks to wait, and does not say how long: the lane's own growing delays decide.
 * - 5xx is not believed: 502 and 504 come from between, when Bandwidth may have the text already,
 *   and nothing proves that a 500 was said before the text was queued. Asking the user costs a
 *   click, believing it wrongly sends twice.
 */
import type { Heard } from '../../../shared/model/receipt.ts';
import { factsOf } from '../facts.ts';
import { ProviderError, type SendOutcome, type SendRequest } from '../provider.ts';
import { readWireJson } from '../reading/json.ts';
import { type Answer, jsonBytes, textOf } from '../wire/one-request.ts';
import { asProviderError, codeOf, nothingLeft } from '../wire/trouble.ts';
import { readBandwidthAnswer } from './answer.ts';
import type { Client } from './client.ts';
import type { Authorization } from './login.ts';
import { refusalIn } from './trouble.ts';

const dialect = 'bandwidth-error';

export async function send(
  client: Client,
  applicationId: string,
  request: SendRequest,
): Promise<SendOutcome> {
  const { from, sendAt } = request;
  if (sendAt !== null) return refusedHere('no-schedule');
  if (typeof from !== 'string') return refusedHere('no-pool');
  let authorization: Authorization;
  try {
    authorization = await client.authorization();
  } catch (error) {
    return neverLeft(asProviderError(error));
  }
  try {
    const body = jsonBytes(bodyOf(applicationId, request));
    const type = 'application/json; charset=utf-8';
    const call = { method: 'POST', path: '/messages', type, body } as const;
    const answer = await client.exchange(call, authorization.header);
    if (answer.status === 401 && client.refused(authorization)) {
      return { kind: 'not-sent', asked: true, detail: '401 token ended', retryAfterMs: 0 };
    }
    return outcomeOf(answer, Date.now());
  } catch (error) {
    if (error instanceof ProviderError) return neverLeft(error);
    const detail = codeOf(error);
    if (nothingLeft(error)) return { kind: 'not-sent', asked: false, detail, retryAfterMs: null };
    return { kind: 'unknown', detail, raw: '' };
  }
}

function bodyOf(applicationId: string, { from, to, text, media, localId }: SendRequest): object {
  return {
    applicationId,
    to,
    from,
    ...(text === '' ? {} : { text }),
    ...(media.length === 0 ? {} : { media }),
    tag: localId,
  };
}

const words = {
  'no-schedule': 'Bandwidth cannot keep a text until later.',
  'no-pool': 'Bandwidth does not choose a line. Choose one of your numbers.',
} as const;

function refusedHere(code: keyof typeof words): SendOutcome {
  return { kind: 'rejected', dialect, code, detail: words[code], raw: '' };
}

/** No token, or no address to send to. */
function neverLeft({ kind, message, retryAfterMs }: ProviderError): SendOutcome {
  if (kind === 'key-refused') return { kind: 'key-refused', detail: message };
  return { kind: 'not-sent', asked: kind === 'busy', detail: message, retryAfterMs };
}

/** Reads the answer to a send. `now` is this computer's clock in ms. */
export function outcomeOf(answer: Answer, now: number): SendOutcome {
  const { status, retryAfterMs } = answer;
  const raw = textOf(answer);
  if (status >= 500 || status === 408) return { kind: 'unknown', detail: String(status), raw };
  if (status >= 300) {
    const refusal = refusalIn(answer);
    const detail = `${status} ${refusal.words}`;
    if (status === 429) return { kind: 'not-sent', asked: true, detail, retryAfterMs };
    if (status === 401 || status === 403) return { kind: 'key-refused', detail };
    return { kind: 'rejected', dialect, code: refusal.code, detail: refusal.words, raw };
  }
  const json = readWireJson(raw);
  const events = (json === null ? null : readBandwidthAnswer(json.value)) ?? [];
  const facts = events.flatMap(factsOf);
  const taken = facts.find((fact) => fact.kind === 'outbound');
  if (taken === undefined) return { kind: 'unknown', detail: `${status}, unreadable answer`, raw };
  const heard: Heard = { source: 'response', receivedAt: now, raw, facts };
  return { kind: 'answered', providerMessageId: taken.providerMessageId, heard };
}
