/**
 * The practice gateway as a process of its own, so that a test can stop, kill and restart it, and ask
 * at the provider's side what really arrived.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { EventFault, Muting, RequestFault } from '../../electron/practice/faults.ts';
import type { LineChange, ProfileChange } from '../../electron/practice/misconfigure.ts';
import type { Right } from '../../electron/practice/rights.ts';
import { isProviderKind, type ProviderKind, type SignIn } from '../../shared/model/providers.ts';

const Ready = z.object({
  provider: z.custom<ProviderKind>((value) => typeof value === 'string' && isProviderKind(value)),
  /** What an account of the provider signs in with. */
  signIn: z.custom<SignIn>((value) => z.record(z.string(), z.string()).safeParse(value).success),
  url: z.string(),
  socketUrl: z.string(),
  apiKey: z.string(),
  lines: z.array(z.string()),
  controlUrl: z.string(),
});

const Entry = z.object({
  uuid: z.string(),
  from: z.string(),
  to: z.string(),
  text: z.string(),
  /** Outbound: addresses. Inbound: practice files by name, or addresses. */
  media: z.array(z.string()),
  /** When it was created, by the gateway's clock; ISO. */
  at: z.string(),
});
/** See electron/practice/attempts.ts for what the fields mean. */
const Attempt = z.object({
  at: z.number(),
  tick: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  text: z.string().nullable(),
  outcome: z.enum(['pending', 'accepted', 'hidden', 'refused']),
  status: z.number().nullable(),
});
export type SendAttempt = z.infer<typeof Attempt>;

const Log = z.object({
  /** What was accepted, hidden texts included; of a group send one for each member. */
  sends: z.array(Entry.extend({ hidden: z.boolean(), group: z.string().nullable() })),
  inbound: z.array(Entry),
  requests: z.record(z.string(), z.number()),
  /** Every request to send that arrived, refused ones included; the last 20,000. */
  attempts: z.array(Attempt),
  sockets: z.number(),
});
export type GatewayLog = z.infer<typeof Log>;

const Token = z.object({ uuid: z.string(), token: z.string(), expired_on: z.string() });
export type Token = z.infer<typeof Token>;

type WithDefaults<F> = F extends { kind: string } ? Pick<F, 'kind'> & Partial<F> : never;
/** What has no value here has the gateway's default: any request, one time. */
export type Fault =
  | WithDefaults<RequestFault>
  | WithDefaults<EventFault>
  | Muting
  | { readonly kind: 'close-sockets' | 'half-open' };

/** Texts from people; see electron/practice/injection.ts for what the fields mean. */
export interface Incoming {
  readonly from: string | readonly string[];
  readonly to: string;
  readonly text: string;
  /** Practice files by name (electron/practice/media.ts), or addresses. */
  readonly media?: readonly string[];
  /** Who else was written to, beside the line. */
  readonly others?: readonly string[];
  readonly count?: number;
  readonly spreadMs?: number;
}

export interface Acceptance {
  readonly accepted: boolean;
  /** 401 unless given. */
  readonly status?: 401 | 403;
  /** Also closes the sockets that are open; off unless given. */
  readonly closeSockets?: boolean;
}

export interface GatewayOptions {
  /** Opentact unless given. */
  readonly provider?: ProviderKind;
  readonly port?: number;
  readonly apiKey?: string;
  readonly speed?: number;
  readonly dialect?: 'rest' | 'plain';
  readonly stateFile?: string;
}

