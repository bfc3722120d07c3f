/** More contrast than the system asks for. */
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { changeSettings } from './change.ts';
import { SettingSwitch } from './SettingSwitch.tsx';

export function ContrastSwitch() {
  const highContrast = useSession((session) => session.settings.highContrast);
  return (
    <SettingSwitch
      name={words.settings.highContrast}
      hint={words.settings.highContrastHint}
      on={highContrast}
      onChange={(value) => void changeSettings({ highContrast: value })}
    />
  );
}
