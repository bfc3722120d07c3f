/** Whether new texts raise a system notification. */
import { Switch } from 'react-aria-components/Switch';
import { useSession } from '../session/session.ts';
import { words } from '../words/en.ts';
import { changeSettings } from './change.ts';

export function NotificationSwitch() {
  const notifications = useSession((session) => session.settings.notifications);
  return (
    <Switch
      className="setting-row switch"
      isSelected={notifications}
      onChange={(value) => void changeSettings({ notifications: value })}
      aria-label={words.settings.notifications}
      aria-describedby="notifications-hint"
    >
      <span>
        <span className="setting-name">{words.settings.notifications}</span>
        <span id="notifications-hint" className="field-hint setting-hint">
          {words.settings.notificationsHint}
        </span>
      </span>
      <span className="switch-track" aria-hidden>
        <span className="switch-thumb" />
      </span>
    </Switch>
  );
}
