/**
 * An access token for an API credential: `POST` of `grant_type=client_credentials` with the client's
 * id and secret as Basic, answered with `access_token` and `expires_in` in seconds.
 * Source: Bandwidth OpenAPI description, security scheme `OAuth2`; RFC 6749, 4.4 and 5.2.
 */
import { z } from 'zod';
import { ProviderError } from '../provider.ts';
import { readWireJson } from '../reading/json.ts';
import { type Answer, textOf, wholeAnswer } from '../wire/one-request.ts';
import { asProviderError } from '../wire/trouble.ts';
import { basic, type ClientLogin } from './credentials.ts';

const tokenUrl = 'https://api.bandwidth.com/api/v1/oauth2/token';

/** A server on this computer gives its own tokens; whatever else is in between, only Bandwidth does. */
export function tokenUrlFor(baseUrl: string): string {
  const url = URL.parse(baseUrl);
  const isHere = url !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  return isHere ? `${url.origin}${new URL(tokenUrl).pathname}` : tokenUrl;
}

export interface Token {
  readonly header: string;
  /** Not to be used from then on, ms by this computer's clock. */
  readonly until: number;
}

const Granted = z.looseObject({
  /** Only what a header can carry. */
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  expires_in: z.coerce.number().positive().optional(),
});
const Refused = z.looseObject({ error: z.string() });

const patience = 30_000;
const limit = 256 * 1024;
/** s that a token is taken to last when the answer does not say. */
const unsaid = 300;
/** A token is given up this many s before its end, or half its time where that is less. */
const margin = 60;

/** Throws ProviderError. */
export async function fetchToken(url: string, client: ClientLogin): Promise<Token> {
  const asked = Date.now();
  try {
    const answer = await wholeAnswer({
      method: 'POST',
      url,
      headers: {
        accept: 'application/json',
        authorization: basic(client.clientId, client.clientSecret),
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new TextEncoder().encode('grant_type=client_credentials'),
      patience,
      limit,
    });
    return granted(answer, asked);
  } catch (error) {
    throw asProviderError(error);
  }
}

function granted(answer: Answer, asked: number): Token {
  const { status, retryAfterMs } = answer;
  const json = readWireJson(textOf(answer))?.value;
  const refused = Refused.safeParse(json);
  const detail = `no access token: ${status}${refused.success ? ` ${refused.data.error}` : ''}`;
  if (status === 400 || status === 401 || status === 403) {
    throw new ProviderError('key-refused', detail);
  }
  if (status === 429 || status === 503) throw new ProviderError('busy', detail, retryAfterMs);
  if (status >= 500) throw new ProviderError('failed', detail, retryAfterMs);
  const token = Granted.safeParse(json);
  if (status >= 300 || !token.success) throw new ProviderError('address-wrong', detail);
  const { access_token, expires_in: lasts = unsaid } = token.data;
  const usable = lasts - Math.min(margin, lasts / 2);
  return { header: `Bearer ${access_token}`, until: asked + usable * 1000 };
}
