/** The service with the real receiver on loopback; the accounts, the vault and the gateways are a test's own. */
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import type { Account } from '../../shared/model/account.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import type { ReceiverChoice, ReceiverState } from '../../shared/model/receiver.ts';
import type { Source } from '../webhooks/source.ts';
import { post, proofOf, publicKey } from '../webhooks/test-sender.ts';
import { createReceiverService } from './service.ts';

export const off: ReceiverChoice = { enabled: false, port: 0, publicUrl: null };
export const on: ReceiverChoice = { ...off, enabled: true };

function account(id: string, practice: boolean, provider: Account['provider'] = 'telnyx'): Account {
  return {
    ...{ id, provider, practice, name: id, baseUrl: null, socketUrl: null, ownNumbers: [] },
    createdAt: 0,
    limits: { perSecond: 1, perLinePerSecond: 1, lookForSeconds: 60 },
  };
}

export const practice = account('practice', true);
const real = account('real', false);

interface World {
  accounts: readonly Account[];
  /** Accounts that run. */
  running: ReadonlySet<string>;
  choice: ReceiverChoice;
}

export function service(
  world: World,
  take = async (_id: string, _heard: Heard): Promise<void> => undefined,
) {
  const each = new Set<string>();
  const forgotten: string[] = [];
  const announced: (readonly [string, string | null])[] = [];
  const states: ReceiverState[] = [];
  const failures: unknown[] = [];
  let receiving = 0;
  const made = createReceiverService({
    book: {
      accounts: () => world.accounts,
      receiver: () => world.choice,
      setReceiver: (choice) => {
        world.choice = choice;
      },
      onEachSend: (id) => each.has(id),
      setOnEachSend: (id, onEachSend) => void (onEachSend ? each.add(id) : each.delete(id)),
    },
    paths: {
      of: async (id) => secretOf(id),
      forget: (id) => void forgotten.push(id),
    },
    proofOf: (provider) => (provider === 'telnyx' ? 'signature' : 'address'),
    sourceOf: (id, path) => (world.running.has(id) ? sourceOf(id, path) : null),
    take,
    announce: async (id, url) => void announced.push([id, url]),
    onState: (state) => void states.push(state),
    onReceiving: () => {
      receiving += 1;
    },
    onFailure: (error) => void failures.push(error),
  });
  onTestFinished(async () => {
    await made.stop();
    expect(failures).toEqual([]);
  });
  return { made, states, announced, forgotten, receiving: () => receiving };
}

export const secretOf = (id: string): string => `${id}-0123456789-0123456789-0123456789`;
const sourceOf = (accountId: string, secret: string): Source => ({
  ...{ accountId, secret, dialect: 'telnyx', credentials: { publicKey } },
});
export const world = (own: Partial<World> = {}): World => ({
  ...{ accounts: [practice, real], running: new Set(['practice', 'real']), choice: on },
  ...own,
});
export const portIn = ({ status }: ReceiverState): number => {
  if (status.state !== 'listening') throw new Error(`it is ${status.state}`);
  return status.port;
};
export const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });
export const send = (port: number, id: string, body: string): Promise<number> => {
  const source = sourceOf(id, secretOf(id));
  const headers = proofOf(source, body, Date.now());
  return post(port, { path: `/hooks/${source.secret}`, headers, body });
};

export async function listeningServer(): Promise<Server> {
  const taker = createServer();
  await new Promise<void>((done) => taker.listen(0, '127.0.0.1', done));
  onTestFinished(() => void taker.close());
  return taker;
}
