/**
 * The one port that is listened on, or none.
 *
 *   off -> listening | failed     when a port is wanted
 *   failed -> listening | failed  when it is asked for again
 *   any -> off                    when none is; what is being stored is answered first
 *
 * Counts go on from one port to the next, until the app ends.
 */
import type { Heard } from '../../shared/model/receipt.ts';
import type { ReceiverStatus } from '../../shared/model/receiver.ts';
import type { Counts } from '../../shared/model/webhook-counts.ts';
import { noCounts } from '../../shared/model/webhook-counts.ts';
import { type Receiver, startReceiver } from '../webhooks/receiver.ts';
import { ReceiverError } from '../webhooks/receiver-error.ts';
import type { Source } from '../webhooks/source.ts';

export interface Listening {
  status(): ReceiverStatus;
  /** Null while nothing is listened on. */
  receiver(): Receiver | null;
  /** Of an account; of requests to nobody's address for null. */
  counts(accountId: string | null): Counts;
  forget(accountId: string): void;
  /** Listens on that port (0 is any), or on none. Never rejects; not to be called again before it ended. */
  settle(port: number | null): Promise<void>;
}

export interface ListeningOptions {
  readonly sources: () => readonly Source[];
  readonly take: (accountId: string, heard: Heard) => Promise<void>;
  readonly onCount: () => void;
}

export function createListening({ sources, take, onCount }: ListeningOptions): Listening {
  const counts = new Map<string | null, Counts>();
  let open: { readonly receiver: Receiver; readonly asked: number } | null = null;
  let status: ReceiverStatus = { state: 'off' };

  const listen = async (asked: number): Promise<ReceiverStatus> => {
    try {
      const receiver = await startReceiver({
        ...{ port: asked, sources, take, counts },
        onCount: (accountId, next) => {
          counts.set(accountId, next);
          onCount();
        },
      });
      open = { receiver, asked };
      return { state: 'listening', port: receiver.port };
    } catch (error) {
      return failedBy(error);
    }
  };

  return {
    status: () => status,
    receiver: () => open?.receiver ?? null,
    counts: (accountId) => counts.get(accountId) ?? noCounts,
    forget: (accountId) => void counts.delete(accountId),
    settle: async (port) => {
      if (open !== null && open.asked === port) return;
      if (open !== null) {
        await open.receiver.close();
        open = null;
      }
      status = port === null ? { state: 'off' } : await listen(port);
    },
  };
}

function failedBy(error: unknown): ReceiverStatus {
  if (error instanceof ReceiverError) {
    const { kind, message } = error;
    const why = kind === 'port-taken' || kind === 'port-forbidden' ? kind : 'failed';
    return { state: 'failed', why, detail: message };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { state: 'failed', why: 'failed', detail };
}
