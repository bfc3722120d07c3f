/** Contacts whose name is being typed where a number is asked for: picked with a click, or Down and Enter. */
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { ListedContact } from '../../shared/contacts/listed.ts';
import type { Address } from '../../shared/phone/address.ts';
import { shownNumber } from '../numbers/shown.ts';
import { words } from '../words/words.ts';
import { labelled } from './labelled.ts';
import './suggestions.css';

interface SuggestionsProps {
  readonly typing: string;
  readonly chosen: readonly Address[];
  readonly onPick: (number: Address) => void;
}

const offered = 6;

export function Suggestions({ typing, chosen, onPick }: SuggestionsProps) {
  const [found, setFound] = useState<readonly ListedContact[]>([]);
  const text = typing.trim();
  const asks = /\p{L}/u.test(text);

  useEffect(() => {
    let here = true;
    if (!asks) setFound([]);
    else {
      const query = { text: text.slice(0, 200), offset: 0, limit: offered };
      void window.longcode.listContacts(query).then((answer) => {
        if (here) setFound(answer.ok ? answer.value.contacts : []);
      });
    }
    return () => {
      here = false;
    };
  }, [text, asks]);

  const options = labelled(found)
    .filter(({ number }) => !chosen.includes(number))
    .slice(0, offered);

  return (
    <div className="suggestions">
      <p className="unseen" role="status">
        {options.length === 0 ? '' : words.people.suggested(options.length)}
      </p>
      {options.length === 0 ? null : (
        <ul aria-label={words.people.suggestions} onKeyDown={move}>
          {options.map(({ number, name }) => (
            <li key={number}>
              <button
                type="button"
                className="suggestion"
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onPick(number)}
              >
                <span className="cut">{name}</span>
                <span className="suggestion-number">{shownNumber(number)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** From one to the next with the arrows. */
function move(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const item = document.activeElement?.closest('li') ?? null;
  const next = event.key === 'ArrowDown' ? item?.nextElementSibling : item?.previousElementSibling;
  const button = next?.querySelector('button') ?? null;
  if (button === null) return;
  event.preventDefault();
  button.focus();
}
