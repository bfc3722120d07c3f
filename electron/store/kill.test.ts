import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { accountId, noon, rungOf, sceneAt, tempFile } from './scene.ts';

/** Lines of a program that was killed in the middle of its work, after that many of them. */
async function linesUntilKilled(file: string, after: number): Promise<string[]> {
  const script = fileURLToPath(new URL('./kill.child.ts', import.meta.url));
  const child = spawn(process.execPath, [script, file, accountId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === after) child.kill('SIGKILL');
  }
  expect((await gone)[1]).toBe('SIGKILL');
  return lines;
}

test('after being killed in mid-write everything acknowledged is there, and nothing half', async () => {
  const file = tempFile();
  const lines = [...(await linesUntilKilled(file, 40)), ...(await linesUntilKilled(file, 60))];
  const ids = (verb: string) =>
    lines.filter((line) => line.startsWith(verb)).map((line) => line.slice(verb.length + 1));
  const scene = sceneAt(file);
  expect(scene.db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  expect(scene.db.all('PRAGMA foreign_key_check')).toEqual([]);
  const lost = scene.db.all(
    'SELECT id FROM message WHERE seq NOT IN (SELECT message_seq FROM outbox)',
  );
  expect(lost).toEqual([]);
  scene.write.recover(noon);
  const claimed = new Set(ids('claimed'));
  expect(claimed.size).toBeGreaterThan(20);
  for (const id of ids('composed')) {
    const rung = rungOf(scene, id);
    if (claimed.has(id)) expect(rung).toBe('unknown');
    else expect(['held', 'unknown']).toContain(rung);
  }
  scene.db.close();
});
