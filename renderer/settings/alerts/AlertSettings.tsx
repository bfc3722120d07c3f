/** Notifications: how much they say, when they are silent, and for which of my numbers. */
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { alertLevels } from '../../../shared/model/alerts.ts';
import { lineKey } from '../../../shared/model/conversation.ts';
import { labelOf, useSession } from '../../session/session.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { locale } from '../../words/page.ts';
import { words } from '../../words/words.ts';
import { changeAlerts, useAlerts } from './change.ts';
import { QuietHours } from './QuietHours.tsx';
import './alerts.css';

export function AlertSettings() {
  const { level, sound, pausedUntil } = useAlerts();
  return (
    <>
      <RadioGroup
        className="setting-row alert-levels"
        value={level}
        onChange={(value) => {
          const chosen = alertLevels.find((one) => one === value);
          if (chosen !== undefined) changeAlerts({ level: chosen });
        }}
      >
        <Label className="setting-name">{words.alerts.level}</Label>
        <div className="alert-choices">
          {alertLevels.map((one) => (
            <Radio key={one} value={one} className="alert-choice">
              <span className="alert-mark" aria-hidden />
              <span>
                {words.alerts.levels[one].name}
                <span className="field-hint setting-hint">{words.alerts.levels[one].hint}</span>
              </span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {pausedUntil !== null && pausedUntil > Date.now() ? <Paused until={pausedUntil} /> : null}
      {level === 'off' ? null : (
        <>
          <Toggle
            name={words.alerts.sound}
            on={sound}
            onChange={(on) => changeAlerts({ sound: on })}
          />
          <QuietHours />
          <LineAlerts />
        </>
      )}
    </>
  );
}

function Paused({ until }: { readonly until: number }) {
  const time = new Date(until).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  return (
    <div className="setting-row">
      <span>{words.alerts.paused(time)}</span>
      <button
        type="button"
        className="button small secondary"
        onClick={() => changeAlerts({ pausedUntil: null })}
      >
        {words.alerts.resume}
      </button>
    </div>
  );
}

/** One of several lines may be left alone; with one line the level says it all. */
function LineAlerts() {
  const session = useSession();
  const { silentLines } = useAlerts();
  const lines = session.lines.filter(({ canText }) => canText !== false);
  if (lines.length < 2) return null;
  return (
    <fieldset className="alert-lines">
      <legend className="setting-name">{words.alerts.lines}</legend>
      {lines.map(({ accountId, number }) => {
        const key = lineKey(accountId, number);
        const others = silentLines.filter((one) => one !== key);
        return (
          <Toggle
            key={key}
            name={labelOf(session, accountId, number).full}
            on={!silentLines.includes(key)}
            onChange={(on) => changeAlerts({ silentLines: on ? others : [...others, key] })}
          />
        );
      })}
    </fieldset>
  );
}
