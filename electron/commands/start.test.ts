import { expect, test } from 'vitest';
import { defaultSettings } from '../../shared/model/settings.ts';
import { noCounts } from '../../shared/model/webhook-counts.ts';
import { start } from './scene.ts';
import { startCommand } from './start.ts';

test('the window opens also where absences and profiles cannot be read, and not where its list cannot', async () => {
  const { store } = await start();
  const trouble = new Error('database disk image is malformed');
  const broken = () => Promise.reject(trouble);
  const failures: unknown[] = [];
  const answer = (part: Partial<typeof store>) =>
    startCommand({
      store: { ...store, ...part },
      book: { settings: () => defaultSettings },
      engine: { states: () => [] },
      receiver: {
        state: () => ({
          choice: { enabled: false, port: 0, publicUrl: null },
          ...{ status: { state: 'off' }, accounts: [], strangers: noCounts },
        }),
      },
      storage: () => ({ trouble: null, notice: null }),
      takeOpenRequest: () => null,
      onFailure: (error) => failures.push(error),
    }).start(undefined);
  const whole = await answer({});
  expect(whole.offers.map(({ provider }) => provider)).toEqual(['opentact', 'telnyx', 'bandwidth']);
  expect(failures).toEqual([]);
  const part = await answer({ absences: broken, profiles: broken });
  expect(part).toEqual({ ...whole, absences: [], profiles: [] });
  expect(failures).toEqual([trouble, trouble]);
  await expect(answer({ conversations: broken })).rejects.toBe(trouble);
});
