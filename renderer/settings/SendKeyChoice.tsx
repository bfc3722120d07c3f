/** Which key sends a text. */
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { SendKey } from '../../shared/model/settings.ts';
import { onMac } from '../acts/platform.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { changeSettings } from './change.ts';

const keys = ['enter', 'mod-enter'] as const satisfies readonly SendKey[];

export function SendKeyChoice() {
  const sendKey = useSession((session) => session.settings.sendKey);
  return (
    <RadioGroup
      className="setting-row"
      value={sendKey}
      orientation="horizontal"
      onChange={(value) => {
        const chosen = keys.find((candidate) => candidate === value);
        if (chosen !== undefined) void changeSettings({ sendKey: chosen });
      }}
    >
      <Label className="setting-name">{words.settings.sendKey}</Label>
      <div className="segments-control">
        {keys.map((value) => (
          <Radio key={value} value={value} className="segment">
            {words.settings.sendKeys(onMac)[value]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
