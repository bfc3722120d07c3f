import { expect, test } from 'vitest';
import { latestOnly } from './latest.ts';

test('while one is under way only the newest of what is asked waits', async () => {
  const [begun, ended]: [string[], string[]] = [[], []];
  const gates: (() => void)[] = [];
  const ask = latestOnly(async (wanted: string, overtaken) => {
    begun.push(wanted);
    await new Promise<void>((resolve) => gates.push(resolve));
    ended.push(overtaken() ? `${wanted}, overtaken` : wanted);
  });
  for (const typed of ['p', 'pa', 'par']) ask(typed);
  expect(begun).toEqual(['p']);
  gates[0]?.();
  await expect.poll(() => begun).toEqual(['p', 'par']);
  expect(ended).toEqual(['p, overtaken']);
  gates[1]?.();
  await expect.poll(() => ended).toEqual(['p, overtaken', 'par']);
  ask('parc');
  await expect.poll(() => begun).toEqual(['p', 'par', 'parc']);
});
