/** What is known of the people of a conversation, one of them at a time. */
import { useState } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { personName } from '../../numbers/people.ts';
import { useSession } from '../../session/session.ts';
import { words } from '../../words/words.ts';
import { PersonCard } from './PersonCard.tsx';
import './panel.css';

export function PersonBody({ conversation }: { readonly conversation: Conversation }) {
  const { people, accountId } = conversation;
  const [chosen, setChosen] = useState<Address | null>(people[0] ?? null);
  const person = chosen === null || !people.includes(chosen) ? (people[0] ?? null) : chosen;
  return (
    <div className="who-body scroll">
      {people.length < 2 ? null : (
        <ul className="who-group" aria-label={words.people.panel.group}>
          {people.map((one) => (
            <li key={one}>
              <GroupPerson
                accountId={accountId}
                person={one}
                chosen={one === person}
                onChoose={() => setChosen(one)}
              />
            </li>
          ))}
        </ul>
      )}
      {person === null ? null : (
        <PersonCard key={person} accountId={accountId} person={person} openId={conversation.id} />
      )}
    </div>
  );
}

interface GroupPersonProps {
  readonly accountId: string;
  readonly person: Address;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function GroupPerson({ accountId, person, chosen, onChoose }: GroupPersonProps) {
  const who = useSession((session) => personName(session, accountId, person));
  return (
    <button
      type="button"
      className="button small secondary who-choice"
      aria-pressed={chosen}
      onClick={onChoose}
    >
      <span className="cut">{who}</span>
    </button>
  );
}
