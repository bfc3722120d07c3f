/**
 * The websocket. Opentact docs, Websocket Authentication and SMS Events: the first frame is
 * {"type":"auth","payload":"<JWT or key>"}; the answer is an auth frame with user and account, and then
 * events flow while the account has a live `sms` subscription on the `wss` channel. Nothing is queued
 * for anybody who is not connected. How a failed login looks is not documented; here it is an auth
 * frame without a payload, then a close. A socket ends with the token that opened it.
 */
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { AccountShapes } from './account-shapes.ts';
import type { Auth } from './auth.ts';
import type { Clock } from './clock.ts';
import { type Faults, firstHalf } from './faults.ts';
import type { SeededIds } from './random.ts';
import { connection } from './settings.ts';
import type { State } from './state.ts';

const AuthFrame = z.object({ type: z.literal('auth'), payload: z.string() });
const policyViolation = 1008;
const serviceRestart = 1012;

export interface Hub {
  /** Takes over a websocket that has just opened. */
  admit(socket: WebSocket, address: string): void;
  /** Sends an event about a line to every socket that is logged in, if the account subscribed to SMS events. */
  broadcast(frame: string, line: string): void;
  /** Sends these very bytes as a text frame to every socket that is logged in, subscribed or not. */
  relay(bytes: Buffer): void;
  /** How many sockets are logged in. */
  online(): number;
  /** Closes every socket, as a provider does when it restarts. */
  closeAll(): void;
  /** Closes every socket whose token is not accepted any more. */
  closeRefused(): void;
  /** Leaves every open socket open but deaf and mute: no events, no pongs, no close. */
  freezeAll(): void;
  /** Cuts every connection. */
  stop(): void;
}

interface Surroundings {
  readonly auth: Auth;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly ids: SeededIds;
  readonly shapes: AccountShapes;
  readonly state: State;
}

export function createHub({ auth, clock, faults, ids, shapes, state }: Surroundings): Hub {
  const open = new Set<WebSocket>();
  /** The sockets that are logged in, each with its token. */
  const listening = new Map<WebSocket, string>();
  let connections = 0;

  function greeting(name: string, address: string): object {
    const user = shapes.user(listening.size);
    const account = shapes.account();
    return {
      uuid: ids.uuid(`greeting:${name}`),
      created_on: new Date(clock.now()).toISOString(),
      type: 'auth',
      message: `WSS connection ${name}@${address} - success auth ${user.email}`,
      payload: { uuid: ids.uuid(`connection:${name}`), ip: address, user, account },
      account,
    };
  }

  const hasSubscription = () =>
    state.subscriptions
      .all()
      .some(
        ({ type, channel, isActive, expiredOn }) =>
          type === 'sms' &&
          channel === 'wss' &&
          isActive &&
          (expiredOn === null || Date.parse(expiredOn) > clock.now()),
      );

  function send(frame: string): void {
    if (!hasSubscription()) return;
    for (const socket of listening.keys()) socket.send(frame);
  }

  function closeRefused(): void {
    for (const [socket, token] of listening) {
      if (!auth.accepts(token)) socket.close(policyViolation);
    }
  }

  /** Looks again when the token ends; the returned function gives up on that. */
  function watchEnd(token: string): () => void {
    const end = auth.endOf(token);
    if (end === null) return () => undefined;
    const wait = Math.min(end - clock.now(), connection.longestTimer);
    let forget = clock.schedule(wait, () => {
      closeRefused();
      if (auth.accepts(token)) forget = watchEnd(token);
    });
    return () => forget();
  }

  return {
    admit(socket, address) {
      const name = ids.hex(`socket:${connections++}`, 4);
      open.add(socket);
      let forget = clock.schedule(connection.authDeadline, () => socket.close(policyViolation));
      socket.once('message', (data) => {
        forget();
        const token = readToken(String(data));
        if (token === null || !auth.accepts(token)) {
          const message = `WSS connection ${name}@${address} - auth failed`;
          socket.send(JSON.stringify({ type: 'auth', message, payload: null }));
          socket.close(policyViolation);
          return;
        }
        listening.set(socket, token);
        forget = watchEnd(token);
        socket.send(JSON.stringify(greeting(name, address)));
      });
      socket.on('error', () => socket.terminate());
      socket.on('close', () => {
        forget();
        open.delete(socket);
        listening.delete(socket);
      });
    },

    broadcast(frame, line) {
      faults.pass({ line, send: (as) => send(as === 'whole' ? frame : firstHalf(frame)) });
    },

    relay(bytes) {
      for (const socket of listening.keys()) socket.send(bytes, { binary: false });
    },

    online: () => listening.size,

    closeAll() {
      for (const socket of open) socket.close(serviceRestart);
    },

    closeRefused,

    freezeAll() {
      for (const socket of open) socket.pause();
      listening.clear();
    },

    stop() {
      for (const socket of open) socket.terminate();
    },
  };
}

function readToken(frame: string): string | null {
  try {
    const parsed = AuthFrame.safeParse(JSON.parse(frame));
    return parsed.success ? parsed.data.payload : null;
  } catch {
    return null;
  }
}
