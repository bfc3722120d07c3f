/**
 * The practice gateway: a provider on this computer that speaks Opentact over real HTTP and a real
 * websocket. The app runs it in its own process as the practice account; tests and `npm run practice`
 * run it as a process of its own. It listens on loopback only.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { practiceAccount } from './account.ts';
import { createAccountShapes } from './account-shapes.ts';
import { createAttempts } from './attempts.ts';
import { createAuth } from './auth.ts';
import { createCallbackShapes } from './carrier-callbacks.ts';
import { shiftable, systemClock } from './clock.ts';
import { controlRoutes } from './control.ts';
import { detailRoutes, messageRecordRoutes } from './detail.ts';
import { createFaults } from './faults.ts';
import { createListener } from './http.ts';
import { leaseRoutes } from './leases.ts';
import { createLifecycle } from './lifecycle.ts';
import { loginRoutes } from './login.ts';
import { type Person, people } from './people.ts';
import { profileRoutes } from './profiles.ts';
import { seededIds } from './random.ts';
import { canText } from './records.ts';
import { createRights } from './rights.ts';
import { type Route, under } from './router.ts';
import { searchRoutes } from './search.ts';
import { sendAtOriginRoutes, sendRoutes } from './send.ts';
import type { Services } from './services.ts';
import { connection, defaults, type PracticeOptions } from './settings.ts';
import { createShapes } from './shapes.ts';
import { createHub } from './socket.ts';
import { openState } from './state.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { tokenRoutes } from './tokens.ts';
import { wordingOf } from './wording.ts';

export interface PracticeGateway {
  /** What an Opentact client takes as its base URL. */
  readonly url: string;
  readonly socketUrl: string;
  /** Null unless started with `control`. */
  readonly controlUrl: string | null;
  readonly apiKey: string;
  /** Login for `GET /auth`; the password is the API key. */
  readonly email: string;
  /** The account's numbers that can text, E.164. */
  readonly lines: readonly string[];
  readonly people: readonly Person[];
  /** Cuts every connection and resolves when the port and the state file are free. */
  close(): Promise<void>;
}

/** Rejects where the port is taken (EADDRINUSE) or the state file cannot be read or written. */
export async function startPracticeGateway(
  options: PracticeOptions = {},
): Promise<PracticeGateway> {
  const { port = defaults.port, seed = defaults.seed, speed = defaults.speed } = options;
  const { dialect = 'rest', control = false } = options;
  const clock = shiftable(options.clock ?? systemClock);
  const apiKey = options.apiKey ?? randomBytes(24).toString('base64url');

  const ids = seededIds(seed);
  const account = practiceAccount(ids);
  const state = openState(account, clock, options.stateFile);
  const wording = wordingOf(dialect);
  const shapes = createShapes(account, state, wording);
  const accountShapes = createAccountShapes(account, state, wording);
  const auth = createAuth(account, apiKey, clock, state.tokens);
  const faults = createFaults();
  const rights = createRights();
  const hub = createHub({ auth, clock, faults, ids, shapes: accountShapes, state });
  const callbackShapes = createCallbackShapes(state, ids);
  const tell = hub.broadcast;
  const lifecycle = createLifecycle({ clock, speed, ids, state, shapes, callbackShapes, tell });

  const services: Services = {
    account,
    accountShapes,
    auth,
    clock,
    dialect,
    hub,
    ids,
    lifecycle,
    shapes,
    state,
    wording,
  };
  const attempts = createAttempts();
  const traffic = new Map<string, number>();
  const routes = [
    ...(control ? controlRoutes({ services, attempts, faults, rights, traffic }) : []),
    ...providerRoutes(services),
  ];

  const server = createServer(
    createListener({ attempts, auth, clock, faults, rights, routes, traffic }),
  );
  server.keepAliveTimeout = connection.httpKeepAlive;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: connection.frameLimit });
  server.on('upgrade', (request, stream, head) => {
    sockets.handleUpgrade(request, stream, head, (socket) => {
      hub.admit(socket, request.socket.remoteAddress ?? '127.0.0.1');
    });
  });

  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    state.close();
    throw error;
  }
  lifecycle.resume();

  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
  return {
    url: dialect === 'rest' ? `http://${host}/rest` : `http://${host}`,
    socketUrl: `ws://${host}`,
    controlUrl: control ? `http://${host}/_control` : null,
    apiKey,
    email: account.user.email,
    lines: state.leases
      .all()
      .filter(canText)
      .map((lease) => lease.number),
    people,
    async close() {
      const closed = once(server, 'close');
      server.close();
      lifecycle.stop();
      hub.stop();
      server.closeAllConnections();
      await closed;
      state.close();
    },
  };
}

/** The same calls in both dialects, but at other addresses. */
function providerRoutes(services: Services): Route[] {
  const shared = [
    ...loginRoutes(services),
    ...searchRoutes(services),
    ...detailRoutes(services),
    ...leaseRoutes(services),
    ...profileRoutes(services),
    ...subscriptionRoutes(services),
    ...tokenRoutes(services),
  ];
  const atOrigin = [...sendAtOriginRoutes(services), ...messageRecordRoutes(services)];
  switch (services.dialect) {
    case 'rest':
      return [
        ...under('/rest', [...shared, ...sendRoutes(services), ...messageRecordRoutes(services)]),
        ...atOrigin,
      ];
    case 'plain':
      return [...shared, ...atOrigin];
  }
}
