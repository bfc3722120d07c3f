/** The people of the practice network, to be texted with one click. */
import { Check, Plus } from 'lucide-react';
import type { PracticePerson } from '../../shared/contract/answers.ts';
import type { Address } from '../../shared/phone/address.ts';
import { words } from '../words/words.ts';

interface PracticePeopleProps {
  readonly people: readonly PracticePerson[];
  readonly chosen: readonly Address[];
  readonly onToggle: (person: PracticePerson) => void;
}

export function PracticePeople({ people, chosen, onToggle }: PracticePeopleProps) {
  return (
    <section className="practice-people" aria-labelledby="practice-people">
      <h3 id="practice-people" className="field-label">
        {words.newMessage.people}
      </h3>
      <ul>
        {people.map((person) => {
          const isChosen = chosen.includes(person.number);
          return (
            <li key={person.number} className="person">
              {isChosen ? <Check size={16} aria-hidden /> : <Plus size={16} aria-hidden />}
              <button
                type="button"
                className="person-name"
                aria-pressed={isChosen}
                aria-describedby={`does-${person.number}`}
                onClick={() => onToggle(person)}
              >
                {person.name}
              </button>
              <p id={`does-${person.number}`} className="person-does">
                {person.does}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
