/** The address of every account, and what came to nobody's. */
import { useSession } from '../../session/session.ts';
import { useToday } from '../../ui/today.ts';
import { words } from '../../words/words.ts';
import { CountList } from './CountList.tsx';
import { countLines } from './counts.ts';
import { ReceiverAccountCard } from './ReceiverAccountCard.tsx';

export function ReceiverAccounts() {
  const { choice, accounts, strangers } = useSession((session) => session.receiver);
  const states = useSession((session) => session.accounts);
  const strange = countLines(strangers, useToday()).length > 0;
  const say = words.receiver;
  if (!choice.enabled && !strange) return null;
  return (
    <ul className="settings-card" aria-label={say.accounts}>
      {accounts.map((receiving) => {
        const state = states.find(({ account }) => account.id === receiving.accountId);
        return state === undefined || !choice.enabled ? null : (
          <ReceiverAccountCard
            key={receiving.accountId}
            account={state.account}
            receiving={receiving}
          />
        );
      })}
      {strange ? (
        <li className="receiver-account">
          <h4 className="setting-name">{say.strangers}</h4>
          <p className="field-hint">{say.strangersHint}</p>
          <CountList counts={strangers} label={say.strangers} />
        </li>
      ) : null}
    </ul>
  );
}
