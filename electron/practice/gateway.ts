/**
 * The practice gateway: a provider on this computer that speaks a carrier API over real HTTP, Opentact's
 * with a real websocket, Telnyx's and Bandwidth's with real webhooks. The app runs it in its own process
 * as the practice account; tests and `npm run practice` run it as a process of its own. It listens on
 * loopback only.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { ProviderKind, SignIn } from '../../shared/model/providers.ts';
import { practiceAccount } from './account.ts';
import { createAccountShapes } from './account-shapes.ts';
import { announceRoutes } from './announcing.ts';
import { createAttempts } from './attempts.ts';
import { createAuth } from './auth.ts';
import { createCallbackShapes } from './carrier-callbacks.ts';
import { shiftable, systemClock } from './clock.ts';
import { controlRoutes } from './control.ts';
import { createFaults } from './faults.ts';
import { createListener } from './http.ts';
import { createLifecycle } from './lifecycle.ts';
import { mediaRoutes } from './media.ts';
import { type Person, people } from './people.ts';
import { seededIds } from './random.ts';
import { canText } from './records.ts';
import { createRights } from './rights.ts';
import type { Grounds, Services } from './services.ts';
import { connection, defaults, type PracticeOptions } from './settings.ts';
import { createShapes } from './shapes.ts';
import { createHub } from './socket.ts';
import { createSpeech } from './speeches.ts';
import { openState } from './state.ts';
import { wordingOf } from './wording.ts';

export interface PracticeGateway {
  readonly provider: ProviderKind;
  /** What a client of the provider takes as its base URL. */
  readonly url: string;
  /** Only Opentact's is answered. */
  readonly socketUrl: string;
  /** Null unless started with `control`. */
  readonly controlUrl: string | null;
  readonly apiKey: string;
  /** What an account of the provider signs in with. */
  readonly signIn: SignIn;
  /** Login for `GET /auth`; the password is the API key. */
  readonly email: string;
  /** The account's numbers that can text, E.164. */
  readonly lines: readonly string[];
  readonly people: readonly Person[];
  /** Sets where the account's own webhooks are posted to; see Speech. */
  announce(url: string | null): Promise<void>;
  /** Cuts every connection and resolves when the port and the state file are free. */
  close(): Promise<void>;
}

/** Rejects where the port is taken (EADDRINUSE) or the state file cannot be read or written. */
export async function startPracticeGateway(
  options: PracticeOptions = {},
): Promise<PracticeGateway> {
  const { port = defaults.port, seed = defaults.seed, speed = defaults.speed } = options;
  const { provider = 'opentact', dialect = 'rest', control = false } = options;
  const clock = shiftable(options.clock ?? systemClock);
  const apiKey = options.apiKey ?? randomBytes(24).toString('base64url');

  const ids = seededIds(seed);
  const account = practiceAccount(ids, provider);
  const state = openState(account, clock, options.stateFile);
  const wording = wordingOf(dialect);
  const origin = () => originOf(server.address());
  const shapes = createShapes(account, state, wording, origin);
  const accountShapes = createAccountShapes(account, state, wording);
  const auth = createAuth(account, apiKey, clock, state.tokens);
  const faults = createFaults();
  const rights = createRights();
  const grounds: Grounds = {
    account,
    accountShapes,
    apiKey,
    auth,
    callbackShapes: createCallbackShapes(state, ids),
    clock,
    dialect,
    faults,
    hub: createHub({ auth, clock, faults, ids, shapes: accountShapes, state }),
    ids,
    origin,
    shapes,
    speed,
    state,
    wording,
  };
  const speech = createSpeech(provider, grounds);
  const { frameOf, tell } = speech;
  const lifecycle = createLifecycle({ clock, speed, ids, state, frameOf, tell });
  const services: Services = { ...grounds, lifecycle, speech };
  const attempts = createAttempts();
  const traffic = new Map<string, number>();
  const routes = [
    ...(control ? controlRoutes({ services, attempts, faults, rights, traffic }) : []),
    ...mediaRoutes(),
    ...announceRoutes(speech),
    ...speech.routes(lifecycle),
  ];

  const server = createServer(
    createListener({ attempts, clock, faults, rights, routes, speech, traffic }),
  );
  server.keepAliveTimeout = connection.httpKeepAlive;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: connection.frameLimit });
  server.on('upgrade', (request, stream, head) => {
    if (provider !== 'opentact') {
      stream.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      grounds.hub.admit(socket, request.socket.remoteAddress ?? '127.0.0.1');
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
  speech.resume();

  return {
    provider,
    url: `${origin()}${speech.base}`,
    socketUrl: origin().replace('http:', 'ws:'),
    controlUrl: control ? `${origin()}/_control` : null,
    apiKey,
    signIn: speech.signIn,
    email: account.user.email,
    lines: state.leases
      .all()
      .filter(canText)
      .map((lease) => lease.number),
    people,
    announce: speech.announce,
    async close() {
      const closed = once(server, 'close');
      server.close();
      lifecycle.stop();
      speech.stop();
      grounds.hub.stop();
      server.closeAllConnections();
      await closed;
      state.close();
    },
  };
}

function originOf(address: AddressInfo | string | null): string {
  if (typeof address !== 'object' || address === null) throw new Error('The gateway is closed.');
  return `http://127.0.0.1:${address.port}`;
}
