/** The three panes, the details as a fourth, and the dialogs over them. Narrow windows show two panes, then one. */
import { lazy, Suspense, useEffect } from 'react';
import { ThreadPane } from './conversation/ThreadPane.tsx';
import { useThread } from './conversation/thread.ts';
import { DetailsPane } from './details/DetailsPane.tsx';
import { useDetails } from './details/details.ts';
import { ActsMenuHost } from './inbox/ActsMenuHost.tsx';
import { ListPane } from './inbox/ListPane.tsx';
import { Rail } from './inbox/Rail.tsx';
import { PersonPane, usePanelShown } from './people/panel/PersonPane.tsx';
import { Banners } from './session/Banners.tsx';
import { closeDialog, useDialogs } from './ui/dialogs.ts';
import { ToastLine } from './ui/ToastLine.tsx';
import { words } from './words/words.ts';
import './shell.css';

const Modal = lazy(async () => ({ default: (await import('./ui/Modal.tsx')).Modal }));
const NewMessage = lazy(loadNewMessage);
const SettingsDialog = lazy(loadSettings);
const HelpDialog = lazy(async () => ({
  default: (await import('./help/HelpDialog.tsx')).HelpDialog,
}));
const NumbersDialog = lazy(loadNumbers);
const Palette = lazy(loadPalette);
const ShortcutSheet = lazy(async () => ({
  default: (await import('./acts/ShortcutSheet.tsx')).ShortcutSheet,
}));
const BatchDialog = lazy(loadBatch);
const PeopleDialog = lazy(loadPeople);
const OptOutsDialog = lazy(async () => ({
  default: (await import('./optout/OptOutsDialog.tsx')).OptOutsDialog,
}));
const TemplatesDialog = lazy(async () => ({
  default: (await import('./templates/TemplatesDialog.tsx')).TemplatesDialog,
}));
const ScheduledDialog = lazy(async () => ({
  default: (await import('./schedule/ScheduledDialog.tsx')).ScheduledDialog,
}));
const SnoozeDialog = lazy(loadSnooze);
const InsightDialog = lazy(async () => ({
  default: (await import('./insight/InsightDialog.tsx')).InsightDialog,
}));
const AboutDialog = lazy(async () => ({
  default: (await import('./about/AboutDialog.tsx')).AboutDialog,
}));
const ExportDialog = lazy(async () => ({
  default: (await import('./archive/ExportDialog.tsx')).ExportDialog,
}));

async function loadPalette() {
  return { default: (await import('./palette/Palette.tsx')).Palette };
}

async function loadNewMessage() {
  return { default: (await import('./composer/NewMessage.tsx')).NewMessage };
}

async function loadSettings() {
  return { default: (await import('./settings/SettingsDialog.tsx')).SettingsDialog };
}

async function loadNumbers() {
  return { default: (await import('./lines/NumbersDialog.tsx')).NumbersDialog };
}

async function loadPeople() {
  return { default: (await import('./people/PeopleDialog.tsx')).PeopleDialog };
}

async function loadBatch() {
  return { default: (await import('./batch/BatchDialog.tsx')).BatchDialog };
}

async function loadSnooze() {
  return { default: (await import('./inbox/SnoozeDialog.tsx')).SnoozeDialog };
}

export function Shell() {
  const details = useDetails((state) => state.messageId !== null);
  const open = useThread((state) => state.openId !== null);
  const person = usePanelShown();

  useEffect(() => {
    const idle = requestIdleCallback(() => {
      void loadPalette();
      void loadNewMessage();
      void loadSnooze();
      void loadBatch();
      void loadSettings();
      void loadNumbers();
      void loadPeople();
    });
    return () => cancelIdleCallback(idle);
  }, []);

  return (
    <>
      <div className="shell" data-open={open} data-details={details || person}>
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
        <PersonPane />
      </div>
      <ActsMenuHost />
      <ToastLine />
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
    case 'insight':
      return <InsightDialog />;
    case 'about':
      return <AboutDialog />;
    case 'export':
      return <ExportDialog />;
    case 'palette':
      return <Palette />;
    case 'shortcuts':
      return <ShortcutSheet />;
    case 'scheduled':
      return <ScheduledDialog />;
    case 'opt-outs':
      return <OptOutsDialog />;
    case 'templates':
      return <TemplatesDialog />;
    case 'numbers':
      return <NumbersDialog key={open.accountId} accountId={open.accountId} />;
    case 'snooze':
      return <SnoozeDialog rows={open.rows} />;
    case 'people':
      return <PeopleDialog />;
    case 'batch':
      return <BatchDialog batchId={open.batchId} />;
    case 'new-message':
      return <NewMessage from={open.from} />;
  }
}
