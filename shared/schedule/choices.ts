/** The times that are offered to leave at, by the clocks of a zone. */
import { daysAfter, momentOf, type Wall, wallAt, weekdayOf, type Zone } from './wall.ts';

export const choiceNames = ['later-today', 'this-evening', 'tomorrow', 'monday'] as const;
export type ChoiceName = (typeof choiceNames)[number];

export interface TimeChoice {
  readonly name: ChoiceName;
  /** ms since the epoch. */
  readonly at: number;
}

const hour = 60 * 60_000;
const evening = 18;
const morning = 9;
/** No text is offered to leave later in the day than this hour. */
const latest = 20;

/** Those that are to come, each moment once, in order. */
export function choicesFrom(now: number, zone: Zone): readonly TimeChoice[] {
  const today = wallAt(now, zone);
  const later = wallAt(now + 3 * hour, zone);
  const soon = { ...later, minute: 0 };
  const tomorrow = atHour(daysAfter(today, 1), morning);
  const toMonday = (8 - weekdayOf(today)) % 7 || 7;
  const laterToday = soon.day === today.day && soon.hour <= latest && soon.hour >= morning;
  return [
    ...(laterToday ? [choice('later-today', soon, zone)] : []),
    ...(today.hour < evening - 1 && soon.hour !== evening
      ? [choice('this-evening', atHour(today, evening), zone)]
      : []),
    choice('tomorrow', tomorrow, zone),
    ...(toMonday === 1
      ? []
      : [choice('monday', atHour(daysAfter(today, toMonday), morning), zone)]),
  ].sort((a, b) => a.at - b.at);
}

function choice(name: ChoiceName, wall: Wall, zone: Zone): TimeChoice {
  return { name, at: momentOf(wall, zone).at };
}

function atHour(wall: Wall, hour: number): Wall {
  return { ...wall, hour, minute: 0 };
}
