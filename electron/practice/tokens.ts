/**
 * Named tokens (Opentact OpenAPI, /token): a key of the same rights that ends. `ttl` counts seconds and
 * is at least a minute; a test that cannot wait that long mints one through the control door.
 */
import { z } from 'zod';
import type { Auth } from './auth.ts';
import type { Clock } from './clock.ts';
import { checked, notFound, ok } from './envelope.ts';
import type { SeededIds } from './random.ts';
import type { Token } from './records.ts';
import { type Route, route } from './router.ts';
import type { Grounds } from './services.ts';
import type { State } from './state.ts';
import { dates } from './wording.ts';

const Creation = z.object({ name: z.string().min(1), ttl: z.int().min(60) });

interface Mint {
  readonly auth: Auth;
  readonly clock: Clock;
  readonly ids: SeededIds;
  readonly state: State;
}

/** Written when this returns, on disk after `state.flushed()`. */
export function mintToken(
  { auth, clock, ids, state }: Mint,
  name: string,
  ttlSeconds: number,
): Token {
  const at = state.stamp();
  const uuid = ids.uuid(`token:${state.tokens.everAdded}`);
  const row: Token = {
    uuid,
    name,
    token: auth.secretFor(`token:${uuid}`),
    expiredOn: new Date(clock.now() + ttlSeconds * 1000).toISOString(),
    createdOn: at,
    modifiedOn: at,
  };
  state.tokens.put(row);
  return row;
}

export function tokenShape(row: Token): object {
  const { uuid, name, token, expiredOn } = row;
  return { uuid, name, token, expired_on: expiredOn, ...dates(row) };
}

export function tokenRoutes(grounds: Grounds): Route[] {
  const { hub, state } = grounds;
  return [
    route('GET', '/token/list', () => ok(state.tokens.all().map(tokenShape))),
    route('POST', '/token', async ({ body }) => {
      const { name, ttl } = checked(Creation, body);
      const row = mintToken(grounds, name, ttl);
      await state.flushed();
      return ok(tokenShape(row));
    }),
    route('DELETE', '/token/{token}', async ({ params }) => {
      const row = state.tokens.all().find(({ token }) => token === params.get('token'));
      if (!row) throw notFound('Token');
      state.tokens.remove(row.uuid);
      await state.flushed();
      hub.closeRefused();
      return ok(tokenShape(row));
    }),
  ];
}
