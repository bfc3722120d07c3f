/** A key opens its own account; every other is refused as if it were somebody else's. */
import type { Route } from '../router.ts';
import { practiceAccountId } from '../sign-in.ts';
import { forbidden } from './refusals.ts';

export function onlyOwnAccount(routes: readonly Route[]): Route[] {
  return routes.map((entry) => ({
    ...entry,
    handle: (request) => {
      if (request.params.get('accountId') !== practiceAccountId) throw forbidden();
      return entry.handle(request);
    },
  }));
}
