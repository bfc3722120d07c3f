/** What the routes work with: the parts of one running gateway. */
import type { Account } from './account.ts';
import type { AccountShapes } from './account-shapes.ts';
import type { Auth } from './auth.ts';
import type { ShiftableClock } from './clock.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { SeededIds } from './random.ts';
import type { Dialect } from './settings.ts';
import type { Shapes } from './shapes.ts';
import type { Hub } from './socket.ts';
import type { State } from './state.ts';
import type { Wording } from './wording.ts';

export interface Services {
  readonly account: Account;
  readonly accountShapes: AccountShapes;
  readonly auth: Auth;
  readonly clock: ShiftableClock;
  readonly dialect: Dialect;
  readonly hub: Hub;
  readonly ids: SeededIds;
  readonly lifecycle: Lifecycle;
  readonly shapes: Shapes;
  readonly state: State;
  readonly wording: Wording;
}
