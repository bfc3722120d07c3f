/** Spans of time in words, from milliseconds. */
import { words } from './words.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** `1.2 s`, `14 s`, `2 min 5 s`, `3 h 2 min`, `2 d 4 h`; never negative. */
export function span(ms: number): string {
  const said = words.durations;
  if (ms < 10 * second) return `${tenths(ms)} ${said.second}`;
  if (ms < minute - second / 2) return `${Math.round(ms / second)} ${said.second}`;
  if (ms < hour) return pair(Math.round(ms / second), 60, said.minute, said.second);
  if (ms < day) return pair(Math.round(ms / minute), 60, said.hour, said.minute);
  return pair(Math.round(ms / hour), 24, said.day, said.hour);
}

function tenths(ms: number): string {
  return ms < 50 ? '0' : words.durations.tenths(Math.round(ms / 100) / 10);
}

function pair(total: number, size: number, large: string, small: string): string {
  const rest = total % size;
  const whole = `${Math.floor(total / size)} ${large}`;
  return rest === 0 ? whole : `${whole} ${rest} ${small}`;
}

/** `less than a minute`, `5 minutes`, `3 hours`, `2 days`: how long ago something was, rounded down. */
export function roughly(ms: number): string {
  const said = words.durations;
  if (ms < minute) return said.moments;
  if (ms < hour) return said.minutes(Math.floor(ms / minute));
  if (ms < day) return said.hours(Math.floor(ms / hour));
  return said.days(Math.floor(ms / day));
}

/** `every 5 seconds`, `every minute`, `every 2 minutes`: how often something is done. */
export function often(ms: number): string {
  const { everySeconds, everyMinutes } = words.connection;
  const minutes = Math.round(ms / minute);
  return ms < minute ? everySeconds(Math.round(ms / second)) : everyMinutes(minutes);
}
