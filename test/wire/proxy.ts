/**
 * A TCP proxy between our client and a gateway, for what only a network does: it can swallow
 * everything without closing anything, reset what is open, and refuse what is new.
 */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Proxy {
  /** Base and socket URL of the gateway behind it, by way of the proxy. */
  readonly url: string;
  readonly socketUrl: string;
  /** Connections open now. */
  open(): number;
  /** Hands everything on, what was swallowed excepted. */
  pass(): void;
  /** Swallows what open and new connections say, both ways; nobody is told. */
  freeze(): void;
  /** Resets every open connection. */
  reset(): void;
  /** Resets every open connection, and every new one at once, until `pass`. */
  refuse(): void;
}

interface Target {
  readonly url: string;
  readonly port: number;
}

export async function proxyFor(target: Target): Promise<Proxy> {
  const open = new Set<Socket>();
  let state: 'passing' | 'frozen' | 'refusing' = 'passing';

  const carry = (from: Socket, to: Socket): void => {
    from.on('data', (bytes) => {
      if (state === 'passing') to.write(bytes);
    });
    from.on('close', () => {
      open.delete(from);
      if (state !== 'frozen') to.destroy();
    });
    from.on('error', () => undefined);
  };
  const reset = (): void => {
    for (const socket of open) socket.resetAndDestroy();
  };

  const server = createServer((client) => {
    open.add(client);
    if (state === 'refusing') {
      client.on('close', () => open.delete(client));
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(target.port, '127.0.0.1');
    carry(client, upstream);
    carry(upstream, client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    reset();
    server.close();
    await once(server, 'close');
  });

  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    url: target.url.replace(/127\.0\.0\.1:\d+/, host),
    socketUrl: `ws://${host}`,
    open: () => open.size,
    pass: () => {
      state = 'passing';
    },
    freeze: () => {
      state = 'frozen';
    },
    reset,
    refuse: () => {
      state = 'refusing';
      reset();
    },
  };
}
