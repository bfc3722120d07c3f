/** One person: name, numbers, whether they may be texted, notes, conversations, files, and counts. */
import { Ban, MessagesSquare } from 'lucide-react';
import type { NumberFacts } from '../../../shared/contacts/person.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { openConversation } from '../../conversation/thread.ts';
import { Avatar } from '../../numbers/Avatar.tsx';
import { LineChip } from '../../numbers/LineChip.tsx';
import { knownName, personName } from '../../numbers/people.ts';
import { shownNumber } from '../../numbers/shown.ts';
import { outWords, reachWords } from '../../optout/said.ts';
import { labelOf, useSession } from '../../session/session.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { useToday } from '../../ui/today.ts';
import { fullDate, listTime } from '../../words/times.ts';
import { words } from '../../words/words.ts';
import { openNumber } from '../place.ts';
import { FilesGrid } from './FilesGrid.tsx';
import { type KnownPerson, usePerson } from './known.ts';
import { NotesField } from './NotesField.tsx';

interface PersonCardProps {
  readonly accountId: string;
  readonly person: Address;
  /** The conversation on screen. */
  readonly openId: number;
}

export function PersonCard({ accountId, person, openId }: PersonCardProps) {
  const { person: known, failure } = usePerson(person);
  const who = useSession((session) => personName(session, accountId, person));
  const name = useSession((session) => knownName(session, accountId, person));
  const said = words.people.panel;
  const contact = known?.known?.contact ?? null;
  const organization = contact?.organization ?? null;
  return (
    <article className="who" aria-label={who}>
      <header className="who-head">
        <Avatar name={name ?? ''} group={false} />
        <div className="who-who">
          <h3 className="who-name">{who}</h3>
          {organization === null || organization === who ? null : (
            <p className="who-about">{organization}</p>
          )}
          {name === null ? <p className="who-about">{said.unnamed}</p> : null}
        </div>
      </header>
      <button
        type="button"
        className="button small secondary who-edit"
        onClick={() => void openNumber(person)}
      >
        {contact === null ? said.name : said.edit}
      </button>
      {failure === null ? null : <FailureNote failure={failure} effect={said.loadFailed} />}
      {known === null ? (
        <div className="who-wait" aria-busy />
      ) : (
        <Whole known={known} person={person} openId={openId} />
      )}
    </article>
  );
}

interface WholeProps {
  readonly known: KnownPerson;
  readonly person: Address;
  readonly openId: number;
}

function Whole({ known, person, openId }: WholeProps) {
  const said = words.people.panel;
  const { facts } = known;
  return (
    <>
      <Numbers known={known} />
      <OptOuts known={known} />
      <NotesField known={known.known} number={person} />
      <section>
        <h4 className="details-title">{said.lines}</h4>
        <Conversations facts={facts} openId={openId} />
      </section>
      <Counts facts={facts} />
      <section>
        <h4 className="details-title">{said.files}</h4>
        <FilesGrid files={facts.files} />
      </section>
    </>
  );
}

function Numbers({ known }: { readonly known: KnownPerson }) {
  const labelled = known.known?.contact.numbers ?? [];
  return (
    <section>
      <h4 className="details-title">{words.people.numbers}</h4>
      <ul>
        {known.numbers.map((number) => {
          const label = labelled.find((one) => one.number === number)?.label ?? '';
          return (
            <li key={number} className="who-number">
              <span>{shownNumber(number)}</span>
              {label === '' ? null : (
                <span className="who-about">{words.people.labelOf(label)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function OptOuts({ known: { optOuts } }: { readonly known: KnownPerson }) {
  const session = useSession();
  const today = useToday();
  if (optOuts.length === 0) return null;
  return (
    <ul className="who-out">
      {optOuts.map((one) => {
        const reach = reachWords(session, one.accountId, one.reach);
        const said = outWords(session, one.accountId, one, today);
        return (
          <li key={`${one.accountId} ${one.person} ${reach}`}>
            <Ban className="who-out-mark" size={16} aria-hidden />
            <span>{words.optout.withReach(said, reach)}</span>
          </li>
        );
      })}
    </ul>
  );
}

interface ConversationsProps {
  readonly facts: NumberFacts;
  readonly openId: number;
}

function Conversations({ facts, openId }: ConversationsProps) {
  const session = useSession();
  const today = useToday();
  const said = words.people.panel;
  if (facts.conversations.length === 0) return <p className="who-about">{said.nothing}</p>;
  const more = facts.total - facts.conversations.length;
  return (
    <ul className="who-lines">
      {facts.conversations.map(({ id, accountId, line, people, messages, lastAt }) => {
        const label = labelOf(session, accountId, line);
        const when = listTime(lastAt, today, words.app.yesterday);
        const others = people.length - 1;
        return (
          <li key={id}>
            <button
              type="button"
              className="who-line"
              aria-current={id === openId ? 'true' : undefined}
              onClick={() => void openConversation(id)}
            >
              <MessagesSquare size={16} aria-hidden />
              <LineChip label={label} full />
              <span className="who-when">{when}</span>
              <span className="who-about who-below">
                {said.texts(messages)}
                {others > 0 ? ` ${said.withOthers(others)}` : ''}
              </span>
            </button>
          </li>
        );
      })}
      {more > 0 ? <li className="who-about">{said.moreConversations(more)}</li> : null}
    </ul>
  );
}

function Counts({ facts: { firstAt, lastAt, messages } }: { readonly facts: NumberFacts }) {
  const said = words.people.panel;
  if (firstAt === null || lastAt === null) return null;
  return (
    <dl className="who-facts">
      <dt>{said.all}</dt>
      <dd>{words.inbox.count(messages)}</dd>
      <dt>{said.first}</dt>
      <dd>{fullDate(firstAt)}</dd>
      <dt>{said.last}</dt>
      <dd>{fullDate(lastAt)}</dd>
    </dl>
  );
}
