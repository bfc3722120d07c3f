/** A receiver in a test: what it took and counted, and its end with the test's. */
import { onTestFinished } from 'vitest';
import type { Heard } from '../../shared/model/receipt.ts';
import type { Counts } from '../../shared/model/webhook-counts.ts';
import { noCounts } from '../../shared/model/webhook-counts.ts';
import type { Limits } from './limits.ts';
import { type Receiver, type ReceiverOptions, startReceiver } from './receiver.ts';
import { pathOf } from './secret.ts';
import type { Source } from './source.ts';
import { bandwidth, opentact, post, proofOf, telnyx } from './test-sender.ts';

/** 2026-03-02T15:10:10Z. */
export const now = 1_772_464_210_000;

export interface Taken {
  readonly accountId: string;
  readonly heard: Heard;
}

export interface Scene {
  readonly port: number;
  readonly receiver: Receiver;
  readonly taken: Taken[];
  /** The counts of a source, or of nobody's address. */
  counts(source: Source | null): Counts;
  /** Sends a body as its provider would; the answer's status. */
  send(source: Source, body: string | Uint8Array): Promise<number>;
}

interface SceneOptions {
  readonly port?: number;
  readonly limits?: Partial<Limits>;
  readonly sources?: readonly Source[];
  readonly take?: ReceiverOptions['take'];
  readonly now?: number;
}

export async function openReceiver(options: SceneOptions = {}): Promise<Scene> {
  const { limits = {}, sources = [telnyx, bandwidth, opentact], now: at = now } = options;
  const taken: Taken[] = [];
  const last = new Map<string | null, Counts>();
  const receiver = await startReceiver({
    port: options.port ?? 0,
    sources: () => sources,
    take: async (accountId, heard) => {
      await options.take?.(accountId, heard);
      taken.push({ accountId, heard });
    },
    onCount: (accountId, counts) => last.set(accountId, counts),
    now: () => at,
    limits,
  });
  onTestFinished(() => receiver.close());
  const { port } = receiver;
  return {
    port,
    receiver,
    taken,
    counts: (source) => last.get(source?.accountId ?? null) ?? noCounts,
    send: (source, body) =>
      post(port, { path: pathOf(source.secret), headers: proofOf(source, body, at), body }),
  };
}
