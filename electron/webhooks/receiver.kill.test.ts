/**
 * The app killed between receiving webhooks and answering them. Nobody got an answer, so Telnyx
 * tries again, up to three times in all, of which one finds nobody at home, and Bandwidth goes on
 * for a day; every text and every receipt must then be there once. `KILLS=200` kills more often than
 * the suite does.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { pathOf } from './secret.ts';
import type { Source } from './source.ts';
import { bandwidth, post, proofOf, publicKey, sample, telnyx } from './test-sender.ts';

const kills = Number(process.env['KILLS'] ?? 4);
const script = fileURLToPath(new URL('./receiver.kill.child.ts', import.meta.url));

interface App {
  readonly process: ChildProcess;
  readonly port: number;
  /** Resolves when it has said this for the nth time. */
  said(line: string, times: number): Promise<void>;
}

async function startApp(file: string): Promise<App> {
  const child = spawn(process.execPath, [script, file, publicKey], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => lines.push(line));
  const said = async (line: string, times: number): Promise<void> => {
    while (lines.filter((one) => one === line).length < times) await once(output, 'line');
  };
  const failed = once(child, 'exit').then(([code]): never => {
    throw new Error(`the app ended with ${code} before it was ready`);
  });
  failed.catch(() => undefined);
  const [ready] = await Promise.race([once(output, 'line'), failed]);
  return { process: child, port: Number(String(ready).replace('ready ', '')), said };
}

interface Sent {
  readonly source: Source;
  readonly kind: 'text' | 'receipt';
  /** The provider's id of the message. */
  readonly id: string;
  /** The body of the nth try. */
  readonly body: (attempt: number) => string;
}

const Event = z.looseObject({ data: z.looseObject({ payload: z.looseObject({}) }) });
const Callbacks = z.array(z.looseObject({ message: z.looseObject({}) }));

function telnyxEvent(name: string, kind: Sent['kind'], id: string): Sent {
  const { data } = Event.parse(JSON.parse(sample(name)));
  const event = { ...data, id: `event-${id}`, payload: { ...data.payload, id } };
  const body = (attempt: number) => JSON.stringify({ data: event, meta: { attempt } });
  return { source: telnyx, kind, id, body };
}

function bandwidthEvent(name: string, kind: Sent['kind'], id: string): Sent {
  const callbacks = Callbacks.parse(JSON.parse(sample(name)));
  const named = callbacks.map((one) => ({ ...one, message: { ...one.message, id } }));
  return { source: bandwidth, kind, id, body: () => JSON.stringify(named) };
}

function eventsOf(round: number): readonly Sent[] {
  return [
    telnyxEvent('telnyx/inbound_sms', 'text', `telnyx-in-${round}`),
    bandwidthEvent('bandwidth/inbound_sms', 'text', `bandwidth-in-${round}`),
    telnyxEvent('telnyx/message_finalized_delivered', 'receipt', `telnyx-out-${round}`),
    bandwidthEvent('bandwidth/failed_spam_4470', 'receipt', `bandwidth-out-${round}`),
  ];
}

function send(port: number, { source, body }: Sent, attempt: number): Promise<number> {
  const text = body(attempt);
  const headers = proofOf(source, text, Date.now());
  return post(port, { path: pathOf(source.secret), headers, body: text });
}

const sendAll = (port: number, events: readonly Sent[], attempt: number) =>
  Promise.all(events.map((event) => send(port, event, attempt)));

/** Kills when some of the webhooks were heard or stored, and none was answered. */
async function killInBetween(app: App, events: readonly Sent[], round: number): Promise<void> {
  app.process.stdin?.write('hold\n');
  await app.said('holding', 1);
  const answers = sendAll(app.port, events, 1);
  const stage = round % 2 === 0 ? 'heard' : 'stored';
  await app.said(stage, 1 + (round % events.length));
  if (round % 3 === 0) await pause(round % 7);
  app.process.kill('SIGKILL');
  await once(app.process, 'exit');
  expect(await answers).toEqual(events.map(() => 0));
}

const perMessage = {
  text: `SELECT count(*) AS times FROM message m JOIN inbound_id i ON i.message_seq = m.seq
    WHERE i.provider_message_id = ?`,
  receipt: `SELECT count(*) AS times FROM (
    SELECT provider_message_id AS id FROM orphan_receipt WHERE source = 'webhook'
    UNION ALL
    SELECT o.provider_message_id FROM receipt r
      JOIN outbound_id o ON o.message_seq = r.message_seq AND o.attempt = r.attempt
      WHERE r.source = 'webhook'
    ) WHERE id = ?`,
};

test(
  `killed ${kills} times: 0 lost, 0 duplicated`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'longcode-receiver-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'longcode.db');
    const rounds = Array.from({ length: kills }, (_, round) => eventsOf(round));
    let app = await startApp(file);
    for (const [round, events] of rounds.entries()) {
      await killInBetween(app, events, round);
      expect(await sendAll(app.port, events, 2)).toEqual(events.map(() => 0));
      app = await startApp(file);
      expect(await sendAll(app.port, events, 3)).toEqual(events.map(() => 200));
      expect(await sendAll(app.port, events.slice(0, 2), 3)).toEqual([200, 200]);
    }
    app.process.kill('SIGKILL');
    await once(app.process, 'exit');

    const db = new DatabaseSync(file);
    onTestFinished(() => db.close());
    const Times = z.object({ times: z.number() });
    const times = rounds
      .flat()
      .map(({ kind, id }) => [id, Times.parse(db.prepare(perMessage[kind]).get(id)).times]);
    expect(times.filter(([, each]) => each !== 1)).toEqual([]);
    expect(times).toHaveLength(kills * 4);
    const inbound = db
      .prepare("SELECT count(*) AS times FROM message WHERE direction = 'in'")
      .get();
    expect(inbound).toEqual({ times: kills * 2 });
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  },
  60_000 + kills * 20_000,
);
