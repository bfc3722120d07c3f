/**
 * How long a key lasts, and a longer-lasting one.
 *
 * A key is a JWT from a login, which says itself when it ends, or an opaque token, which the list of
 * the account's tokens may know. Either may make a named token with the same rights.
 * Source: Opentact docs, "Passing Authentication" (JWT claims `iat`, `exp`); OpenAPI types,
 * `GET /token/list`, `POST /token {name, ttl}` with `ttl` in seconds.
 */
import { z } from 'zod';
import { type KeyTerm, ProviderError, type ProviderErrorKind } from '../provider.ts';
import { ask } from './ask.ts';
import type { HttpClient } from './http.ts';
import { readJson } from './wire.ts';

const Claims = z.looseObject({ exp: z.number(), iat: z.number().optional() });

const Token = z.looseObject({
  token: z.string(),
  expired_on: z.string().nullish(),
  created_on: z.string().nullish(),
});
const Tokens = z.array(z.unknown());
const NewToken = z.looseObject({ token: z.string().min(1) });

/** Ninety days, in seconds. */
const lifetime = 90 * 24 * 60 * 60;

/** Throws ProviderError. A key that says nothing and is in no list does not end. */
export async function keyTerm(client: HttpClient, key: string): Promise<KeyTerm | null> {
  const told = claimsIn(key) ?? (await listed(client, key));
  if (told === null) return null;
  const here = (time: number): number => time - client.ahead();
  return { from: told.from === null ? null : here(told.from), until: here(told.until) };
}

/** Throws ProviderError; null when the answer holds no token. */
export async function renewedKey(client: HttpClient): Promise<string | null> {
  const body = { name: 'Longcode', ttl: lifetime };
  const reply = await ask(client, { method: 'POST', path: '/token', body });
  const made = NewToken.safeParse(reply.envelope?.payload);
  return made.success ? made.data.token : null;
}

/** By the provider's clock, ms. */
function claimsIn(key: string): KeyTerm | null {
  const [, body, signature] = key.split('.');
  if (body === undefined || signature === undefined) return null;
  const claims = Claims.safeParse(readJson(Buffer.from(body, 'base64url').toString()));
  if (!claims.success) return null;
  const { iat, exp } = claims.data;
  return { from: iat === undefined ? null : iat * 1000, until: exp * 1000 };
}

async function listed(client: HttpClient, key: string): Promise<KeyTerm | null> {
  for (const row of await tokens(client)) {
    const entry = Token.safeParse(row);
    if (!entry.success || entry.data.token !== key) continue;
    const until = Date.parse(entry.data.expired_on ?? '');
    const from = Date.parse(entry.data.created_on ?? '');
    return Number.isNaN(until) ? null : { from: Number.isNaN(from) ? null : from, until };
  }
  return null;
}

/** None where there is no such list, or this key may not see it. */
async function tokens(client: HttpClient): Promise<readonly unknown[]> {
  try {
    const reply = await ask(client, { method: 'GET', path: '/token/list' });
    return Tokens.safeParse(reply.envelope?.payload).data ?? [];
  } catch (error) {
    const hidden = error instanceof ProviderError && noList.has(error.kind);
    if (hidden) return [];
    throw error;
  }
}

const noList = new Set<ProviderErrorKind>(['address-wrong', 'key-refused']);
