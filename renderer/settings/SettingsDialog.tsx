/** Accounts, sending, alerts, appearance, webhooks and storage. Every change takes effect at once. */
import { ArchiveSettings } from '../archive/ArchiveSettings.tsx';
import { useSession } from '../session/session.ts';
import { StorageSettings } from '../storage/StorageSettings.tsx';
import { closeDialog } from '../ui/dialogs.ts';
import { Modal } from '../ui/Modal.tsx';
import { words } from '../words/words.ts';
import { AccountCard } from './AccountCard.tsx';
import { AddAnother } from './AddAnother.tsx';
import { AlertSettings } from './alerts/AlertSettings.tsx';
import { ContrastSwitch } from './ContrastSwitch.tsx';
import { DensityChoice } from './DensityChoice.tsx';
import { DesktopSettings } from './desktop/DesktopSettings.tsx';
import { LanguageSetting } from './LanguageSetting.tsx';
import { Part } from './Part.tsx';
import { ReceiverSettings } from './receiver/ReceiverSettings.tsx';
import { SendKeyChoice } from './SendKeyChoice.tsx';
import { SpellingSwitch } from './SpellingSwitch.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { UndoWindow } from './UndoWindow.tsx';
import '../onboarding/onboarding.css';
import './settings.css';

export function SettingsDialog() {
  const accounts = useSession((session) => session.accounts);
  return (
    <Modal title={words.settings.title} onClose={closeDialog}>
      <div className="dialog-body scroll settings">
        <Part part="accounts" title={words.settings.accounts}>
          <ul className="settings-card">
            {accounts.map((state) => (
              <AccountCard key={state.account.id} state={state} />
            ))}
          </ul>
          <AddAnother />
        </Part>
        <Part part="sending" title={words.settings.sending}>
          <div className="settings-card">
            <UndoWindow />
            <SendKeyChoice />
            <SpellingSwitch />
          </div>
        </Part>
        <Part part="alerts" title={words.settings.alerts}>
          <div className="settings-card">
            <AlertSettings />
          </div>
        </Part>
        <Part part="appearance" title={words.settings.appearance}>
          <div className="settings-card">
            <LanguageSetting />
            <ThemeChoice />
            <ContrastSwitch />
            <DensityChoice />
          </div>
        </Part>
        <Part part="desktop" title={words.desktop.title}>
          <div className="settings-card">
            <DesktopSettings />
          </div>
        </Part>
        <Part part="receiver" title={words.receiver.title}>
          <ReceiverSettings />
        </Part>
        <Part part="storage" title={words.storage.title}>
          <StorageSettings />
        </Part>
        <Part part="archive" title={words.archive.settingsTitle}>
          <ArchiveSettings />
        </Part>
      </div>
    </Modal>
  );
}
