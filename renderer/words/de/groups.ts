import type { Said } from '../../../shared/words/said.ts';
import type { groups as english } from '../en/groups.ts';
import { count, plural } from './plural.ts';

export const groups: Said<typeof english> = {
  choice: 'Wie sie hinausgeht',
  separate: (n) => plural(n, 'einzelne private Nachricht', 'einzelne private Nachrichten'),
  separateHint: 'Niemand sieht die anderen. Antworten kommen nur zu Ihnen.',
  together: 'Eine Gruppenunterhaltung',
  togetherHint: 'Alle sehen alle Nummern und jede Antwort. Geht als MMS.',
  tooMany: (provider, max, n) =>
    `Höchstens ${count(max)} Personen bei ${provider}; hier sind ${count(n)}.`,
  byNumber: 'Eine Gruppe braucht eine Ihrer Nummern. Wählen Sie eine unter Von.',
  line: (line) => `${line} kann keine MMS senden, und eine Gruppe braucht sie.`,
  title: (n) => `Gruppe mit ${count(n)}`,
  placeholder: 'An die Gruppe schreiben',
  noAnswer: (provider) =>
    `Longcode kann dieser Gruppe nicht antworten: ${provider} sagt nicht, wie Nachrichten an eine Gruppe gesendet werden, und eine Nachricht von hier käme bei jedem einzeln an. Dafür gibt es Neue Nachricht.`,
  tooLarge: (provider, max) =>
    `Diese Gruppe ist größer als die ${count(max)} Personen, die ${provider} zulässt, und kann von hier nicht beantwortet werden. Mit Neue Nachricht schreiben Sie jedem einzeln.`,
  failedFor: (names, others) =>
    others === 0
      ? `Nicht zugestellt an ${names}`
      : `Nicht zugestellt an ${names} und ${plural(others, 'weitere Person', 'weitere Personen')}`,
};
