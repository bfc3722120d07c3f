/**
 * One send request, and the honest reading of how it ended.
 *
 * Two layouts take the same text: `POST /rest/sms {tn, to, message}` (types generated from the
 * OpenAPI description) and `POST /sms/o {from, to, text}` (docs, "Send SMS via Restful API").
 * Statuses: 402 and 405 are both "balance", 406 "country not permitted", 404 "no lease for that
 * number". A 404 that is not about the lease means this layout has no such endpoint: nothing was
 * taken, so the other layout may be tried without risk of sending twice.
 */
import type { Heard } from '../../../shared/model/receipt.ts';
import { digitsOf } from '../../../shared/phone/address.ts';
import type { SendOutcome, SendRequest } from '../provider.ts';
import { type HttpClient, isMisplaced, type Reply } from './http.ts';
import { normalizeAnswer } from './normalize.ts';
import { codeOf, nothingLeft, wordsOf } from './trouble.ts';

export async function send(client: HttpClient, request: SendRequest): Promise<SendOutcome> {
  try {
    const reply = await client.request({
      method: 'POST',
      at: (layout) =>
        layout === 'rest'
          ? {
              path: '/sms',
              body: {
                tn: Number(digitsOf(request.from)),
                to: digitsOf(request.to),
                message: request.text,
              },
            }
          : {
              path: '/sms/o',
              body: { from: request.from, to: request.to, text: request.text },
            },
      misplaced: (reply) => isMisplaced(reply) && !/lease/i.test(reply.envelope?.message ?? ''),
    });
    return outcomeOf(reply, Date.now());
  } catch (error) {
    const detail = codeOf(error);
    if (nothingLeft(error)) return { kind: 'not-sent', asked: false, detail, retryAfterMs: null };
    return { kind: 'unknown', detail, raw: '' };
  }
}

/** Reads the answer to a send. `now` is this computer's clock in ms. */
export function outcomeOf(reply: Reply, now: number): SendOutcome {
  const { status, envelope, raw } = reply;
  const words = envelope?.message ?? '';
  if (status === 429 || status === 503) {
    return {
      kind: 'not-sent',
      asked: true,
      detail: `${status} ${words}`.trim(),
      retryAfterMs: reply.retryAfterMs,
    };
  }
  if (status === 401 || status === 403)
    return { kind: 'key-refused', detail: `${status} ${words}`.trim() };
  if (status >= 500) return { kind: 'unknown', detail: String(status), raw };
  if (status >= 300 || envelope?.success === false) {
    return {
      kind: 'rejected',
      code: String(envelope?.status ?? status),
      detail: wordsOf(reply),
      raw,
    };
  }
  const heard: Heard = { source: 'response', receivedAt: now, raw, facts: normalizeAnswer(raw) };
  const taken = heard.facts.find((fact) => fact.kind === 'outbound');
  if (taken === undefined) return { kind: 'unknown', detail: `${status}, unreadable answer`, raw };
  return { kind: 'answered', providerMessageId: taken.providerMessageId, heard };
}
