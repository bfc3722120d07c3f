/** When: the times that are offered, one's own, and by whose clock. */
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { words } from '../words/words.ts';
import type { ChosenTime } from './useTime.ts';
import { momentIn, ownPlace, placeName, whenWords } from './when.ts';

interface TimeFieldsProps {
  readonly time: ChosenTime;
  /** How many texts it is about. */
  readonly people: number;
  readonly problem: string | null;
}

export function TimeFields({ time, people, problem }: TimeFieldsProps) {
  const said = words.schedule;
  const { now, theirs, zone, byTheirs, choices, choice, field, moment } = time;
  return (
    <>
      <RadioGroup
        className="schedule-times"
        aria-label={said.when}
        value={choice}
        onChange={time.choose}
      >
        {choices.map(({ name, at }) => (
          <Radio key={name} value={name} className="schedule-time">
            <span className="schedule-dot" aria-hidden />
            <span className="schedule-name">{said.names[name]}</span>
            <span className="schedule-moment">{whenWords(at, theirs, now)}</span>
          </Radio>
        ))}
        <Radio value="custom" className="schedule-time">
          <span className="schedule-dot" aria-hidden />
          <span className="schedule-name">{said.names.custom}</span>
          {choice === 'custom' && moment !== null ? (
            <span className="schedule-moment">{whenWords(moment.at, theirs, now)}</span>
          ) : null}
        </Radio>
      </RadioGroup>
      <label className="field schedule-field">
        <span className="field-label">{said.customTime}</span>
        <span className="input">
          <input
            type="datetime-local"
            value={field}
            aria-invalid={problem !== null}
            onChange={(event) => time.setField(event.target.value)}
          />
        </span>
      </label>
      {theirs === null ? (
        <p className="field-hint">{zoneNote(time, people)}</p>
      ) : (
        <RadioGroup
          className="schedule-clocks"
          aria-label={said.clocks}
          value={byTheirs ? 'theirs' : 'yours'}
          onChange={(value) => time.setByTheirs(value === 'theirs')}
        >
          <Radio value="theirs" className="schedule-time">
            <span className="schedule-dot" aria-hidden />
            <span className="schedule-name">{said.theirClock(placeName(theirs))}</span>
          </Radio>
          <Radio value="yours" className="schedule-time">
            <span className="schedule-dot" aria-hidden />
            <span className="schedule-name">{said.yourClock(ownPlace())}</span>
          </Radio>
        </RadioGroup>
      )}
      {moment?.shown === 'never' ? (
        <p className="field-hint" role="status">
          {said.skipped(momentIn(moment.at, zone, now))}
        </p>
      ) : null}
      {moment?.shown === 'twice' ? (
        <p className="field-hint" role="status">
          {said.repeated}
        </p>
      ) : null}
      {problem === null ? null : (
        <p className="schedule-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function zoneNote({ found }: ChosenTime, people: number): string {
  const said = words.schedule;
  switch (found.kind) {
    case 'known':
      return said.sameClock;
    case 'several':
      return people > 1 ? said.zonesSeveral : said.zoneSeveral;
    case 'unknown':
      return people > 1 ? said.zonesUnknown : said.zoneUnknown;
  }
}
