/**
 * Both ways into Bandwidth: HTTP Basic of an API user, and a bearer token that an API client gets for
 * its id and secret. Source: OpenAPI description, security schemes `Basic` and `OAuth2`; RFC 6749, 4.4
 * and 5.2.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Auth } from '../auth.ts';
import { type Answer, Problem } from '../envelope.ts';
import { type Route, route } from '../router.ts';
import type { Grounds } from '../services.ts';
import { tokenLifetimeSeconds } from '../settings.ts';
import { practiceUser } from '../sign-in.ts';
import { tokenPath } from './identity.ts';

interface Pair {
  readonly name: string;
  readonly secret: string;
}

/** Null where the header holds no name and secret. */
function basicIn({ authorization = '' }: IncomingHttpHeaders): Pair | null {
  const [, encoded] = /^basic ([A-Za-z0-9+/]+={0,2})$/i.exec(authorization) ?? [];
  if (encoded === undefined) return null;
  const [, name, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  return name === undefined || secret === undefined ? null : { name, secret };
}

/** Throws the 401 unless the headers carry the user's password or a token that has not ended. */
export function requireBandwidth(auth: Auth, headers: IncomingHttpHeaders): void {
  const [, bearer] = /^bearer (.+)$/i.exec(headers.authorization ?? '') ?? [];
  const given = basicIn(headers);
  const key = given?.name === practiceUser ? given.secret : bearer;
  auth.require(key === undefined ? {} : { authorization: `Bearer ${key}` });
}

export function accessTokenRoutes({ account, auth }: Grounds): Route[] {
  const grant = route('POST', tokenPath, ({ bytes, headers }) => {
    const given = basicIn(headers);
    if (given?.name !== practiceUser) return refused(401, 'invalid_client');
    const asked = new URLSearchParams(bytes.toString()).get('grant_type');
    if (asked !== 'client_credentials') return refused(400, 'unsupported_grant_type');
    const login = Buffer.from(`${account.user.email}:${given.secret}`).toString('base64');
    try {
      const token = auth.login({ authorization: `Basic ${login}` });
      const body = { access_token: token, token_type: 'Bearer', expires_in: tokenLifetimeSeconds };
      return { status: 200, body, headers: { 'Cache-Control': 'no-store' } };
    } catch (error) {
      if (error instanceof Problem) return refused(error.status, 'invalid_client');
      throw error;
    }
  });
  return [{ ...grant, access: 'own', takes: 'bytes' }];
}

function refused(status: number, error: string): Answer {
  return { status, body: { error } };
}
