import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('killed eight times: nothing lost, nothing sent, stored or notified twice', () => {
  const command = fileURLToPath(new URL('storm.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command, '--kills', '8', '--seed', '3'],
    { encoding: 'utf8' },
  );
  const last: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  expect({ last, stderr }).toMatchObject({
    last: {
      ...{ kills: 8, lost: 0, duplicated: 0, undecidedForNoReason: 0, shownTwice: 0 },
      ...{ inboundLost: 0, inboundDuplicated: 0, notificationsDuplicated: 0 },
    },
    stderr: '',
  });
  expect(status).toBe(0);
}, 120_000);
