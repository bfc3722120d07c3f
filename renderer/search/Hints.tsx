/** How a search can be narrowed, while nothing is typed: each can be put into the field. */
import { type KeyboardEvent, useState } from 'react';
import { lettersWanted } from '../inbox/letters.ts';
import { targetOf } from '../inbox/listKeys.ts';
import { words } from '../words/words.ts';
import { type Operator, operators, spelled, withOperator } from './hints.ts';
import { setTyped, useSearchPlace } from './place.ts';

export function Hints() {
  const [active, setActive] = useState(0);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const field = document.querySelector<HTMLElement>('.search-field input');
    if (event.key === 'ArrowUp' && active === 0) {
      event.preventDefault();
      field?.focus();
      return;
    }
    const next = targetOf(event, active, operators.length, lettersWanted());
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-item="${next}"]`)?.focus();
  }

  return (
    <div className="search-hints scroll">
      <p className="search-hints-text">{words.search.hintsHint}</p>
      <h3 className="search-part">{words.search.hints}</h3>
      <ul onKeyDown={onKeyDown} aria-label={words.search.hints}>
        {operators.map((operator, index) => (
          <li key={operator}>
            <button
              type="button"
              className="search-hint"
              data-item={index}
              tabIndex={index === active ? 0 : -1}
              onFocus={() => setActive(index)}
              onClick={() => insert(operator)}
            >
              <code>{spelled(operator)}</code>
              <span>{words.search.hint[operator]}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function insert(operator: Operator): void {
  const { text, caret } = withOperator(useSearchPlace.getState().typed, operator);
  const field = document.querySelector<HTMLInputElement>('.search-field input');
  field?.focus();
  setTyped(text);
  requestAnimationFrame(() => field?.setSelectionRange(caret, caret));
}
