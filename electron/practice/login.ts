/** `GET /auth`. Opentact docs, Authentication API: HTTP Basic in, a JWT with the user and account out. */
import { ok } from './envelope.ts';
import type { Route } from './router.ts';
import type { Services } from './services.ts';

export function loginRoutes({ auth, accountShapes, hub }: Services): Route[] {
  return [
    {
      method: 'GET',
      path: '/auth',
      access: 'own',
      kind: 'other',
      handle: ({ headers }) => {
        const token = auth.login(headers);
        return ok({
          ...accountShapes.user(hub.online()),
          token,
          account: accountShapes.account(),
        });
      },
    },
  ];
}
