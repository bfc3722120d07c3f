/** What the routes work with: the parts of one running gateway. */
import type { Account } from './account.ts';
import type { AccountShapes } from './account-shapes.ts';
import type { Auth } from './auth.ts';
import type { CallbackShapes } from './carrier-callbacks.ts';
import type { ShiftableClock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { SeededIds } from './random.ts';
import type { Dialect } from './settings.ts';
import type { Shapes } from './shapes.ts';
import type { Hub } from './socket.ts';
import type { Speech } from './speech.ts';
import type { State } from './state.ts';
import type { Wording } from './wording.ts';

/** What there is before anybody can speak. */
export interface Grounds {
  readonly account: Account;
  readonly accountShapes: AccountShapes;
  readonly apiKey: string;
  readonly auth: Auth;
  readonly callbackShapes: CallbackShapes;
  readonly clock: ShiftableClock;
  readonly dialect: Dialect;
  readonly faults: Faults;
  readonly hub: Hub;
  readonly ids: SeededIds;
  /** `http://127.0.0.1:port`; throws while the gateway does not listen yet. */
  readonly origin: () => string;
  readonly shapes: Shapes;
  /** How many times faster than life a text lives. */
  readonly speed: number;
  readonly state: State;
  readonly wording: Wording;
}

export interface Services extends Grounds {
  readonly lifecycle: Lifecycle;
  readonly speech: Speech;
}
