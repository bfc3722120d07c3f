/**
 * How the gateway speaks: everything that differs between providers over the same people, plans, state,
 * clock, faults and control door. A speech contributes its routes, lets callers in its own way, wears
 * its own envelope on every answer, and makes of what happens to a text the news it pushes or posts.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { SignIn } from '../../shared/model/providers.ts';
import type { Answer, Problem } from './envelope.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Inbound, Message, Outbound } from './records.ts';
import type { Route } from './router.ts';
import type { Step } from './steps.ts';

/** What a speech may have to tell; the records are written already. */
export type Happening =
  /** `at`, ISO: when it was found out. `before` and `row`: the record around the step. */
  | {
      readonly kind: 'step';
      readonly step: Exclude<Step, { kind: 'arrives' }>;
      readonly before: Outbound;
      readonly row: Outbound;
      readonly at: string;
    }
  | { readonly kind: 'arrived'; readonly row: Inbound };

export interface Speech {
  /** What follows the origin in a client's base URL, such as `/v2`; may be empty. */
  readonly base: string;
  readonly signIn: SignIn;
  /** With whole paths, as seen from the origin. */
  routes(lifecycle: Lifecycle): readonly Route[];
  /** Throws a Problem unless the headers let the caller in; see Auth, which also knows keys out of order. */
  require(headers: IncomingHttpHeaders): void;
  /**
   * A refusal in the provider's envelope. Beside the speech's own problems there are the listener's:
   * 400 (no JSON), 401, 403, 404 (no such route), 413, 500, and the statuses of faults.
   */
  refusal(problem: Problem): Answer;
  /** What every answer of the provider has beside its body, such as headers about rates. */
  dress(answer: Answer): Answer;
  /** The news as text, kept with the record while it is held back; null where nothing is told. */
  frameOf(happening: Happening): string | null;
  /** Tells a frame about a text, past the faults on events. */
  tell(frame: string, about: Message): void;
  /**
   * Sets where an account's news is posted to beside what texts name themselves: the address of its
   * application or its standing profile; null for nowhere. On disk when it resolves.
   */
  announce(url: string | null): Promise<void>;
  /** Goes on with posts that an earlier run left unfinished. The gateway's origin is known by now. */
  resume(): void;
  stop(): void;
}
