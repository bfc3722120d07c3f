/** One contact, whole: every number with a way to text it, and what can be done with the contact. */
import { MessageSquare, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Contact, shownName } from '../../shared/contacts/contact.ts';
import type { KnownContact } from '../../shared/contacts/listed.ts';
import type { Answer, Failure } from '../../shared/contract/failure.ts';
import { Avatar } from '../numbers/Avatar.tsx';
import { shownNumber } from '../numbers/shown.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useToday } from '../ui/today.ts';
import { listTime } from '../words/times.ts';
import { words } from '../words/words.ts';
import { useContacts } from './contacts.ts';
import { noteDeed, show } from './place.ts';
import { isInUse } from './validity.ts';
import { writeTo } from './writing.ts';

export function ContactView({ id }: { readonly id: string }) {
  const changes = useContacts((state) => state.changes);
  const [answer, setAnswer] = useState<Answer<KnownContact> | null>(null);

  useEffect(() => {
    let here = true;
    if (changes >= 0) {
      void window.longcode.readContact({ id }).then((read) => {
        if (here) setAnswer(read);
      });
    }
    return () => {
      here = false;
    };
  }, [id, changes]);

  if (answer === null) return <div aria-busy />;
  if (answer.ok) return <Known known={answer.value} />;
  if (answer.failure.code === 'not-found') return <p className="split-hint">{words.people.gone}</p>;
  return <FailureNote failure={answer.failure} effect={words.people.loadFailed} />;
}

function Known({ known: { contact, updatedAt } }: { readonly known: KnownContact }) {
  const today = useToday();
  const who = shownName(contact);
  const { organization, name, notes, emails } = contact;
  return (
    <article className="contact" aria-label={who}>
      <header className="contact-head">
        <Avatar name={name ?? organization ?? ''} group={false} />
        <div className="contact-who">
          <h3 className="contact-name" tabIndex={-1}>
            {who}
          </h3>
          {name === null || organization === null ? null : <p>{organization}</p>}
        </div>
      </header>
      <Acts contact={contact} />
      <section>
        <h4 className="contact-title">{words.people.numbers}</h4>
        <ul className="contact-lines">
          {contact.numbers.map(({ number, label }) => (
            <li key={number} className="contact-line">
              <span className="contact-value">{shownNumber(number)}</span>
              <span className="contact-label">{words.people.labelOf(label)}</span>
              <button
                type="button"
                className="button small quiet"
                aria-label={words.people.textAt(shownNumber(number))}
                onClick={() => writeTo(number)}
              >
                <MessageSquare size={16} aria-hidden />
                {words.people.text}
              </button>
              {isInUse(number) ? null : (
                <p className="contact-doubt">
                  <TriangleAlert className="doubt-mark" size={16} aria-hidden />
                  {words.people.invalid}
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
      {emails.length === 0 ? null : (
        <section>
          <h4 className="contact-title">{words.people.emails}</h4>
          <ul>
            {emails.map((email) => (
              <li key={email} className="contact-value">
                {email}
              </li>
            ))}
          </ul>
        </section>
      )}
      {notes === '' ? null : (
        <section>
          <h4 className="contact-title">{words.people.notes}</h4>
          <p className="contact-notes">{notes}</p>
        </section>
      )}
      <p className="contact-changed">
        {words.people.changed(listTime(updatedAt, today, words.app.yesterday))}
      </p>
    </article>
  );
}

function Acts({ contact }: { readonly contact: Contact }) {
  const [failure, setFailure] = useState<Failure | null>(null);

  async function remove() {
    const answer = await window.longcode.deleteContact({ contact });
    if (!answer.ok) return setFailure(answer.failure);
    show({ kind: 'nothing' });
    noteDeed(words.people.removed(shownName(contact)), async () => {
      const back = await window.longcode.restoreContact({ contact });
      if (!back.ok) return back.failure;
      show({ kind: 'contact', id: contact.id });
      return null;
    });
  }

  return (
    <div className="contact-acts">
      <button
        type="button"
        className="button small secondary"
        onClick={() => show({ kind: 'edit', contact })}
      >
        {words.people.edit}
      </button>
      <button
        type="button"
        className="button small secondary"
        onClick={() => show({ kind: 'merge', contact })}
      >
        {words.people.merge}
      </button>
      <button type="button" className="button small quiet" onClick={() => void remove()}>
        {words.people.remove}
      </button>
      {failure === null ? null : <FailureNote failure={failure} />}
    </div>
  );
}
