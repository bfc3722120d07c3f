/** What was searched for in vain, and what narrowed it, to be dropped one by one. */
import { SearchX } from 'lucide-react';
import { narrowingsOf } from '../../shared/search/narrowing.ts';
import { words } from '../words/words.ts';
import type { Found } from './found.ts';
import { setTyped } from './place.ts';

export function NothingFound({ found }: { readonly found: Found }) {
  const { typed, typist, searchedBackTo } = found;
  const whole = searchedBackTo === null;
  const narrowings = narrowingsOf(typed, typist);
  const change = (text: string) => {
    setTyped(text);
    document.querySelector<HTMLElement>('.search-field input')?.focus();
  };
  return (
    <div className="empty">
      <SearchX size={32} strokeWidth={1.5} aria-hidden />
      <p className="empty-title" role="status">
        {words.search.nothing}
      </p>
      <p className="empty-text">{whole ? words.search.nothingText : words.search.nothingYet}</p>
      <p className="search-asked">{typed.trim()}</p>
      <div className="search-drops">
        {narrowings.map(({ piece, rest }) => (
          <button
            key={piece}
            type="button"
            className="button small secondary"
            onClick={() => change(rest)}
          >
            {words.search.drop(piece)}
          </button>
        ))}
        <button type="button" className="button small secondary" onClick={() => change('')}>
          {words.search.clear}
        </button>
      </div>
    </div>
  );
}
