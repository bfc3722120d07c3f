import { expect, test } from 'vitest';
import { createWebhookPaths } from './webhook-paths.ts';

function scene(open: (sealed: string) => string | null = (sealed) => sealed.slice(7)) {
  const kept = new Map<string, string>();
  let made = 0;
  const paths = () =>
    createWebhookPaths(
      {
        sealedPath: (id) => kept.get(id) ?? null,
        setSealedPath: (id, sealed) => void kept.set(id, sealed),
      },
      { open: async (sealed) => open(sealed), seal: async (secret) => `sealed ${secret}` },
      () => `path ${++made}`,
    );
  return { kept, paths };
}

test('a path is made once, however often it is asked for and whatever is restarted', async () => {
  const { kept, paths } = scene();
  const first = paths();
  expect(await Promise.all([first.of('a'), first.of('a'), first.of('b')])).toEqual([
    'path 1',
    'path 1',
    'path 2',
  ]);
  expect(await paths().of('a')).toBe('path 1');
  expect(kept.get('a')).toBe('sealed path 1');
});

test('a new one is made where the vault no longer opens the old', async () => {
  const { paths } = scene(() => null);
  await paths().of('a');
  expect(await paths().of('a')).toBe('path 2');
});
