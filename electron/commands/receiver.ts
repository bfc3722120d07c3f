/** What the user does with the receiver: its port and public address, who is told of it, and its test. */
import { CommandError } from '../../shared/contract/failure.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { ReceiverService } from '../receiver/service.ts';
import type { Store } from '../store/store.ts';

export interface ReceiverCommandOptions {
  readonly receiver: Pick<
    ReceiverService,
    'choose' | 'setAnnounce' | 'addressOf' | 'test' | 'state'
  >;
  readonly store: Pick<Store, 'profiles'>;
  readonly refreshLines: Handlers['refreshLines'];
  readonly saveProfile: Handlers['saveProfile'];
}

type ReceiverCommands = Pick<
  Handlers,
  'setReceiver' | 'setAnnounce' | 'announceOnProfile' | 'testReceiver'
>;

export function receiverCommands(options: ReceiverCommandOptions): ReceiverCommands {
  const { receiver, store, refreshLines, saveProfile } = options;
  const checkKnown = (accountId: string): void => {
    const { accounts } = receiver.state();
    if (accounts.every((one) => one.accountId !== accountId)) {
      throw new CommandError('not-found', 'account');
    }
  };

  return {
    setReceiver: (choice) => receiver.choose(choice),
    setAnnounce: async ({ accountId, onEachSend }) => {
      checkKnown(accountId);
      receiver.setAnnounce(accountId, onEachSend);
      return null;
    },
    announceOnProfile: async ({ accountId, profileId }) => {
      checkKnown(accountId);
      const callbackUrl = receiver.addressOf(accountId);
      if (callbackUrl === null) throw new CommandError('receiver-off');
      // Saving writes all of it: what was changed at the provider meanwhile is to stay.
      await refreshLines({ accountId });
      const profile = (await store.profiles()).find(
        (one) => one.accountId === accountId && one.id === profileId,
      );
      if (profile === undefined) throw new CommandError('not-found', 'profile');
      const { name, failoverUrl, pool } = profile;
      return saveProfile({
        accountId,
        id: profileId,
        draft: { name, callbackUrl, failoverUrl, pool },
      });
    },
    testReceiver: async ({ accountId }) => {
      checkKnown(accountId);
      await receiver.test(accountId);
      return null;
    },
  };
}
