import type { Said } from '../../../shared/words/said.ts';
import type { durations as english } from '../en/durations.ts';
import { plural } from './plural.ts';

/** How long ago something was stands after "vor". */
export const durations: Said<typeof english> = {
  day: 'd',
  hour: 'h',
  minute: 'min',
  second: 's',
  tenths: (seconds) => seconds.toFixed(1).replace('.', ','),
  moments: 'weniger als einer Minute',
  minutes: (n) => plural(n, 'Minute', 'Minuten'),
  hours: (n) => plural(n, 'Stunde', 'Stunden'),
  days: (n) => plural(n, 'Tag', 'Tagen'),
};
