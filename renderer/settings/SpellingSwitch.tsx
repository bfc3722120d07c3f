/** Checking words, which fetches a list of them once; a Mac checks them itself and has its own switch. */
import { onMac } from '../acts/platform.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { changeSettings } from './change.ts';
import { SettingSwitch } from './SettingSwitch.tsx';

export function SpellingSwitch() {
  const spelling = useSession((session) => session.settings.spelling);
  if (onMac) return null;
  return (
    <SettingSwitch
      name={words.settings.spelling}
      hint={words.settings.spellingHint}
      on={spelling}
      onChange={(value) => void changeSettings({ spelling: value })}
    />
  );
}
