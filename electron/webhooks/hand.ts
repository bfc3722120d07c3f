/** A request between the end of its header and the end of its answer. */
import type { IncomingMessage } from 'node:http';

export interface Hand {
  readonly request: IncomingMessage;
  readonly done: Promise<void>;
}
