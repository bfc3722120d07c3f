/** What is on screen: the outline while starting, the first run, or the inbox with its dialogs. */
import { lazy, Suspense, useEffect } from 'react';
import { openConversation, useThread } from './conversation/thread.ts';
import { openDetails } from './details/details.ts';
import { neighbour } from './inbox/inbox.ts';
import { useLooks } from './looks/useLooks.ts';
import { Shell } from './Shell.tsx';
import { useSession } from './session/session.ts';
import { shortcutOf } from './shortcuts.ts';
import { Announcer } from './ui/Announcer.tsx';
import { openDialog, useDialogs } from './ui/dialogs.ts';
import { Skeleton } from './ui/Skeleton.tsx';

const StartFailure = lazy(async () => ({
  default: (await import('./storage/StartFailure.tsx')).StartFailure,
}));
const FirstRun = lazy(async () => ({
  default: (await import('./onboarding/FirstRun.tsx')).FirstRun,
}));

export function App() {
  const phase = useSession((session) => session.phase);
  const failure = useSession((session) => session.failure);
  const firstRun = useSession((session) => session.accounts.length === 0);

  useLooks();

  if (phase === 'starting') return <Skeleton />;
  if (phase === 'failed' && failure !== null) {
    return (
      <Suspense>
        <StartFailure failure={failure} />
      </Suspense>
    );
  }
  return (
    <Suspense>
      {firstRun ? <FirstRun /> : <Inbox />}
      <Announcer />
    </Suspense>
  );
}

function Inbox() {
  useEffect(() => {
    window.addEventListener('keydown', onShortcut);
    return () => window.removeEventListener('keydown', onShortcut);
  }, []);
  return <Shell />;
}

function onShortcut(event: KeyboardEvent) {
  const shortcut = shortcutOf(event);
  if (shortcut === null || useDialogs.getState().open !== null) return;
  event.preventDefault();
  switch (shortcut) {
    case 'new-message':
      openDialog({ kind: 'new-message', from: null });
      return;
    case 'settings':
      openDialog({ kind: 'settings' });
      return;
    case 'details': {
      const messageId = focusedMessage() ?? newestOwn();
      if (messageId !== null) openDetails(messageId);
      return;
    }
    case 'previous':
    case 'next': {
      const { openId } = useThread.getState();
      const other = neighbour(openId, shortcut === 'next' ? 1 : -1);
      if (other !== null) void openConversation(other.id);
    }
  }
}

/** The text of ours that holds the focus. */
function focusedMessage(): string | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-message]');
  return focused?.dataset['message'] ?? null;
}

function newestOwn(): string | null {
  const { messages } = useThread.getState().pages;
  return messages.findLast(({ direction }) => direction === 'out')?.id ?? null;
}
