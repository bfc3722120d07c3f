/**
 * The address of one account: what to do with it, which applies, how its sender is known, what came.
 * What applies is asked again when it is looked at, since it can be changed at the provider.
 */
import { useEffect, useState } from 'react';
import type { Account } from '../../../shared/model/account.ts';
import type { MessagingProfile } from '../../../shared/model/profile.ts';
import type { ReceiverAccount } from '../../../shared/model/receiver.ts';
import { refreshLines } from '../../lines/refresh.ts';
import { useOffer } from '../../session/offers.ts';
import { providerName } from '../../session/providerName.ts';
import { useSession } from '../../session/session.ts';
import { words } from '../../words/words.ts';
import { AddressLine } from './AddressLine.tsx';
import { AppliesNow } from './AppliesNow.tsx';
import { CountList } from './CountList.tsx';
import { PerText } from './PerText.tsx';
import { Proof } from './Proof.tsx';
import { SetOnProfile } from './SetOnProfile.tsx';
import { TestAddress } from './TestAddress.tsx';

interface ReceiverAccountCardProps {
  readonly account: Account;
  readonly receiving: ReceiverAccount;
}

export function ReceiverAccountCard({ account, receiving }: ReceiverAccountCardProps) {
  const capabilities = useOffer(account.provider)?.capabilities;
  const profiles = useSession((session) => session.profiles);
  const [choosing, setChoosing] = useState(false);
  const { address } = receiving;
  const say = words.receiver;
  const manages = capabilities?.managesLines === true;
  const provider = providerName(account);
  const own = manages ? profilesOf(profiles, account) : null;
  const paste = manages ? say.pasteOrSet(provider) : say.paste(provider);
  const practice = manages ? say.practiceSet : say.practice;

  useEffect(() => {
    if (manages && address !== null) void refreshLines(account.id);
  }, [manages, address, account.id]);

  return (
    <li className="receiver-account">
      <h4 className="setting-name cut">{account.name}</h4>
      {address === null ? (
        <p className="field-hint">{say.noAddress}</p>
      ) : (
        <>
          <AddressLine address={address} name={account.name} />
          <p className="field-hint">{account.practice ? practice : `${paste} ${say.secret}`}</p>
        </>
      )}
      {account.practice ? null : <Proof account={account} receiving={receiving} />}
      {address === null ? null : (
        <>
          {manages || !account.practice ? (
            <AppliesNow account={account} receiving={receiving} profiles={own} />
          ) : null}
          {capabilities?.callbackPerText === true ? (
            <PerText account={account} onEachSend={receiving.onEachSend} />
          ) : null}
          <div className="receiver-acts">
            {manages ? (
              <button
                type="button"
                className="button small secondary"
                aria-label={say.setOnOf(account.name)}
                onClick={() => setChoosing(true)}
              >
                {say.setOn}
              </button>
            ) : null}
            <TestAddress account={account} />
          </div>
        </>
      )}
      <CountList counts={receiving.counts} label={say.countsOf(account.name)} />
      {choosing && address !== null ? (
        <SetOnProfile
          account={account}
          address={address}
          profiles={own ?? []}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </li>
  );
}

function profilesOf(profiles: readonly MessagingProfile[], { id }: Account) {
  return profiles.filter(({ accountId }) => accountId === id);
}
