import type { notifications as english } from '../en/notifications.ts';
import type { Said } from '../said.ts';

const people = ([first = '', ...others]: readonly string[]): string =>
  others.length === 0 ? first : `${first} und ${others.length} weitere`;

const count = (texts: number): string =>
  texts === 1 ? '1 neue Nachricht' : `${texts} neue Nachrichten`;

export const notifications: Said<typeof english> = {
  title: (names, line) => `${people(names)} → ${line}`,
  unspoken: {
    wordless: 'Eine Nachricht, deren Worte Ihr Anbieter nicht aufbewahrt',
    picture: 'Bild',
    video: 'Video',
    audio: 'Tonaufnahme',
    card: 'Visitenkarte',
    file: 'Datei',
    nothing: '',
    unknown: 'Bild oder Datei',
  },
  saidBy: (name, words) => `${name}: ${words}`,
  count,
  counted: (texts, newest) => (texts === 1 ? newest : `${count(texts)} – ${newest}`),
  from: (names) => `Von ${people(names)}`,
  reply: 'Antworten',
  replyFailed: 'Ihre Antwort wurde nicht gesendet',
  replyKept: 'Sie steht als Entwurf in der Unterhaltung.',
  replyLost: (text) => `Sie schrieben: ${text}`,
};
