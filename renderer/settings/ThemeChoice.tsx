/** System, light or dark. */
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Theme } from '../../shared/model/settings.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { changeSettings } from './change.ts';

const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[];

export function ThemeChoice() {
  const theme = useSession((session) => session.settings.theme);
  return (
    <RadioGroup
      className="setting-row"
      value={theme}
      orientation="horizontal"
      onChange={(value) => {
        const chosen = themes.find((candidate) => candidate === value);
        if (chosen !== undefined) void changeSettings({ theme: chosen });
      }}
    >
      <Label className="setting-name">{words.settings.theme}</Label>
      <div className="segments-control">
        {themes.map((value) => (
          <Radio key={value} value={value} className="segment">
            {words.settings.themes[value]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
