/**
 * What a request must look like before its body is worth reading.
 *
 * Telnyx sends `application/json`, Bandwidth `application/json; charset=utf-8`; JSON is UTF-8 and
 * has no other parameters, so anything else is not theirs. It also keeps web pages out: a browser
 * asks first before it sends that type to another origin, and is not answered. Nothing compressed
 * is taken: no provider compresses, and what unpacks to gigabytes fits in any limit.
 */
import { type Headers, onlyValue, valuesOf } from './headers.ts';

export type Objection = 'wrong-method' | 'wrong-type' | 'malformed';

const json = /^application\/json(?:[ \t]*;[ \t]*charset=(?:utf-8|"utf-8"))?[ \t]*$/i;

/** Null when there is nothing to object to. */
export function objectionTo(method: string, headers: Headers): Objection | null {
  if (onlyValue(headers, 'host') === null) return 'malformed';
  if (method !== 'POST') return 'wrong-method';
  const plain =
    isAbsentOr(headers, 'content-encoding', 'identity') &&
    isAbsentOr(headers, 'transfer-encoding', 'chunked');
  return plain && json.test(onlyValue(headers, 'content-type') ?? '') ? null : 'wrong-type';
}

function isAbsentOr(headers: Headers, name: string, allowed: string): boolean {
  const values = valuesOf(headers, name);
  return values.length === 0 || onlyValue(headers, name)?.toLowerCase() === allowed;
}
