import type { Said } from '../../../shared/words/said.ts';
import type { composer as english } from '../en/composer.ts';
import { money } from './money.ts';
import { count, plural } from './plural.ts';

export const composer: Said<typeof english> = {
  region: 'Eine Nachricht schreiben',
  message: 'Nachricht',
  placeholder: (who) => `Nachricht an ${who}`,
  from: 'Von',
  send: 'Senden',
  segments: (n) => plural(n, 'Teil', 'Teile'),
  left: (n) => `noch ${count(n)}`,
  over: (n) => `${plural(n, 'Zeichen', 'Zeichen')} zu viel`,
  tooLong: (n) =>
    `${plural(n, 'Zeichen', 'Zeichen')} mehr, als in eine Nachricht passen. Kürzen Sie sie, um sie zu senden.`,
  unicode: 'Enthält Buchstaben oder Emoji, die die Teile kürzer machen',
  encodingAloud: (wide, n) =>
    wide
      ? `Buchstaben oder Emoji machen die Teile kürzer: ${plural(n, 'Teil', 'Teile')}`
      : `Die Teile sind wieder lang: ${plural(n, 'Teil', 'Teile')}`,
  about: ({ amount, currency }) => `etwa ${money(amount, currency)}`,
  aboutHint:
    'Was Ihr Anbieter für Ihre letzten Nachrichten dieser Art berechnet hat, keine Zusage.',
  cannotSend: (line) => `${line} kann keine Nachrichten senden.`,
  cannotSendUs: (line) => `${line} kann keine Nachrichten in die USA senden.`,
  instead: (line) => `Stattdessen von ${line} schreiben`,
  anyway: 'Trotzdem schreiben',
  anywayHint: 'Netze können die Nachricht ablehnen, und sie kann trotzdem berechnet werden.',
  numberState: 'Über diese Nummer',
  numberStateOf: (line) => `Über diese Nummer: ${line}`,
  draftKept: 'Was Sie geschrieben haben, bleibt:',
  lineGone: (line) =>
    `${line} gehört nicht mehr zu Ihren Nummern; von ihr kann nichts gesendet werden. Was Sie geschrieben haben, bleibt.`,
  notSent: 'Nicht gesendet, Ihre Nachricht steht wieder im Feld.',
};
