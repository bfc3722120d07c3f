/** The three panes and the dialogs over them. Narrow windows show two panes, then one. */
import { lazy, Suspense, useEffect } from 'react';
import { ThreadPane } from './conversation/ThreadPane.tsx';
import { useThread } from './conversation/thread.ts';
import { ListPane } from './inbox/ListPane.tsx';
import { Rail } from './inbox/Rail.tsx';
import { Banners } from './session/Banners.tsx';
import { closeDialog, useDialogs } from './ui/dialogs.ts';
import { words } from './words/en.ts';
import './shell.css';

const Modal = lazy(async () => ({ default: (await import('./ui/Modal.tsx')).Modal }));
const NewMessage = lazy(loadNewMessage);
const SettingsDialog = lazy(loadSettings);

async function loadNewMessage() {
  return { default: (await import('./composer/NewMessage.tsx')).NewMessage };
}

async function loadSettings() {
  return { default: (await import('./settings/SettingsDialog.tsx')).SettingsDialog };
}

export function Shell() {
  const open = useThread((state) => state.openId !== null);

  useEffect(() => {
    const idle = requestIdleCallback(() => {
      void loadNewMessage();
      void loadSettings();
    });
    return () => cancelIdleCallback(idle);
  }, []);

  return (
    <>
      <div className="shell" data-open={open}>
        <Banners />
        <nav className="rail" aria-label={words.inbox.views}>
          <Rail />
        </nav>
        <main className="panes">
          <h1 className="unseen">{words.app.name}</h1>
          <ListPane />
          <ThreadPane />
        </main>
      </div>
      <Suspense>
        <OpenDialog />
      </Suspense>
    </>
  );
}

function OpenDialog() {
  const open = useDialogs((state) => state.open);
  switch (open?.kind) {
    case undefined:
      return null;
    case 'views':
      return (
        <Modal kind="drawer" title={words.inbox.views} onClose={closeDialog}>
          <Rail />
        </Modal>
      );
    case 'settings':
      return <SettingsDialog />;
    case 'new-message':
      return <NewMessage from={open.from} />;
  }
}
