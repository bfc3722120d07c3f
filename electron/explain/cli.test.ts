import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));
const samples = fileURLToPath(new URL('../../test/payloads/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'explain-'));

afterAll(() => rmSync(folder, { recursive: true }));

function explain(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    input,
  });
  const printed: unknown = stdout === '' ? null : JSON.parse(stdout);
  return { status, stdout, stderr, printed };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('one array for all files, two spaces, in the order asked', () => {
  const failed = join(samples, 'bandwidth/failed_opt_out_4775.json');
  const inbound = join(samples, 'telnyx/inbound_sms.json');
  const { status, stdout, stderr, printed } = explain([failed, inbound]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.startsWith('[\n  {\n    "file": ')).toBe(true);
  expect(printed).toMatchObject([
    {
      file: failed,
      dialect: 'bandwidth-callback',
      kind: 'receipt',
      providerMessageId: '14762070468292kw2fuqty55yp2b2',
      from: '+12345678901',
      to: ['+12345678902'],
      deliveries: [
        {
          to: '+12345678902',
          rung: 'failed',
          code: '4775',
          reason: 'This person has opted out of your texts.',
          nextStep: expect.any(String),
          retry: 'no',
          billed: 'yes',
          final: true,
        },
      ],
      occurredAt: '2024-09-14T18:20:12.000Z',
      unknown: [],
    },
    { file: inbound, kind: 'inbound', text: 'Hello, World!', media: [], deliveries: [] },
  ]);
});

test('standard input', () => {
  const body = '{"success":false,"message":"TNLease not found","status":404}';
  expect(explain(['-'], body)).toMatchObject({
    status: 0,
    printed: [{ file: '-', kind: 'error', errors: [{ code: '404', rung: 'failed' }] }],
  });
});

describe('what cannot be explained is named, with exit code 1', () => {
  test.each([
    ['no.json', '{"a":', 'is not JSON.'],
    [
      'strange.json',
      '{"a":1}',
      'is JSON, but of no known dialect of Opentact, Telnyx or Bandwidth.',
    ],
  ])('%s', (name, text, sentence) => {
    const path = file(name, text);
    expect(explain([path])).toMatchObject({
      status: 1,
      stderr: `${path} ${sentence}\n`,
      printed: [],
    });
  });

  test('a missing file, beside one that is explained all the same', () => {
    const missing = join(folder, 'missing.json');
    const known = join(samples, 'opentact/send_error_402_balance.json');
    expect(explain([missing, known])).toMatchObject({
      status: 1,
      stderr: `${missing} could not be read (ENOENT).\n`,
      printed: [{ file: known }],
    });
  });

  test('nothing asked', () => {
    expect(explain([])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('Name'),
    });
  });
});
