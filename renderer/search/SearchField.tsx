/**
 * The search field above the list. Arrow down goes to what it found, Enter to the first of it, Escape
 * leaves the search. Tab alone opens nothing: it is on its way to the list, which hints would hide.
 */
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { maxSearchLength } from '../../shared/contract/limits.ts';
import { useAriaKeys } from '../acts/keys.ts';
import { words } from '../words/words.ts';
import { enterSearch, leaveIfEmpty, leaveSearch, setTyped, useSearchPlace } from './place.ts';
import './searchField.css';

export function SearchField() {
  const open = useSearchPlace((state) => state.open);
  const typed = useSearchPlace((state) => state.typed);
  const focusRequests = useSearchPlace((state) => state.focusRequests);
  const keys = useAriaKeys('search');
  const field = useRef<HTMLInputElement>(null);
  /** What had the focus before. */
  const from = useRef<EventTarget>(null);

  useEffect(() => {
    if (focusRequests === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [focusRequests]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const first = document.querySelector<HTMLElement>('.search-pane [data-item="0"]');
    switch (event.key) {
      case 'Escape':
        leaveSearch();
        break;
      case 'ArrowDown':
        enterSearch(from.current);
        first?.focus();
        break;
      case 'Enter':
        if (typed.trim() !== '') first?.click();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <search className="search-field">
      <Search size={16} aria-hidden />
      <input
        ref={field}
        type="search"
        aria-label={words.search.field}
        aria-keyshortcuts={keys}
        placeholder={words.search.placeholder}
        value={typed}
        maxLength={maxSearchLength}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => {
          enterSearch(from.current);
          setTyped(event.target.value);
        }}
        onClick={() => enterSearch(from.current)}
        onFocus={(event) => {
          from.current = event.relatedTarget;
        }}
        onBlur={(event) => leaveIfEmpty(event.relatedTarget)}
        onKeyDown={onKeyDown}
      />
      {open ? (
        <button
          type="button"
          className="icon-button"
          aria-label={words.search.leave}
          title={words.search.leave}
          onClick={leaveSearch}
        >
          <X size={16} aria-hidden />
        </button>
      ) : null}
    </search>
  );
}
