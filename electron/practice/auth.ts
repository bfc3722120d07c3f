/**
 * Who is asking. Opentact docs, Passing Authentication: `GET /auth` with HTTP Basic turns email and
 * password into a JWT that lives a day; the JWT or an API key then travels as `Authorization: Bearer`
 * or `X-Auth-Token`, and as the payload of the websocket's auth frame. A named token counts as an API
 * key until it expires. The practice login is agent@example.com with the API key as its password.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import type { Account } from './account.ts';
import type { Clock } from './clock.ts';
import { Problem, unauthorized } from './envelope.ts';
import type { Token } from './records.ts';
import { tokenLifetimeSeconds } from './settings.ts';
import type { Table } from './state.ts';

const Claims = z.object({ uuid: z.uuid(), role: z.string(), iat: z.int(), exp: z.int() });

export interface Auth {
  /** A fresh JWT for a correct `Authorization: Basic` header. Throws the 401 envelope otherwise. */
  login(headers: IncomingHttpHeaders): string;
  /** Whether this is the API key, or a token or JWT of ours that has not expired. */
  accepts(token: string): boolean;
  /** When an accepted token ends, ms by the gateway's clock; null for the API key, which does not. */
  endOf(token: string): number | null;
  /** Throws the 401 envelope unless the headers carry an accepted token. */
  require(headers: IncomingHttpHeaders): void;
  /** Makes every key, token and login refused with this status; null ends that. */
  refuseAll(status: RefusedStatus | null): void;
  /** A text that nobody can guess who has not the API key, the same for the same label. */
  secretFor(label: string): string;
}

export type RefusedStatus = 401 | 403;

export function createAuth(
  account: Account,
  apiKey: string,
  clock: Clock,
  tokens: Pick<Table<Token>, 'all'>,
): Auth {
  let refusing: RefusedStatus | null = null;
  const seconds = () => Math.floor(clock.now() / 1000);
  const sign = (text: string) => createHmac('sha256', apiKey).update(text).digest('base64url');

  /** Infinite for the API key, null for what is none of ours. */
  function lifeOf(token: string): number | null {
    if (same(token, apiKey)) return Number.POSITIVE_INFINITY;
    const named = tokens.all().find((row) => same(row.token, token));
    if (named) return Date.parse(named.expiredOn);
    const [head = '', body = '', signature = ''] = token.split('.');
    if (!same(signature, sign(`${head}.${body}`))) return null;
    const claims = Claims.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()));
    return claims.success ? claims.data.exp * 1000 : null;
  }

  function accepts(token: string): boolean {
    if (refusing !== null) return false;
    const end = lifeOf(token);
    return end !== null && end > clock.now();
  }

  const refusal = () => (refusing === 403 ? new Problem(403, 'Forbidden') : unauthorized());

  return {
    accepts,

    endOf(token) {
      const end = lifeOf(token);
      return end === Number.POSITIVE_INFINITY ? null : end;
    },

    refuseAll(status) {
      refusing = status;
    },

    secretFor: sign,

    login(headers) {
      if (refusing !== null) throw refusal();
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
      if (typeof token !== 'string' || !accepts(token.trim())) throw refusal();
    },
  };
}

/** Compares in constant time, whatever the lengths. */
function same(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
