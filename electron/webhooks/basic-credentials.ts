/**
 * Bandwidth's credentials: HTTP Basic with the user and password of the application.
 *
 * The first request comes without them, perhaps without its body too, and the second only after a
 * 401 that names the scheme in `WWW-Authenticate`; without that header the callback is never sent.
 * Source: Bandwidth docs, "Webhooks", section Authentication.
 */
import { isSame } from './equality.ts';
import { type Headers, onlyValue, valuesOf } from './headers.ts';
import type { BandwidthCredentials } from './source.ts';

export const challenge = 'Basic realm="webhooks", charset="UTF-8"';

const basic = /^basic ([A-Za-z0-9+/]+={0,2})$/i;

/** `absent` is a request that wants to be asked. An empty password lets nobody in. */
export function checkBasic(
  { user, password }: BandwidthCredentials,
  headers: Headers,
): 'ok' | 'absent' | 'wrong-credentials' {
  if (valuesOf(headers, 'authorization').length === 0) return 'absent';
  const [, encoded = ''] = basic.exec(onlyValue(headers, 'authorization') ?? '') ?? [];
  const right = isSame(Buffer.from(encoded, 'base64'), `${user}:${password}`);
  return right && password !== '' ? 'ok' : 'wrong-credentials';
}
