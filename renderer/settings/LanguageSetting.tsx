/** System, English, German. In another one the page is opened anew. */
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { languages } from '../../shared/model/language.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { changeSettings } from './change.ts';

const choices = ['system', ...languages] as const;

export function LanguageSetting() {
  const chosen = useSession((session) => session.settings.language);
  return (
    <RadioGroup
      className="setting-row"
      value={chosen}
      orientation="horizontal"
      onChange={(value) => {
        const language = choices.find((candidate) => candidate === value);
        if (language !== undefined) void changeSettings({ language });
      }}
    >
      <Label className="setting-name">{words.settings.language}</Label>
      <div className="segments-control">
        {choices.map((choice) => (
          <Radio key={choice} value={choice} className="segment" {...inOwnWords(choice)}>
            {choice === 'system' ? words.settings.languageSystem : words.settings.languages[choice]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function inOwnWords(choice: (typeof choices)[number]): { readonly lang?: string } {
  return choice === 'system' ? {} : { lang: choice };
}
