/**
 * Opentact's live feed: connect, say who we are in the first frame, then listen.
 *
 * The documents describe neither the failure frame nor close codes nor a heartbeat, so: an auth
 * frame without `payload.user` is a refusal, no auth frame within ten seconds is a lost
 * connection, and protocol pings notice a half-open socket. Source: Opentact docs, "How to
 * Authenticate to WSS" and "Authentication Response".
 */
import WebSocket from 'ws';
import type { AccountHolder, Feed, FeedClosed, FeedListener } from '../provider.ts';
import { causeOf, codeOf } from '../wire/trouble.ts';
import { normalizeFrame } from './normalize.ts';
import { AuthPayload, Frame, readJson } from './wire.ts';

const authTimeout = 10_000;
/** Looked at every four seconds, silent for ten means half-open: noticed within fourteen. */
const pingEvery = 4_000;
const silenceLimit = 10_000;
const largestFrame = 4 * 1024 * 1024;

export function listen(socketUrl: string, key: string, listener: FeedListener): Feed {
  const socket = new WebSocket(socketUrl, {
    handshakeTimeout: authTimeout,
    maxPayload: largestFrame,
    perMessageDeflate: false,
  });
  let authenticated = false;
  let ended = false;
  let heardAt = performance.now();

  const end = (reason: FeedClosed): void => {
    if (ended) return;
    ended = true;
    clearTimeout(authTimer);
    clearInterval(pingTimer);
    socket.terminate();
    listener.closed(reason);
  };
  const lost = (detail: string): void => end({ kind: 'lost', cause: 'provider', detail });
  const alive = (): void => {
    heardAt = performance.now();
  };
  const authTimer = setTimeout(() => lost('no auth frame in 10 s'), authTimeout);
  const pingTimer = setInterval(() => {
    if (performance.now() - heardAt > silenceLimit) lost('no sign of life');
    else if (socket.readyState === WebSocket.OPEN) socket.ping();
  }, pingEvery);

  socket.on('open', () => socket.send(JSON.stringify({ type: 'auth', payload: key })));
  socket.on('pong', alive);
  socket.on('ping', alive);
  socket.on('message', (data, isBinary) => {
    alive();
    if (ended || isBinary) return;
    const raw = data.toString();
    if (!authenticated) {
      const verdict = readAuth(raw);
      if (verdict === 'refused') return end({ kind: 'refused', detail: 'socket auth failed' });
      if (verdict === 'other') return;
      authenticated = true;
      clearTimeout(authTimer);
      listener.opened(verdict);
      return;
    }
    const facts = normalizeFrame(raw);
    if (facts.length === 0) return;
    listener.heard({ source: 'socket', receivedAt: Date.now(), raw, facts });
  });
  socket.on('unexpected-response', (_request, response) => {
    const status = response.statusCode ?? 0;
    const detail = `socket answered ${status}`;
    if (status === 401 || status === 403) end({ kind: 'refused', detail });
    else lost(detail);
  });
  socket.on('error', (error) =>
    end({ kind: 'lost', cause: causeOf(error), detail: codeOf(error) }),
  );
  socket.on('close', (code) => lost(`closed with ${code}`));

  return { close: () => lost('closed here') };
}

function readAuth(raw: string): AccountHolder | 'refused' | 'other' {
  const frame = Frame.safeParse(readJson(raw));
  if (!frame.success || frame.data.type !== 'auth') return 'other';
  const payload = AuthPayload.safeParse(frame.data.payload);
  if (!payload.success) return 'refused';
  const account = payload.data.account;
  return {
    name: account?.name ?? account?.email ?? payload.data.user.email ?? null,
    balance: account?.balance ?? null,
  };
}
