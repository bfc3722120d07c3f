/** The three panes, the details as a fourth, and the dialogs over them. Narrow windows show two panes, then one. */
import { lazy, Suspense, useEffect } from 'react';
import { ThreadPane } from './conversation/ThreadPane.tsx';
import { useThread } from './conversation/thread.ts';
import { DetailsPane } from './details/DetailsPane.tsx';
import { useDetails } from './details/details.ts';
import { ListPane } from './inbox/ListPane.tsx';
import { Rail } from './inbox/Rail.tsx';
import { Banners } from './session/Banners.tsx';
import { closeDialog, useDialogs } from './ui/dialogs.ts';
import { words } from './words/en.ts';
import './shell.css';

const Modal = lazy(async () => ({ default: (await import('./ui/Modal.tsx')).Modal }));
const NewMessage = lazy(loadNewMessage);
const SettingsDialog = lazy(loadSettings);
const HelpDialog = lazy(async () => ({
  default: (await import('./help/HelpDialog.tsx')).HelpDialog,
}));
const NumbersDialog = lazy(loadNumbers);
const BatchDialog = lazy(loadBatch);

async function loadNewMessage() {
  return { default: (await import('./composer/NewMessage.tsx')).NewMessage };
}

async function loadSettings() {
  return { default: (await import('./settings/SettingsDialog.tsx')).SettingsDialog };
}

async function loadNumbers() {
  return { default: (await import('./lines/NumbersDialog.tsx')).NumbersDialog };
}

async function loadBatch() {
  return { default: (await import('./batch/BatchDialog.tsx')).BatchDialog };
}

export function Shell() {
  const details = useDetails((state) => state.messageId !== null);
  const open = useThread((state) => state.openId !== null);

  useEffect(() => {
    const idle = requestIdleCallback(() => {
      void loadNewMessage();
      void loadBatch();
      void loadSettings();
      void loadNumbers();
    });
    return () => cancelIdleCallback(idle);
  }, []);

  return (
    <>
      <div className="shell" data-open={open} data-details={details}>
        <Banners />
        <nav className="rail" aria-label={words.inbox.views}>
          <Rail />
        </nav>
        <main className="panes">
          <h1 className="unseen">{words.app.name}</h1>
          <ListPane />
          <ThreadPane />
        </main>
        <DetailsPane />
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
    case 'help':
      return <HelpDialog />;
    case 'numbers':
      return <NumbersDialog key={open.accountId} accountId={open.accountId} />;
    case 'batch':
      return <BatchDialog batchId={open.batchId} />;
    case 'new-message':
      return <NewMessage from={open.from} />;
  }
}
