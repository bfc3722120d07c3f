/**
 * The receiver: an HTTP server on this computer alone, for a tunnel or a reverse proxy to lead to.
 *
 * A webhook is answered 200 only when it is stored for good, 4xx when it cannot be the provider's,
 * and 503 when it could not be stored in time, so that the provider sends it again. Nothing of a
 * request is written anywhere but through `take`; only outcomes are counted.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Heard } from '../../shared/model/receipt.ts';
import type { Counts } from '../../shared/model/webhook-counts.ts';
import { answer } from './answer.ts';
import { endBroken } from './broken.ts';
import type { Hand } from './hand.ts';
import { createJudge, type Verdict } from './judge.ts';
import { type Limits, standardLimits } from './limits.ts';
import { listenError } from './receiver-error.ts';
import { createSelfTests } from './self-test.ts';
import type { Source } from './source.ts';
import { createStoredEvents } from './stored-events.ts';
import { createTally, type OnCount } from './tally.ts';
import { createTurns } from './turns.ts';

export interface ReceiverOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: '127.0.0.1' | '::1';
  /** Asked at every request, so that accounts can come and go. */
  readonly sources: () => readonly Source[];
  /** Resolves when what was heard is durable; hearing it again must change nothing. */
  readonly take: (accountId: string, heard: Heard) => Promise<void>;
  readonly onCount: OnCount;
  /** What was counted before it, to go on from. */
  readonly counts?: ReadonlyMap<string | null, Counts>;
  /** ms since the epoch. */
  readonly now?: () => number;
  readonly limits?: Partial<Limits>;
}

export interface Receiver {
  readonly port: number;
  /** By account; null stands for requests to nobody's address. */
  counts(): ReadonlyMap<string | null, Counts>;
  /**
   * Resolves when a POST of `selfTestBody(nonce)` arrives at the account's address. Throws
   * ReceiverError when none does within that many ms.
   */
  expectSelfTest(accountId: string, nonce: string, within: number): Promise<void>;
  /** Answers what is being stored, ends everything else, and is then silent. */
  close(): Promise<void>;
}

/** Throws ReceiverError when the port cannot be listened on. */
export async function startReceiver(options: ReceiverOptions): Promise<Receiver> {
  const { port, host = '127.0.0.1', sources, take, onCount, now = Date.now } = options;
  const limits: Limits = { ...standardLimits, ...options.limits };
  const selfTests = createSelfTests();
  const turns = createTurns(limits.storing);
  const stored = createStoredEvents(limits.remembered);
  const judge = createJudge({ sources, take, now, limits, selfTests, stored, turns });
  const { count, all } = createTally(now, onCount, options.counts ?? new Map());
  const hands = new Set<Hand>();

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const verdict = await judge(request).catch(() => failed);
    answer(response, verdict.outcome);
    count(verdict);
    await sent(response, request.socket);
  };

  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const hand = { request, done: handle(request, response) };
    hands.add(hand);
    hand.done.finally(() => hands.delete(hand));
  };

  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersWithin,
      requestTimeout: 0,
      connectionsCheckingInterval: Math.min(1_000, limits.headersWithin),
      keepAliveTimeout: limits.keepAliveFor,
      requireHostHeader: false,
    },
    listener,
  );
  server.maxConnections = limits.connections;
  server.maxRequestsPerSocket = limits.requestsPerConnection;

  server.on('checkExpectation', listener);
  endBroken(server, hands, (reason) => {
    count({ accountId: null, outcome: { kind: 'refused', reason } });
  });
  const tooMany = (): void => count({ accountId: null, outcome: busy });
  server.on('drop', tooMany).on('dropRequest', tooMany);

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(port, error)));
    server.listen(port, host, resolve);
  });
  server.on('error', tooMany);

  return {
    port: portOf(server.address()),
    counts: all,
    expectSelfTest: selfTests.expect,
    close: async () => {
      turns.close();
      selfTests.close();
      const closed = new Promise((resolve) => server.close(resolve));
      for (const { request } of hands) if (!request.complete) request.destroy();
      await Promise.all([...hands].map(({ done }) => done));
      server.closeAllConnections();
      await closed;
    },
  };
}

const busy = { kind: 'deferred', reason: 'busy' } as const;
const failed: Verdict = {
  accountId: null,
  outcome: { kind: 'deferred', reason: 'store-failed' },
};

/** An answer that waits behind another one is never told that its connection ended. */
function sent(response: ServerResponse, socket: Socket): Promise<void> {
  if (socket.destroyed || response.writableFinished) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      response.off('finish', end);
      socket.off('close', end);
      resolve();
    };
    response.on('finish', end);
    socket.on('close', end);
  });
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
