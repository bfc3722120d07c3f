/** The contacts as a virtual list: one tab stop, arrows inside; picking one shows it beside. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { TriangleAlert, UsersRound } from 'lucide-react';
import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { ListedContact } from '../../shared/contacts/listed.ts';
import { rowAt } from '../batch/pages.ts';
import { targetOf } from '../inbox/listKeys.ts';
import { Avatar } from '../numbers/Avatar.tsx';
import { shownNumber } from '../numbers/shown.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { rootFontSize } from '../ui/rem.ts';
import { words } from '../words/words.ts';
import { refreshContacts, showContacts, useContacts } from './contacts.ts';
import { show, usePlace } from './place.ts';
import { isInUse } from './validity.ts';

/** Row height in rem, as in people.css. */
const rowHeight = 3.25;

export function ContactList() {
  const { total, failure, typed } = useContacts();
  if (failure !== null && total === null) {
    return (
      <div className="people-none">
        <FailureNote failure={failure} effect={words.people.loadFailed} />
        <button type="button" className="button small secondary" onClick={refreshContacts}>
          {words.app.tryAgain}
        </button>
      </div>
    );
  }
  if (total !== 0) return <Rows key={typed} />;
  if (typed.trim() === '') return <NoContacts />;
  return <p className="people-none">{words.people.nothingFound}</p>;
}

function Rows() {
  const { pages, total } = useContacts();
  const picked = usePlace(({ shown }) => idShown(shown));
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [height] = useState(() => rowHeight * rootFontSize());
  const count = total ?? 0;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => height, [height]),
    overscan: 6,
    paddingEnd: 8,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];

  useEffect(() => showContacts(first, last), [first, last]);
  function onKeyDown(event: KeyboardEvent) {
    const target = targetOf(event, active, count, false);
    if (target === null) return;
    event.preventDefault();
    setActive(target);
    virtualizer.scrollToIndex(target);
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${target}"] button`)?.focus();
    });
  }

  function onFocus(event: FocusEvent<HTMLElement>) {
    const index = event.target.closest('li')?.dataset['index'];
    if (index !== undefined) setActive(Number(index));
  }

  return (
    <div className="people-scroll scroll" ref={scroller}>
      <ul
        className="list"
        aria-label={words.people.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {items.map(({ index, start }) => (
          <ContactRow
            key={index}
            contact={rowAt(pages, index)}
            index={index}
            total={count}
            start={start}
            picked={picked}
            tabStop={index === Math.min(active, count - 1)}
          />
        ))}
      </ul>
    </div>
  );
}

function idShown(shown: ReturnType<typeof usePlace.getState>['shown']): string | null {
  switch (shown.kind) {
    case 'contact':
      return shown.id;
    case 'edit':
    case 'merge':
      return shown.contact.id;
    case 'nothing':
    case 'new':
      return null;
  }
}

function NoContacts() {
  return (
    <div className="empty people-empty">
      <UsersRound size={32} strokeWidth={1.5} aria-hidden />
      <p className="empty-title">{words.people.empty.title}</p>
      <p className="empty-text">{words.people.empty.text}</p>
    </div>
  );
}

interface ContactRowProps {
  /** Undefined while its page is on the way. */
  readonly contact: ListedContact | undefined;
  readonly index: number;
  readonly total: number;
  /** Distance from the top of the list, px. */
  readonly start: number;
  readonly picked: string | null;
  readonly tabStop: boolean;
}

function ContactRow({ contact, index, total, start, picked, tabStop }: ContactRowProps) {
  const style = { transform: `translateY(${start}px)` };
  const place = { 'aria-setsize': total, 'aria-posinset': index + 1, 'data-index': index };
  if (contact === undefined)
    return <li className="people-place" aria-busy style={style} {...place} />;
  const { name, about, doubtful } = rowWords(contact);
  return (
    <li
      className="people-place"
      aria-label={words.people.row([name, about, doubtful ? words.people.invalidShort : ''])}
      style={style}
      {...place}
    >
      <button
        type="button"
        className="row"
        aria-current={contact.id === picked ? 'true' : undefined}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => show({ kind: 'contact', id: contact.id })}
      >
        <Avatar name={contact.name ?? contact.organization ?? ''} group={false} />
        <span className="row-lines">
          <span className="people-name cut">{name}</span>
          <span className="people-about cut">{about}</span>
        </span>
        {doubtful ? (
          <>
            <TriangleAlert className="people-doubt" size={16} aria-hidden />
            <span className="unseen">{words.people.invalidShort}</span>
          </>
        ) : null}
      </button>
    </li>
  );
}

export function rowWords({ name, organization, numbers }: ListedContact) {
  const [first] = numbers;
  const number = first === undefined ? '' : shownNumber(first);
  const all = numbers.length > 1 ? words.people.moreNumbers(number, numbers.length - 1) : number;
  return {
    name: name ?? organization ?? number,
    about: words.people.row([
      name === null ? '' : (organization ?? ''),
      name === null && organization === null ? '' : all,
    ]),
    doubtful: !numbers.every(isInUse),
  };
}
