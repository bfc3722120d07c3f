/** `GET /auth`. Opentact docs, Authentication API: HTTP Basic in, a JWT with the user and account out. */
import { ok } from './envelope.ts';
import { type Route, route } from './router.ts';
import type { Grounds } from './services.ts';

export function loginRoutes({ auth, accountShapes, hub }: Grounds): Route[] {
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
