import { expect, test } from 'vitest';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import type { ReceiverChoice, ReceiverState } from '../../shared/model/receiver.ts';
import { noCounts } from '../../shared/model/webhook-counts.ts';
import { receiverCommands } from './receiver.ts';

const accountId = '019a0000-0000-7000-8000-000000000001';
const address = 'https://hooks.test/hooks/0123456789-0123456789-0123456789';
const choice: ReceiverChoice = { enabled: true, port: 0, publicUrl: 'https://hooks.test' };
const pool = {
  ...{ enabled: true, longCodeWeight: 3, tollFreeWeight: 1, stickySender: true },
  skipUnhealthy: false,
};
const profile: MessagingProfile = {
  ...{ accountId, id: 'p1', name: 'Old name', enabled: true, redacts: null, pool },
  ...{ callbackUrl: null, failoverUrl: 'https://else.test/' },
};

function scene(at: string | null = address) {
  const saved: unknown[] = [];
  const each: unknown[] = [];
  let profiles: readonly MessagingProfile[] = [profile];
  const state: ReceiverState = {
    ...{ choice, status: { state: 'off' }, strangers: noCounts },
    accounts: [
      {
        ...{ accountId, address: at, proof: 'address', provable: true, onEachSend: false },
        counts: noCounts,
      },
    ],
  };
  const commands = receiverCommands({
    receiver: {
      choose: async (chosen) => ({ ...state, choice: chosen }),
      setAnnounce: (id, onEachSend) => void each.push([id, onEachSend]),
      addressOf: () => at,
      test: async () => undefined,
      state: () => state,
    },
    store: { profiles: async () => profiles },
    refreshLines: async () => {
      profiles = profiles.map((one) => ({ ...one, name: 'New name' }));
      return null;
    },
    saveProfile: async (input) => {
      saved.push(input);
      return profile;
    },
  });
  return { commands, saved, each };
}

test('the address becomes the callback of a profile, and the rest of it stays as it is there', async () => {
  const { commands, saved } = scene();
  await commands.announceOnProfile({ accountId, profileId: 'p1' });
  const { failoverUrl } = profile;
  expect(saved).toEqual([
    { accountId, id: 'p1', draft: { name: 'New name', callbackUrl: address, failoverUrl, pool } },
  ]);
});

test('nothing is written on a profile that is not there, or without an address', async () => {
  const { commands, saved } = scene();
  await expect(commands.announceOnProfile({ accountId, profileId: 'p2' })).rejects.toMatchObject({
    failure: { code: 'not-found', detail: 'profile' },
  });
  await expect(
    scene(null).commands.announceOnProfile({ accountId, profileId: 'p1' }),
  ).rejects.toMatchObject({ failure: { code: 'receiver-off' } });
  expect(saved).toEqual([]);
});

test('an account that is not there is told nothing and tests nothing', async () => {
  const { commands, each } = scene();
  const other = '019a0000-0000-7000-8000-000000000002';
  const missing = { failure: { code: 'not-found', detail: 'account' } };
  await expect(commands.testReceiver({ accountId: other })).rejects.toMatchObject(missing);
  await expect(commands.setAnnounce({ accountId: other, onEachSend: true })).rejects.toMatchObject(
    missing,
  );
  await commands.setAnnounce({ accountId, onEachSend: true });
  expect(each).toEqual([[accountId, true]]);
});
