/** `GET /auth`. Opentact docs, Authentication API: HTTP Basic in, a JWT with the user and account out. */
import { ok } from './envelope.ts';
import { type Route, route } from './router.ts';
import type { Services } from './services.ts';

export function loginRoutes({ auth, accountShapes, hub }: Services): Route[] {
  const login = route('GET', '/auth', ({ headers }) => {
    const token = auth.login(headers);
    return ok({
      ...accountShapes.user(hub.online()),
      token,
      account: accountShapes.account(),
    });
  });
  return [{ ...login, access: 'own' }];
}
