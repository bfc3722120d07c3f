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
import { type Address, digitsOf } from '../../../shared/phone/address.ts';
import type { SendOutcome, SendRequest } from '../provider.ts';
import { codeOf, nothingLeft } from '../wire/trouble.ts';
import { type HttpClient, isMisplaced, type Layout, type Reply } from './http.ts';
import { normalizeAnswer } from './normalize.ts';
import { wordsOf } from './refusal.ts';

const dialect = 'opentact-error';

export async function send(client: HttpClient, request: SendRequest): Promise<SendOutcome> {
  const text = plainText(request);
  if ('unable' in text) {
    return { kind: 'rejected', dialect, code: text.unable, detail: words[text.unable], raw: '' };
  }
  try {
    const reply = await client.request({
      method: 'POST',
      at: (layout) => callFor(text, layout),
      misplaced: (reply) => isMisplaced(reply) && !/lease/i.test(reply.envelope?.message ?? ''),
    });
    return outcomeOf(reply, Date.now());
  } catch (error) {
    const detail = codeOf(error);
    if (nothingLeft(error)) return { kind: 'not-sent', asked: false, detail, retryAfterMs: null };
    return { kind: 'unknown', detail, raw: '' };
  }
}

interface PlainText extends Pick<SendRequest, 'text' | 'callbackUrl'> {
  readonly from: Address;
  readonly to: Address;
}

const words = {
  nobody: 'The text has no recipient.',
  'no-groups': 'Opentact has no group conversations. Write to each person alone.',
  'no-media': 'Opentact takes no pictures or files with a text.',
  'no-schedule': 'Opentact cannot keep a text until later.',
  'no-pool': 'Opentact does not choose a line. Choose one of your numbers.',
} as const;

/** What cannot be said to Opentact is refused here: it would be passed over there. */
function plainText(request: SendRequest): PlainText | { readonly unable: keyof typeof words } {
  const { from, to, text, media, callbackUrl, sendAt } = request;
  const [person, ...others] = to;
  if (person === undefined) return { unable: 'nobody' };
  if (others.length > 0) return { unable: 'no-groups' };
  if (media.length > 0) return { unable: 'no-media' };
  if (sendAt !== null) return { unable: 'no-schedule' };
  if (typeof from !== 'string') return { unable: 'no-pool' };
  return { from, to: person, text, callbackUrl };
}

/** Longer and shorter addresses are refused, with the text: then it is left to the profile. */
const callbackLength = { least: 10, most: 255 };

function callFor(
  { from, to, text, callbackUrl }: PlainText,
  layout: Layout,
): { readonly path: string; readonly body: object } {
  if (layout === 'plain') return { path: '/sms/o', body: { from, to, text } };
  const { length } = callbackUrl ?? '';
  const fits = length >= callbackLength.least && length <= callbackLength.most;
  return {
    path: '/sms',
    body: {
      tn: Number(digitsOf(from)),
      to: digitsOf(to),
      message: text,
      ...(fits ? { custom_callback_url: callbackUrl } : {}),
    },
  };
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
      dialect,
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
