/**
 * The practice gateway as a process of its own, so that a test can stop, kill and restart it, and ask
 * at the provider's side what really arrived.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const Ready = z.object({
  url: z.string(),
  socketUrl: z.string(),
  apiKey: z.string(),
  lines: z.array(z.string()),
  controlUrl: z.string(),
});

const Entry = z.object({ uuid: z.string(), from: z.string(), to: z.string(), text: z.string() });
const Log = z.object({
  sends: z.array(Entry),
  inbound: z.array(Entry),
  requests: z.record(z.string(), z.number()),
  sockets: z.number(),
});
export type GatewayLog = z.infer<typeof Log>;

export interface GatewayOptions {
  readonly port?: number;
  readonly apiKey?: string;
  readonly speed?: number;
  readonly dialect?: 'rest' | 'plain';
  readonly stateFile?: string;
}

export interface GatewayProcess {
  readonly url: string;
  readonly socketUrl: string;
  readonly apiKey: string;
  readonly port: number;
  /** What the provider has on record. */
  log(): Promise<GatewayLog>;
  inbound(text: { from: string; to: string; text: string; count?: number }): Promise<void>;
  fault(fault: Readonly<Record<string, unknown>>): Promise<void>;
  /** Puts a frame on every open websocket, exactly as it stands. */
  frame(raw: string): Promise<void>;
  stop(): Promise<void>;
}

const serve = path.resolve(import.meta.dirname, '../../electron/practice/serve.ts');

/** Starts with the control door open, twenty times faster than life. */
export async function startGateway(options: GatewayOptions = {}): Promise<GatewayProcess> {
  const { port = 0, apiKey, speed = 20, dialect = 'rest', stateFile } = options;
  const flags = ['--control', '--port', `${port}`, '--speed', `${speed}`, '--dialect', dialect];
  if (apiKey !== undefined) flags.push('--api-key', apiKey);
  if (stateFile !== undefined) flags.push('--state', stateFile);
  const child = spawn(process.execPath, [serve, ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
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
    log: async () => Log.parse(await ask('GET', 'log')),
    inbound: async (text) => void (await ask('POST', 'inbound', text)),
    fault: async (fault) => void (await ask('POST', 'fault', fault)),
    frame: async (raw) => {
      const response = await fetch(`${ready.controlUrl}/frame`, { method: 'POST', body: raw });
      if (!response.ok) throw new Error(`The gateway refused a frame: ${await response.text()}`);
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
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
