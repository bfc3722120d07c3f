/** The right pane: whose conversation this is, its messages, and the composer. */
import { ArrowLeft, MessagesSquare, Search } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Conversation } from '../../shared/model/conversation.ts';
import { useAriaKeys } from '../acts/keys.ts';
import { Composer } from '../composer/Composer.tsx';
import { DropPlace } from '../composer/DropPlace.tsx';
import { Avatar } from '../numbers/Avatar.tsx';
import { LineChip } from '../numbers/LineChip.tsx';
import { peopleNames, practicePerson } from '../numbers/people.ts';
import { OptOutBar } from '../optout/OptOutBar.tsx';
import { HeadPerson } from '../people/panel/HeadPerson.tsx';
import { ScheduledHere } from '../schedule/ScheduledHere.tsx';
import { openWithin, useWithinPlace } from '../search/withinPlace.ts';
import { labelOf, useSession } from '../session/session.ts';
import { openDialog } from '../ui/dialogs.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useUndoShortcut } from '../waiting/undoShortcut.ts';
import { words } from '../words/words.ts';
import { HeadActs } from './HeadActs.tsx';
import { showNewest } from './jump.ts';
import { MessageList } from './MessageList.tsx';
import { useViewer } from './media/viewer.ts';
import { closeConversation, loadNewest, useThread } from './thread.ts';
import './conversation.css';
import './messageMeta.css';

const WithinBar = lazy(async () => ({
  default: (await import('../search/WithinBar.tsx')).WithinBar,
}));
const PictureViewer = lazy(async () => ({
  default: (await import('./media/PictureViewer.tsx')).PictureViewer,
}));

export function ThreadPane() {
  const openId = useThread((state) => state.openId);
  const conversation = useThread((state) => state.conversation);
  const picture = useViewer((state) => state.picture);
  const within = useWithinPlace((state) => state.conversationId);
  useUndoShortcut();
  return (
    <section className="thread-pane" aria-label={words.conversation.region}>
      {openId === null ? <NothingOpen /> : null}
      {conversation === null ? null : (
        <DropPlace conversation={conversation}>
          <ThreadHead conversation={conversation} />
          {within === conversation.id ? (
            <Suspense>
              <WithinBar key={`within-${conversation.id}`} conversation={conversation} />
            </Suspense>
          ) : null}
          <ThreadBody key={conversation.id} conversation={conversation} />
          <ScheduledHere conversation={conversation} />
          <OptOutBar key={`opt-out-${conversation.id}`} conversation={conversation} />
          <Composer key={`composer-${conversation.id}`} conversation={conversation} />
        </DropPlace>
      )}
      {openId !== null && conversation === null ? <ThreadFailure /> : null}
      {picture === null ? null : (
        <Suspense>
          <PictureViewer picture={picture} />
        </Suspense>
      )}
    </section>
  );
}

function NothingOpen() {
  const first = useSession((session) => session.counts.all === 0);
  if (first) {
    return (
      <div className="empty">
        <MessagesSquare size={40} strokeWidth={1.25} aria-hidden />
        <p className="empty-text">{words.conversation.firstText}</p>
      </div>
    );
  }
  return (
    <div className="empty">
      <MessagesSquare size={40} strokeWidth={1.25} aria-hidden />
      <p className="empty-title">{words.conversation.none}</p>
      <p className="empty-text">{words.conversation.noneText}</p>
      <button
        type="button"
        className="button secondary"
        onClick={() => openDialog({ kind: 'new-message', from: null })}
      >
        {words.conversation.write}
      </button>
    </div>
  );
}

function ThreadHead({ conversation }: { readonly conversation: Conversation }) {
  const session = useSession();
  const searchKeys = useAriaKeys('search-here');
  const { accountId, people, line } = conversation;
  const who = peopleNames(session, accountId, people);
  const does =
    people.length === 1 ? practicePerson(session, accountId, people[0] ?? '')?.does : null;
  const label = labelOf(session, accountId, line);
  const group = people.length > 1;
  return (
    <header className="pane-head thread-head">
      <button
        type="button"
        className="icon-button only-single"
        aria-label={words.conversation.back}
        onClick={closeConversation}
      >
        <ArrowLeft size={20} aria-hidden />
      </button>
      <Avatar name={who} group={group} />
      <div className="thread-who">
        <h2 className="thread-name cut" title={group ? who : undefined}>
          {who}
        </h2>
        <p className="thread-about cut">
          {group ? `${words.groups.title(people.length)} · ` : null}
          <span className="thread-yours">{words.conversation.yourNumber}</span>{' '}
          <LineChip label={label} full />
          {does === undefined || does === null ? null : ` · ${does}`}
        </p>
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={words.search.within}
        aria-keyshortcuts={searchKeys}
        title={words.search.within}
        onClick={openWithin}
      >
        <Search size={18} aria-hidden />
      </button>
      <HeadPerson conversation={conversation} />
      <HeadActs conversation={conversation} who={who} />
    </header>
  );
}

function ThreadBody({ conversation }: { readonly conversation: Conversation }) {
  const loaded = useThread((state) => state.loaded);
  const loading = useThread((state) => state.loading !== 'nothing' || state.arriving !== null);
  const visit = useThread((state) => state.visit);
  const failed = useThread((state) => state.failure !== null);
  if (loaded) {
    return (
      <>
        {loading ? <div className="thin-line" /> : null}
        <MessageList key={visit} conversation={conversation} />
        {failed ? <ThreadFailure /> : null}
      </>
    );
  }
  return failed ? <ThreadFailure /> : <div className="log-frame" aria-busy />;
}

function ThreadFailure() {
  const failure = useThread((state) => state.failure);
  const openId = useThread((state) => state.openId);
  const inWindow = useThread((state) => state.pages.hasNewer);
  if (failure === null || openId === null) return null;
  return (
    <div className="thread-failure">
      <FailureNote failure={failure} effect={words.conversation.loadFailed} />
      <button
        type="button"
        className="button small secondary"
        onClick={() => void (inWindow ? showNewest() : loadNewest(openId))}
      >
        {words.app.tryAgain}
      </button>
    </div>
  );
}
