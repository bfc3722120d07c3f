/**
 * Telnyx's error answers: `{"errors": [{code, title, detail, source, meta}]}`, the code a string of
 * digits. A key that is refused and a key that lacks a right are two things: 401 with 10009, 20002 or
 * 20006 against 403 with 10010. Source: Telnyx docs, "API errors".
 */
import type { WireError } from '../../../shared/delivery/wire-event.ts';
import { ProviderError } from '../provider.ts';
import { readWireJson } from '../reading/json.ts';
import { readTelnyxRefusal } from './errors.ts';
import type { Reply } from './http.ts';

/** Authentication failed, key revoked, token expired. */
const keyCodes = new Set(['10009', '20002', '20006']);
/** Too many requests, queue full: nothing was sent, and the same may go through later. */
const waitCodes = new Set(['10011', '40318']);

export interface Refusal {
  /** The key is at fault, nothing about the request. */
  readonly aboutKey: boolean;
  /** Telnyx asks to wait. */
  readonly asksToWait: boolean;
  /** Telnyx's own first code; null when the answer is not in its shape. */
  readonly code: string | null;
  /** Status, codes and words. */
  readonly detail: string;
}

/** Reads an answer that is no success. */
export function refusalIn({ status, raw }: Pick<Reply, 'status' | 'raw'>): Refusal {
  const errors = readTelnyxRefusal(readWireJson(raw)?.value)?.[0]?.errors ?? [];
  const codes = errors.flatMap(({ code }) => (code === null ? [] : [code]));
  const is4xx = status >= 400 && status < 500;
  return {
    aboutKey: status === 401 || (is4xx && codes.some((code) => keyCodes.has(code))),
    asksToWait: status === 429 || (is4xx && codes.some((code) => waitCodes.has(code))),
    code: codes[0] ?? null,
    detail: [String(status), ...errors.map(wordsOf)].join('; '),
  };
}

function wordsOf({ code, title, detail, field }: WireError): string {
  const words = [title, detail].filter((part) => part !== null).join(': ');
  return [code, words, field === null ? null : `(${field})`]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

/** Telnyx understood the request and said no, for a reason that is not the key. */
export class Refused extends ProviderError {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, detail: string) {
    super(status === 403 ? 'may-not' : 'refused', detail);
    this.status = status;
    this.code = code;
  }
}

/** An answer that is not a complete success, as an error; null when it is one. */
export function problemIn(reply: Reply): ProviderError | null {
  const { status, end, waitMs } = reply;
  if (status >= 200 && status < 300) {
    if (end === 'whole') return null;
    if (end === 'cut') return new ProviderError('unreachable', `${status}, answer cut off`);
    return new ProviderError('failed', `${status}, answer too long`);
  }
  const { aboutKey, asksToWait, code, detail } = refusalIn(reply);
  if (aboutKey) return new ProviderError('key-refused', detail);
  if (asksToWait) return new ProviderError('busy', detail, waitMs);
  if (status >= 500) return new ProviderError('failed', detail, waitMs);
  if (code !== null) return new Refused(status, code, detail);
  return new ProviderError('address-wrong', detail);
}
