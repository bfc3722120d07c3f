import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { ask, control, listen, payloadOf, search, searchUntil, send } from './test-client.ts';

const script = fileURLToPath(new URL('./serve.ts', import.meta.url));
const Ready = z.object({
  url: z.string(),
  socketUrl: z.string(),
  apiKey: z.string(),
  lines: z.array(z.string()),
  controlUrl: z.string().nullable().default(null),
});

function launch(...flags: string[]): ChildProcess {
  const child = spawn(process.execPath, [script, ...flags]);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

async function start(...flags: string[]) {
  const child = launch(...flags);
  if (!child.stdout) throw new Error('no stdout');
  const [line] = z.tuple([z.string()]).parse(await once(createInterface(child.stdout), 'line'));
  return { child, line, server: Ready.parse(JSON.parse(line)) };
}

/** Exit code and stderr of a run that is expected to end by itself. */
async function outcome(...flags: string[]) {
  const child = launch(...flags);
  let errors = '';
  child.stderr?.on('data', (data) => {
    errors += data;
  });
  const [code] = await once(child, 'close');
  return { code, errors };
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'practice-'));
  onTestFinished(() => rm(path, { recursive: true, maxRetries: 5 }));
  return path;
}

/** Windows has no signals to be polite with: a process asked to end just ends. */
const polite = process.platform !== 'win32';

test('prints one JSON line, serves, and ends with 0 when asked to', async () => {
  const { child, line, server } = await start('--port', '0', '--api-key', 'fixed-key');
  expect(line).toBe(
    JSON.stringify({
      provider: 'opentact',
      url: server.url,
      socketUrl: server.socketUrl,
      apiKey: 'fixed-key',
      signIn: { 'api-key': 'fixed-key' },
      lines: server.lines,
    }),
  );
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/rest$/);
  expect(server.lines).toEqual(['+18382050008', '+18382050009', '+18335550110', '+13115552368']);
  expect((await send(server, '+12125550103')).state).toBe('created');
  await listen(server);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual(polite ? [0, null] : expect.anything());
});

test('a taken port and a wrong flag are a sentence and exit code 1', async () => {
  const { server, child } = await start('--control', '--dialect', 'plain');
  expect(server).toMatchObject({
    url: server.socketUrl.replace('ws', 'http'),
    controlUrl: `${server.url}/_control`,
  });
  const { port } = new URL(server.url);
  const [taken, wrong, unknown] = await Promise.all([
    outcome('--port', port),
    outcome('--speed', '0'),
    outcome('--colour', 'red'),
  ]);
  expect(taken).toMatchObject({
    code: 1,
    errors: expect.stringContaining(`Port ${port} is taken.`),
  });
  expect(wrong).toMatchObject({
    code: 1,
    errors: expect.stringContaining('--speed must be above 0.'),
  });
  expect(unknown).toMatchObject({ code: 1, errors: expect.stringContaining('--colour') });
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual(polite ? [0, null] : expect.anything());
});

test('killed right after an answer, it still knows the text, finishes it, and forgets nothing else', async () => {
  const state = join(await folder(), 'practice.jsonl');
  const first = await start('--state', state, '--control', '--api-key', 'same-key');
  await listen(first.server);
  const profile = await ask(first.server, 'POST', '/profile/messaging', { name: 'Kept' });
  await control(first.server, 'POST', '/inbound', {
    from: '+12125550103',
    to: '+18382050008',
    text: 'Before',
  });
  const sent = await send(first.server, '+12125550102', 'Echo me');
  first.child.kill('SIGKILL');
  await once(first.child, 'close');

  const { server } = await start(
    '--state',
    state,
    '--control',
    '--api-key',
    'same-key',
    '--speed',
    '100',
  );
  expect(await control(server, 'GET', '/log')).toMatchObject({
    sends: [{ uuid: sent.uuid, text: 'Echo me' }],
  });
  const echo = await searchUntil(server, (row) => row.type === 'smsi' && row.message === 'Echo me');
  expect(echo.modified_on > sent.modified_on).toBe(true);
  const rows = (await search(server, { order: { created_on: 'ASC' } })).data;
  expect(rows.map((row) => [row.message, row.delivered])).toEqual([
    ['Before', true],
    ['Echo me', true],
    ['Echo me', true],
  ]);
  expect(payloadOf(await ask(server, 'GET', '/profile/messaging'))).toContainEqual(
    payloadOf(profile),
  );
  expect(payloadOf(await ask(server, 'GET', '/event/subscription'))).toHaveLength(2);
  const next = await send(server, '+12125550103', 'Next');
  expect(rows.map((row) => row.uuid)).not.toContain(next.uuid);
});
