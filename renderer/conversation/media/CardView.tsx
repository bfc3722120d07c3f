/** A contact card: who, where, and how to reach them. Numbers are as written, until they are texted. */
import { ContactRound, Mail, MessageSquare } from 'lucide-react';
import { useEffect } from 'react';
import type { ContactCard, KeptFile } from '../../../shared/model/media.ts';
import { countryOf, readTypedNumbers } from '../../../shared/phone/typed.ts';
import { putBack } from '../../composer/written.ts';
import { openDialog } from '../../ui/dialogs.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { words } from '../../words/words.ts';
import { useThread } from '../thread.ts';
import { readCard, useCards } from './cards.ts';
import { FileView } from './FileView.tsx';
import type { MediaViewProps } from './MessageMedia.tsx';

export function CardView(props: MediaViewProps & { readonly file: KeptFile }) {
  const { messageId, attachment, file } = props;
  const { position } = attachment;
  const answer = useCards(({ byHash }) => byHash.get(file.hash));

  useEffect(() => void readCard(file.hash, messageId, position), [file.hash, messageId, position]);

  return (
    <div className="media-card">
      {answer === undefined ? <div className="media-card-wait" aria-busy /> : null}
      {answer?.ok === true ? <Card card={answer.value} {...props} /> : null}
      {answer?.ok === false ? (
        <FailureNote failure={answer.failure} effect={words.media.cardFailed} />
      ) : null}
      <FileView {...props} />
    </div>
  );
}

function Card({ card, accountId, tabIndex }: MediaViewProps & { readonly card: ContactCard }) {
  const { name, organization, phones, emails } = card;
  const said = words.media;
  return (
    <div className="media-contact">
      <ContactRound size={32} strokeWidth={1.5} aria-hidden />
      <div className="media-words">
        <p className="media-name">{name ?? organization ?? said.card}</p>
        {name === null || organization === null ? null : (
          <p className="media-about">{organization}</p>
        )}
      </div>
      <ul className="media-reach">
        {phones.map((phone) => (
          <Phone key={phone} phone={phone} accountId={accountId} tabIndex={tabIndex} />
        ))}
        {emails.map((email) => (
          <li key={email}>
            <Mail size={14} aria-hidden />
            <span className="media-reach-words">{email}</span>
          </li>
        ))}
        {phones.length + emails.length === 0 ? <li>{said.cardEmpty}</li> : null}
      </ul>
      <button
        type="button"
        className="text-button media-keep"
        tabIndex={tabIndex}
        onClick={() => void keep(card)}
      >
        {words.people.saveCard}
      </button>
    </div>
  );
}

async function keep(card: ContactCard): Promise<void> {
  const { openCard } = await import('../../people/place.ts');
  openCard(card);
}

interface PhoneProps {
  readonly phone: string;
  readonly accountId: string;
  readonly tabIndex: 0 | -1;
}

function Phone({ phone, accountId, tabIndex }: PhoneProps) {
  const line = useThread(({ conversation }) => conversation?.line ?? null);
  const country = (line === null ? undefined : countryOf(line)) ?? 'US';
  const [to] = readTypedNumbers(phone, country).addresses;

  function write() {
    if (line === null || to === undefined) return;
    putBack({ accountId, line, to: [to], text: '' });
    openDialog({ kind: 'new-message', from: null });
  }

  return (
    <li>
      <MessageSquare size={14} aria-hidden />
      <span className="media-reach-words">{phone}</span>
      {line === null || to === undefined ? null : (
        <button
          type="button"
          className="text-button"
          tabIndex={tabIndex}
          aria-label={`${words.media.textThem}: ${phone}`}
          onClick={write}
        >
          {words.media.textThem}
        </button>
      )}
    </li>
  );
}
