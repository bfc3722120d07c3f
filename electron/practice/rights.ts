/**
 * What the key may not do. Opentact lets a user be given some rights and not others, and documents
 * neither a list of them nor what a call without the right answers: 403 in the common envelope.
 */
import { z } from 'zod';
import { Problem } from './envelope.ts';
import type { Route } from './router.ts';

export const Right = z.enum([
  'send',
  'read-numbers',
  'read-profiles',
  'change-numbers',
  'change-profiles',
]);
export type Right = z.infer<typeof Right>;

export interface Rights {
  /** From now on these are missing, and no others. */
  take(missing: readonly Right[]): void;
  /** Throws the 403 envelope when the route needs a right that is missing. */
  require(route: Route): void;
}

export function createRights(): Rights {
  let missing: readonly Right[] = [];
  return {
    take(rights) {
      missing = rights;
    },
    require(route) {
      const right = rightFor(route);
      if (right !== null && missing.includes(right)) throw new Problem(403, 'Forbidden');
    },
  };
}

function rightFor({ kind, method, path }: Route): Right | null {
  if (kind === 'send') return 'send';
  if (/\/profile\/messaging|\/messaging_profiles/.test(path)) {
    return method === 'GET' ? 'read-profiles' : 'change-profiles';
  }
  if (!/\/lease\/tn|\/phone_numbers|\/10dlc/.test(path)) return null;
  return method === 'GET' || path.endsWith('/search') ? 'read-numbers' : 'change-numbers';
}
