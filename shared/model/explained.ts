/** One event of a payload in plain words: what Explain shows on screen and prints as JSON. */
import type { Billed, Retry } from '../delivery/catalogue/entry.ts';
import type { Rung } from '../delivery/ladder.ts';
import type { WireEvent } from '../delivery/wire-event.ts';

interface ExplainedWords {
  readonly rung: Rung;
  readonly code: string | null;
  readonly reason: string;
  readonly nextStep: string;
  readonly retry: Retry;
  readonly billed: Billed;
  readonly final: boolean;
  readonly title: string | null;
  readonly detail: string | null;
}

export interface ExplainedDelivery extends ExplainedWords {
  readonly to: string;
  /** The wire's own status word. */
  readonly state: string;
  readonly carrier: string | null;
  readonly lineType: string | null;
}

export interface ExplainedRefusal extends ExplainedWords {
  /** The field it complains about, as the wire names it. */
  readonly field: string | null;
}

export interface ExplainElement
  extends Omit<WireEvent, 'receipts' | 'errors' | 'createdAt' | 'occurredAt'> {
  /** A name to tell several inputs apart. */
  readonly file: string;
  readonly deliveries: readonly ExplainedDelivery[];
  /** Why a request was refused. */
  readonly errors: readonly ExplainedRefusal[];
  /** ISO 8601 in UTC. */
  readonly occurredAt: string | null;
}
