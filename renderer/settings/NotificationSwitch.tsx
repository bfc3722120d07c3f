/** Whether new texts raise a system notification. */
import { useSession } from '../session/session.ts';
import { words } from '../words/en.ts';
import { changeSettings } from './change.ts';
import { SettingSwitch } from './SettingSwitch.tsx';

export function NotificationSwitch() {
  const notifications = useSession((session) => session.settings.notifications);
  return (
    <SettingSwitch
      name={words.settings.notifications}
      hint={words.settings.notificationsHint}
      on={notifications}
      onChange={(value) => void changeSettings({ notifications: value })}
    />
  );
}
