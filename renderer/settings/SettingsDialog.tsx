/** Accounts, alerts and appearance. Every change takes effect at once. */
import { useSession } from '../session/session.ts';
import { closeDialog } from '../ui/dialogs.ts';
import { Modal } from '../ui/Modal.tsx';
import { words } from '../words/en.ts';
import { AccountCard } from './AccountCard.tsx';
import { AddAnother } from './AddAnother.tsx';
import { NotificationSwitch } from './NotificationSwitch.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import '../onboarding/onboarding.css';
import './settings.css';

export function SettingsDialog() {
  const accounts = useSession((session) => session.accounts);
  return (
    <Modal title={words.settings.title} onClose={closeDialog}>
      <div className="dialog-body scroll settings">
        <section className="settings-part" aria-labelledby="settings-accounts">
          <h3 id="settings-accounts" className="settings-title">
            {words.settings.accounts}
          </h3>
          <ul className="settings-card">
            {accounts.map((state) => (
              <AccountCard key={state.account.id} state={state} />
            ))}
          </ul>
          <AddAnother />
        </section>
        <section className="settings-part" aria-labelledby="settings-alerts">
          <h3 id="settings-alerts" className="settings-title">
            {words.settings.alerts}
          </h3>
          <div className="settings-card">
            <NotificationSwitch />
          </div>
        </section>
        <section className="settings-part" aria-labelledby="settings-appearance">
          <h3 id="settings-appearance" className="settings-title">
            {words.settings.appearance}
          </h3>
          <div className="settings-card">
            <ThemeChoice />
          </div>
        </section>
      </div>
    </Modal>
  );
}
