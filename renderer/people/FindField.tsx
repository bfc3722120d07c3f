/** What is looked for among the contacts, and how many were found, also for those who cannot see it. */
import { Search, X } from 'lucide-react';
import { Button, Input, SearchField } from 'react-aria-components/SearchField';
import { words } from '../words/words.ts';
import { find, useContacts } from './contacts.ts';

export function FindField() {
  const typed = useContacts((state) => state.typed);
  const total = useContacts((state) => state.total);
  const shownFor = useContacts((state) => state.shownFor);
  const said = total === null ? '' : words.people.total(total);
  const found = total === null || shownFor.trim() === '' ? '' : words.people.found(total);
  return (
    <div className="people-find">
      <SearchField
        className="field people-field"
        aria-label={words.people.find}
        value={typed}
        onChange={find}
      >
        <div className="input">
          <Search className="find-mark" size={16} aria-hidden />
          <Input placeholder={words.people.findHint} />
          {typed === '' ? null : (
            <Button className="icon-button" aria-label={words.people.clear}>
              <X size={16} aria-hidden />
            </Button>
          )}
        </div>
      </SearchField>
      <span className="people-total">{said}</span>
      <p className="unseen" role="status">
        {found}
      </p>
    </div>
  );
}
