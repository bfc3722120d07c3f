/** When nothing is to be heard: from, until, and on which days it begins. */
import { useId } from 'react';
import type { QuietHours as Quiet } from '../../../shared/model/alerts.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { locale } from '../../words/page.ts';
import { words } from '../../words/words.ts';
import { changeAlerts, useAlerts } from './change.ts';

const days = [1, 2, 3, 4, 5, 6, 0] as const;

export function QuietHours() {
  const { quiet } = useAlerts();
  const change = (part: Partial<Quiet>) => changeAlerts({ quiet: { ...quiet, ...part } });
  return (
    <>
      <Toggle
        name={words.alerts.quiet}
        hint={words.alerts.quietHint}
        on={quiet.on}
        onChange={(on) => change({ on })}
      />
      {quiet.on ? (
        <div className="setting-row quiet-hours">
          <TimeField
            label={words.alerts.from}
            minutes={quiet.from}
            onChange={(from) => change({ from })}
          />
          <TimeField
            label={words.alerts.until}
            minutes={quiet.until}
            onChange={(until) => change({ until })}
          />
          <fieldset className="quiet-days">
            <legend className="field-label">{words.alerts.days}</legend>
            {days.map((day) => {
              const chosen = quiet.days.includes(day);
              const others = quiet.days.filter((one) => one !== day);
              return (
                <button
                  key={day}
                  type="button"
                  className="quiet-day"
                  aria-pressed={chosen}
                  aria-label={nameOf(day, 'long')}
                  onClick={() => change({ days: chosen ? others : [...others, day] })}
                >
                  {nameOf(day, 'short')}
                </button>
              );
            })}
          </fieldset>
        </div>
      ) : null}
    </>
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

function TimeField({ label, minutes, onChange }: TimeFieldProps) {
  const id = useId();
  const two = (n: number) => String(n).padStart(2, '0');
  return (
    <span className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className="input">
        <input
          id={id}
          type="time"
          defaultValue={`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`}
          onChange={({ target }) => {
            const [hour, minute] = target.value.split(':').map(Number);
            if (hour !== undefined && minute !== undefined) onChange(hour * 60 + minute);
          }}
        />
      </span>
    </span>
  );
}

/** 4 January 1970 was a Sunday. */
function nameOf(day: number, weekday: 'long' | 'short'): string {
  return new Date(1970, 0, 4 + day).toLocaleDateString(locale, { weekday });
}
