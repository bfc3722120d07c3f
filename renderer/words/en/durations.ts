import { plural } from './plural.ts';

/** Spans of time. */
export const durations = {
  day: 'd',
  hour: 'h',
  minute: 'min',
  second: 's',
  /** Seconds, exact to a tenth. */
  tenths: (seconds: number) => seconds.toFixed(1),
  /** How long ago something was. */
  moments: 'less than a minute',
  minutes: (n: number) => plural(n, 'minute', 'minutes'),
  hours: (n: number) => plural(n, 'hour', 'hours'),
  days: (n: number) => plural(n, 'day', 'days'),
};
