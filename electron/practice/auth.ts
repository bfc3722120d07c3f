/**
 * Who is asking. Opentact docs, Passing Authentication: `GET /auth` with HTTP Basic turns email and
 * password into a JWT that lives a day; the JWT or an API key then travels as `Authorization: Bearer`
 * or `X-Auth-Token`, and as the payload of the websocket's auth frame. The practice login is
 * agent@example.com with the API key as its password.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import type { Account } from './account.ts';
import type { Clock } from './clock.ts';
import { unauthorized } from './envelope.ts';
import { tokenLifetimeSeconds } from './settings.ts';

const Claims = z.object({ uuid: z.uuid(), role: z.string(), iat: z.int(), exp: z.int() });

export interface Auth {
  /** A fresh JWT for a correct `Authorization: Basic` header. Throws the 401 envelope otherwise. */
  login(headers: IncomingHttpHeaders): string;
  /** Whether this is the API key or a JWT of ours that has not expired. */
  accepts(token: string): boolean;
  /** Throws the 401 envelope unless the headers carry an accepted token. */
  require(headers: IncomingHttpHeaders): void;
}

export function createAuth(account: Account, apiKey: string, clock: Clock): Auth {
  const seconds = () => Math.floor(clock.now() / 1000);
  const sign = (text: string) => createHmac('sha256', apiKey).update(text).digest('base64url');

  function accepts(token: string): boolean {
    if (same(token, apiKey)) return true;
    const [head = '', body = '', signature = ''] = token.split('.');
    if (!same(signature, sign(`${head}.${body}`))) return false;
    const claims = Claims.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()));
    return claims.success && claims.data.exp > seconds();
  }

  return {
    accepts,

    login(headers) {
      const [scheme = '', credentials = ''] = (headers.authorization ?? '').split(' ');
      const given = Buffer.from(credentials, 'base64').toString();
      if (scheme.toLowerCase() !== 'basic' || !same(given, `${account.user.email}:${apiKey}`)) {
        throw unauthorized('Wrong email or password');
      }
      const iat = seconds();
      const { uuid, role } = account.user;
      const unsigned = [
        { alg: 'HS256', typ: 'JWT' },
        { uuid, role, iat, exp: iat + tokenLifetimeSeconds },
      ]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
      return `${unsigned}.${sign(unsigned)}`;
    },

    require(headers) {
      const bearer = /^bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
      const token = bearer ?? headers['x-auth-token'];
      if (typeof token !== 'string' || !accepts(token.trim())) throw unauthorized();
    },
  };
}

/** Compares in constant time, whatever the lengths. */
function same(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
