/** Who a contact is put together with: found by name, and undone as easily. */

import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { type Contact, shownName } from '../../shared/contacts/contact.ts';
import type { ListedContact } from '../../shared/contacts/listed.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { words } from '../words/words.ts';
import { rowWords } from './ContactList.tsx';
import { noteDeed, show } from './place.ts';

const offered = 8;

export function MergeChoice({ contact }: { readonly contact: Contact }) {
  const who = shownName(contact);
  const [typed, setTyped] = useState(contact.name ?? contact.organization ?? '');
  const [found, setFound] = useState<readonly ListedContact[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const said = words.people.merging;

  useEffect(() => {
    let here = true;
    const query = { text: typed, offset: 0, limit: offered + 1 };
    void window.longcode.listContacts(query).then((answer) => {
      if (here && answer.ok) setFound(answer.value.contacts.filter(({ id }) => id !== contact.id));
    });
    return () => {
      here = false;
    };
  }, [typed, contact.id]);

  async function merge(id: string) {
    setFailure(null);
    const read = await window.longcode.readContact({ id });
    if (!read.ok) return setFailure(read.failure);
    const gone = read.value.contact;
    const answer = await window.longcode.mergeContacts({ kept: contact, gone });
    if (!answer.ok) return setFailure(answer.failure);
    const merged = answer.value;
    show({ kind: 'contact', id: contact.id });
    noteDeed(said.done(who, shownName(gone)), async () => {
      const back = await window.longcode.unmergeContacts({ kept: contact, gone, merged });
      return back.ok ? null : back.failure;
    });
  }

  return (
    <div className="contact-form">
      <h3 className="contact-name">{said.title(who)}</h3>
      <p className="field-hint">{said.explain(who)}</p>
      <SearchField
        className="field"
        aria-label={said.choose(who)}
        value={typed}
        onChange={setTyped}
      >
        <div className="input">
          <Search className="find-mark" size={16} aria-hidden />
          <Input placeholder={words.people.findHint} />
        </div>
      </SearchField>
      <ul className="merge-list" aria-label={said.choose(who)}>
        {found.slice(0, offered).map((one) => {
          const { name, about } = rowWords(one);
          return (
            <li key={one.id}>
              <button type="button" className="merge-row" onClick={() => void merge(one.id)}>
                <span className="people-name cut">{name}</span>
                <span className="people-about cut">{about}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {found.length === 0 ? <p className="field-hint">{words.people.nothingFound}</p> : null}
      {failure === null ? null : (
        <div role="alert">
          <FailureNote failure={failure} effect={said.failed} />
        </div>
      )}
      <div className="contact-acts">
        <button
          type="button"
          className="button quiet"
          onClick={() => show({ kind: 'contact', id: contact.id })}
        >
          {words.people.form.cancel}
        </button>
      </div>
    </div>
  );
}
