import { count, plural } from './plural.ts';

/** A pasted list of people. */
export const paste = {
  title: 'Pasted list',
  reading: (read: number, of: number | null) =>
    of === null ? 'Reading the list…' : `Reading the list: ${count(read)} of ${count(of)}`,
  numbers: (n: number) => plural(n, 'new number', 'new numbers'),
  merged: (n: number) => plural(n, 'duplicate merged', 'duplicates merged'),
  bad: (n: number) => plural(n, 'entry is no number', 'entries are no numbers'),
  summary: (numbers: number, merged: number, bad: number) =>
    `${plural(numbers, 'new number', 'new numbers')}, ${plural(merged, 'duplicate', 'duplicates')} merged, ${plural(bad, 'entry that is no number', 'entries that are no numbers')}.`,
  tooMany: (most: number) => `At most ${count(most)} recipients fit into one go.`,
  add: (n: number) => (n === 0 ? 'Nothing to add' : `Add ${plural(n, 'number', 'numbers')}`),
  addFirst: (n: number) => `Add the first ${count(n)}`,
  leave: 'Leave the list',
  show: (n: number) => `What is no number (${count(n)})`,
  more: (n: number) => `and ${plural(n, 'more entry', 'more entries')}`,
  why: {
    'no-digits': 'has no digits',
    'too-short': 'is too short for a number',
    'too-long': 'is too long for a number',
    'not-a-number': 'is no number of a phone',
    several: 'holds more than one number',
  },
  because: (text: string, why: string) => `${text} (${why})`,
  moreChosen: (n: number) => `${count(n)} more`,
  first: 'Add the pasted list, or leave it, before sending.',
  showMore: 'Show more',
  removeAll: 'Remove all',
};