export interface GatewayProcess {
  readonly provider: ProviderKind;
  /** What an account signs in with. */
  readonly signIn: SignIn;
  readonly url: string;
  readonly socketUrl: string;
  readonly apiKey: string;
  /** The account's numbers that can text, E.164. */
  readonly lines: readonly string[];
  readonly port: number;
  /** What the provider has on record; only texts of exactly these words where any are given. */
  log(text?: string): Promise<GatewayLog>;
  inbound(texts: Incoming): Promise<void>;
  /** Puts texts on record without telling any socket. */
  inboundSilent(texts: Incoming): Promise<void>;
  fault(fault: Fault): Promise<void>;
  /** Ends every fault and muting; events that were held back are told. */
  clearFaults(): Promise<void>;
  /** Sets the gateway's own clock so far ahead of this computer's; negative is behind. */
  clock(aheadMs: number): Promise<void>;
  /** Whether the key and every token are let in from now on. */
  key(acceptance: Acceptance): Promise<void>;
  /** Puts a number, a profile or the key out of order; see electron/practice/misconfigure.ts. */
  line(change: LineChange): Promise<void>;
  profile(change: ProfileChange): Promise<void>;
  rights(missing: readonly Right[]): Promise<void>;
  /** A token that ends after so many seconds. */
  token(ttlSeconds: number): Promise<Token>;
  /** What the account has left to pay with, in its currency. */
  balance(amount: number): Promise<void>;
  /** Sets where the account's own webhooks are posted to; null for nowhere. */
  announce(url: string | null): Promise<void>;
  /** Takes every event subscription away: sockets stay open and are told nothing. */
  unsubscribe(): Promise<void>;
  /** Puts a frame on every open websocket, exactly as it stands. */
  frame(raw: string): Promise<void>;
  stop(): Promise<void>;
  /** SIGKILL, and nothing is answered any more. */
  kill(): Promise<void>;
}

const serve = path.resolve(import.meta.dirname, '../../electron/practice/serve.ts');

/** Starts with the control door open, twenty times faster than life. */
export async function startGateway(options: GatewayOptions = {}): Promise<GatewayProcess> {
  const { port = 0, apiKey, speed = 20, dialect = 'rest', stateFile } = options;
  const { provider = 'opentact' } = options;
  const flags = ['--control', '--port', `${port}`, '--speed', `${speed}`, '--dialect', dialect];
  flags.push('--provider', provider);
  if (apiKey !== undefined) flags.push(`--api-key=${apiKey}`);
  if (stateFile !== undefined) flags.push('--state', stateFile);
  const child = spawn(process.execPath, [serve, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Not inherited: a gateway that outlives this process would keep the runner waiting for its output.
  child.stderr.pipe(process.stderr, { end: false });
  const ready = Ready.parse(JSON.parse(await firstLine(child)));

  const ask = async (method: string, door: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${ready.controlUrl}/${door}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json' },
    });
    if (!response.ok) throw new Error(`The gateway refused ${door}: ${await response.text()}`);
    return await response.json();
  };
  return {
    ...ready,
    port: Number(new URL(ready.url).port),
    log: async (text) => {
      const which = text === undefined ? '' : `?text=${encodeURIComponent(text)}`;
      return Log.parse(await ask('GET', `log${which}`));
    },
    inbound: async (texts) => void (await ask('POST', 'inbound', texts)),
    inboundSilent: async (texts) => void (await ask('POST', 'inbound-silent', texts)),
    fault: async (fault) => void (await ask('POST', 'fault', fault)),
    clearFaults: async () => void (await ask('DELETE', 'fault')),
    clock: async (aheadMs) => void (await ask('POST', 'clock', { aheadMs })),
    key: async (acceptance) => void (await ask('POST', 'key', acceptance)),
    line: async (change) => void (await ask('POST', 'line', change)),
    profile: async (change) => void (await ask('POST', 'profile', change)),
    rights: async (missing) => void (await ask('POST', 'rights', { missing })),
    balance: async (balance) => void (await ask('POST', 'balance', { balance })),
    token: async (ttlSeconds) => Token.parse(await ask('POST', 'token', { ttlSeconds })),
    announce: async (url) => void (await ask('POST', 'announce', { url })),
    unsubscribe: async () => void (await ask('POST', 'unsubscribe')),
    frame: async (raw) => {
      const response = await fetch(`${ready.controlUrl}/frame`, { method: 'POST', body: raw });
      if (!response.ok) throw new Error(`The gateway refused a frame: ${await response.text()}`);
    },
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The gateway has no output.');
  const lines = createInterface({ input: child.stdout });
  const [line]: unknown[] = await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The gateway ended: ${code}`))),
  ]);
  return String(line);
}
