/**
 * The search in the open conversation: Enter goes to the next older hit, Shift+Enter to the next newer
 * one, Escape ends it.
 */
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { maxSearchLength } from '../../shared/contract/limits.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { readingWords } from './reading.ts';
import { placeWords, useWithin } from './useWithin.ts';
import { closeWithin, useWithinPlace } from './withinPlace.ts';
import './within.css';

export function WithinBar({ conversation }: { readonly conversation: Conversation }) {
  const { typed, setTyped, places, at, failed, step } = useWithin(conversation);
  const focusRequests = useWithinPlace((state) => state.focusRequests);
  const today = useToday();
  const field = useRef<HTMLInputElement>(null);
  const none = places === null || places.seqs.length === 0;
  const reading = readingWords(places?.searchedBackTo ?? null, today);

  useEffect(() => {
    if (focusRequests === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [focusRequests]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') closeWithin();
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <search className="within" aria-label={words.search.within} onKeyDown={onKeyDown}>
      <div className="search-field">
        <Search size={16} aria-hidden />
        <input
          ref={field}
          type="search"
          aria-label={words.search.withinField}
          aria-keyshortcuts="Enter Shift+Enter"
          placeholder={words.search.withinField}
          value={typed}
          maxLength={maxSearchLength}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span className="within-place">
          {failed ? words.search.failed : places === null ? null : placeWords(places, at)}
        </span>
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={words.search.older}
        title={words.search.older}
        aria-disabled={none}
        onClick={() => step(1)}
      >
        <ChevronUp size={18} aria-hidden />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.search.newer}
        title={words.search.newer}
        aria-disabled={none}
        onClick={() => step(-1)}
      >
        <ChevronDown size={18} aria-hidden />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.search.end}
        title={words.search.end}
        onClick={closeWithin}
      >
        <X size={18} aria-hidden />
      </button>
      {reading === null ? null : <p className="search-reading">{reading}</p>}
    </search>
  );
}
