/** The middle pane: which view this is, and its conversations, or its texts. */
import { Menu, SquarePen } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { type ConversationView, lineKey } from '../../shared/model/conversation.ts';
import { useAriaKeys } from '../acts/keys.ts';
import { FailedPane } from '../failed/FailedPane.tsx';
import { useSearchPlace } from '../search/place.ts';
import { SearchField } from '../search/SearchField.tsx';
import { labelOf, type Session, useSession } from '../session/session.ts';
import { openDialog } from '../ui/dialogs.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { WaitingPane } from '../waiting/WaitingPane.tsx';
import { words } from '../words/words.ts';
import { ConversationList } from './ConversationList.tsx';
import { EmptyList } from './EmptyList.tsx';
import { showView, useInbox } from './inbox.ts';
import type { InboxView } from './list.ts';
import { SelectionBar } from './SelectionBar.tsx';
import './list.css';
import './rows.css';

const SearchPane = lazy(async () => ({
  default: (await import('../search/SearchPane.tsx')).SearchPane,
}));

export function ListPane() {
  const view = useInbox((state) => state.view);
  const searching = useSearchPlace((state) => state.open);
  const newKeys = useAriaKeys('new-message');
  const loading = useInbox((state) => state.loading === 'view');
  const title = useSession((session) => viewTitle(session, view));
  return (
    <section className="list-pane" aria-labelledby="list-title" aria-busy={loading}>
      <header className="pane-head">
        <button
          type="button"
          className="icon-button only-narrow"
          aria-label={words.inbox.openViews}
          onClick={() => openDialog({ kind: 'views' })}
        >
          <Menu size={20} aria-hidden />
        </button>
        <h2 id="list-title" className="pane-title cut">
          {searching ? words.search.title : title}
        </h2>
        <button
          type="button"
          className="icon-button only-narrow"
          aria-label={words.inbox.newMessage}
          aria-keyshortcuts={newKeys}
          onClick={() => openDialog({ kind: 'new-message', from: null })}
        >
          <SquarePen size={20} aria-hidden />
        </button>
      </header>
      <SearchField />
      {searching ? (
        <Suspense>
          <SearchPane />
        </Suspense>
      ) : (
        <Texts kind={view.kind} />
      )}
    </section>
  );
}

function Texts({ kind }: { readonly kind: InboxView['kind'] }) {
  switch (kind) {
    case 'failed':
      return <FailedPane />;
    case 'waiting':
      return <WaitingPane />;
    case 'all':
    case 'needs-reply':
    case 'unread':
    case 'snoozed':
    case 'done':
    case 'line':
      return <Conversations />;
  }
}

function Conversations() {
  const view = useInbox((state) => state.view);
  const shownView = useInbox((state) => state.shownView);
  const empty = useInbox((state) => state.list.rows.length === 0);
  const loading = useInbox((state) => state.loading);
  const failure = useInbox((state) => state.failure);
  return (
    <>
      {loading === 'view' ? <div className="thin-line" /> : null}
      {failure === null ? null : (
        <div className="list-failure">
          <FailureNote failure={failure} effect={words.inbox.loadFailed} />
          <button
            type="button"
            className="button small secondary"
            onClick={() => void showView(view)}
          >
            {words.app.tryAgain}
          </button>
        </div>
      )}
      {empty && loading !== 'view' && failure === null ? <EmptyList view={shownView} /> : null}
      <SelectionBar />
      {empty ? null : <ConversationList key={keyOf(shownView)} />}
    </>
  );
}

function keyOf(view: ConversationView): string {
  return view.kind === 'line' ? lineKey(view.accountId, view.line) : view.kind;
}

function viewTitle(session: Session, view: InboxView): string {
  if (view.kind === 'line') return labelOf(session, view.accountId, view.line).full;
  return words.inbox[view.kind];
}
