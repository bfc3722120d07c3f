import { count, plural } from '../plural.ts';

export const newMessage = {
  title: 'New message',
  from: 'From',
  to: 'To',
  toPlaceholder: 'Number, or paste several',
  chosen: 'Recipients',
  remove: (who: string) => `Remove ${who}`,
  unreadable: (n: number) => plural(n, 'entry is no number', 'entries are no numbers'),
  dropUnreadable: 'Remove them',
  merged: (n: number) => plural(n, 'duplicate merged', 'duplicates merged'),
  needTo: 'Add at least one number.',
  tooMany: (max: number) => `At most ${count(max)} recipients fit into one go.`,
  people: 'On the practice network',
  several: (n: number, provider: string) =>
    `${count(n)} separate private texts; nobody sees the others. Group conversations are not documented by ${provider}, so not offered.`,
  noLine: 'None of your accounts has a number yet.',
  fromNumber: 'Numbers',
  fromProfile: 'Messaging profiles',
  poolNumbers: (n: number) =>
    n === 1 ? '1 number, for everybody' : `${count(n)} numbers, chosen for each person`,
  pool: (profile: string, numbers: string) => `${profile}: ${numbers}`,
  notSent: 'Nothing was sent.',
};
