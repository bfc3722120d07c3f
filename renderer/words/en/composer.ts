import type { Price } from '../../../shared/prices/price.ts';
import { money } from './money.ts';
import { count, plural } from './plural.ts';

export const composer = {
  region: 'Write a message',
  message: 'Message',
  placeholder: (who: string) => `Text ${who}`,
  from: 'From',
  send: 'Send',
  segments: (n: number) => plural(n, 'segment', 'segments'),
  left: (n: number) => `${count(n)} left`,
  over: (n: number) => `${plural(n, 'character', 'characters')} over`,
  tooLong: (n: number) =>
    `${plural(n, 'character', 'characters')} over what fits into one text. Shorten the text to send it.`,
  unicode: 'Uses letters or emoji that make segments shorter',
  encodingAloud: (wide: boolean, n: number) =>
    wide
      ? `Letters or emoji make segments shorter: ${plural(n, 'segment', 'segments')}`
      : `Segments are long again: ${plural(n, 'segment', 'segments')}`,
  /** For all parts and people. */
  about: ({ amount, currency }: Price) => `about ${money(amount, currency)}`,
  aboutHint: 'What your provider charged for your last texts of this kind, not a promise.',
  cannotSend: (line: string) => `${line} cannot send texts.`,
  cannotSendUs: (line: string) => `${line} cannot send texts to the US.`,
  instead: (line: string) => `Write from ${line} instead`,
  anyway: 'Write all the same',
  anywayHint: 'Carriers may refuse the text, and it may be charged.',
  numberState: 'About this number',
  numberStateOf: (line: string) => `About this number: ${line}`,
  draftKept: 'What you wrote is kept:',
  lineGone: (line: string) =>
    `${line} is no longer among your numbers, so nothing can be sent from it. What you wrote is kept.`,
  notSent: 'Not sent, your text is back in the box.',
};
