/**
 * Who the open conversation is with: a fourth pane where there is room, a sheet over the page where
 * there is not. Escape closes it and gives the focus back.
 */
import { X } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { useThread } from '../../conversation/thread.ts';
import { useDetails } from '../../details/details.ts';
import { useMedia } from '../../ui/media.ts';
import { words } from '../../words/words.ts';
import { closePanel, fourPanes, usePanel } from './panel.ts';
import '../../details/details.css';

const Modal = lazy(async () => ({ default: (await import('../../ui/Modal.tsx')).Modal }));
const PersonBody = lazy(async () => ({ default: (await import('./PersonBody.tsx')).PersonBody }));

/** The details of a text come first: they were asked for about one thing. */
export function usePanelShown(): boolean {
  const wide = useMedia(fourPanes);
  const open = usePanel((state) => state.open && (wide || state.asSheet));
  const conversation = useThread((state) => state.conversation !== null);
  const details = useDetails((state) => state.messageId !== null);
  return open && conversation && !details;
}

export function PersonPane() {
  const shown = usePanelShown();
  const conversation = useThread((state) => state.conversation);
  const wide = useMedia(fourPanes);
  if (!shown || conversation === null) return null;
  if (wide) return <Pane conversation={conversation} />;
  return (
    <Suspense>
      <Modal kind="sheet" title={titleOf(conversation)} onClose={closePanel}>
        <PersonBody key={conversation.id} conversation={conversation} />
      </Modal>
    </Suspense>
  );
}

function titleOf({ people }: Conversation): string {
  return people.length > 1 ? words.people.panel.group : words.people.panel.title;
}

function Pane({ conversation }: { readonly conversation: Conversation }) {
  const focusRequests = usePanel((state) => state.focusRequests);
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (focusRequests > 0) title.current?.focus();
  }, [focusRequests]);

  return (
    <aside
      className="details-pane"
      aria-label={titleOf(conversation)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closePanel();
      }}
    >
      <header className="pane-head">
        <h2 ref={title} className="pane-title cut" tabIndex={-1}>
          {titleOf(conversation)}
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.app.close}
          onClick={closePanel}
        >
          <X size={18} aria-hidden />
        </button>
      </header>
      <Suspense>
        <PersonBody key={conversation.id} conversation={conversation} />
      </Suspense>
    </aside>
  );
}
