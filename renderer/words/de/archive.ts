import type { Said } from '../../../shared/words/said.ts';
import type { archive as english } from '../en/archive.ts';
import { count, plural } from './plural.ts';

const texts = (n: number): string => plural(n, 'Nachricht', 'Nachrichten');
const conversations = (n: number): string => plural(n, 'Unterhaltung', 'Unterhaltungen');
const files = (n: number): string => plural(n, 'Datei', 'Dateien');

export const archive: Said<typeof english> = {
  settingsTitle: 'Export und Import',
  everything: 'Alles in einer Datei',
  everythingHint:
    'Nachrichten mit ihren Berichten, Kontakte, Notizen, Abmeldungen, Vorlagen, Entwürfe, Einstellungen und Dateien – nicht Ihre Schlüssel. Bewahren Sie die Datei so sicher auf wie die Nachrichten darin.',
  exportEverything: 'Alles exportieren…',
  exported: (n, media) => `Exportiert: ${texts(n)} und ${files(media)}.`,
  missing: (n) =>
    n === 1
      ? '1 Datei, die eine Nachricht zeigt, ist nicht mehr auf diesem Computer und fehlt darin.'
      : `${count(n)} Dateien, die Nachrichten zeigen, sind nicht mehr auf diesem Computer und fehlen darin.`,
  conversations: 'Unterhaltungen, um sie anderswo zu lesen',
  conversationsHint: 'Als Webseite, Tabelle oder JSON, eine Unterhaltung oder viele.',
  exportConversations: 'Unterhaltungen exportieren…',
  import: 'Ein Archiv von Longcode',
  importHint:
    'Fügt hinzu, was darin und noch nicht hier ist. Was hier ist, bleibt, wie es ist; dasselbe Archiv lässt sich noch einmal importieren.',
  importButton: 'Ein Archiv importieren…',
  lookingInto: 'Das Archiv wird angesehen…',

  exportTitle: 'Unterhaltungen exportieren',
  which: 'Welche Unterhaltungen',
  picked: (n) => (n === 1 ? 'Die geöffnete' : `Die ${count(n)} ausgewählten`),
  inView: (view, n) => `${view}: ${conversations(n)}`,
  line: (line) => `Nummer ${line}`,
  when: 'Nachrichten aus',
  spans: {
    all: 'Der ganzen Zeit',
    month: 'Den letzten 30 Tagen',
    year: 'Den letzten 365 Tagen',
    own: 'Von … bis …',
  },
  from: 'Von',
  until: 'Bis',
  spanWrong: 'Der erste Tag liegt nach dem letzten.',
  as: 'Als',
  formats: {
    html: {
      name: 'Webseite',
      hint: 'Zum Lesen oder Drucken. Bilder und Dateien liegen in einem Ordner daneben.',
    },
    csv: {
      name: 'Tabelle (CSV)',
      hint: 'Eine Zeile für jede Nachricht und Person, an die sie ging.',
    },
    json: { name: 'JSON', hint: 'Für andere Programme, mit allen Berichten.' },
  },
  export: 'Exportieren…',
  written: (n, of) => `Exportiert: ${texts(n)} aus ${conversations(of)}.`,
  nothing: 'Aus dieser Zeit gibt es keine Nachricht; die Datei ist leer.',

  phases: {
    texts: 'Nachrichten',
    media: 'Dateien',
    checking: 'Das Gelesene wird geprüft',
    adding: 'Was noch nicht hier ist, kommt dazu',
    finishing: 'Wird abgeschlossen',
  },
  progress: (phase, done, total) =>
    total === 0 ? `${phase}…` : `${phase}: ${count(done)} von ${count(total)}`,
  progressName: 'Fortschritt',
  cancel: 'Abbrechen',
  cancelling: 'Wird abgebrochen…',
  close: 'Fertig',

  importTitle: 'Dieses Archiv importieren?',
  madeAt: (time) => `Erstellt am ${time}`,
  holds: (n, of, media) => `${texts(n)} in ${conversations(of)}, ${files(media)}`,
  lacks: (n) => `${files(n)} ${n === 1 ? 'ließ' : 'ließen'} sich nicht hineinlegen.`,
  accounts: 'Konten darin',
  here: 'ist schon hier',
  needsKey: 'kommt ohne seinen Schlüssel und fragt danach',
  goesTo: (host) =>
    `Sein Schlüssel wird an ${host} gesendet, wie das Archiv sagt. Geben Sie ihn nur ein, wenn das Ihr Anbieter ist.`,
  promises: [
    'Nichts daraus wird von selbst gesendet: nach Nachrichten, die noch nicht hinaus waren, wird gesucht, und Sie werden nach ihnen gefragt.',
    'Während des Imports empfängt und sendet Longcode nichts. Vorher wird eine Sicherung von dem gemacht, was hier ist.',
  ],
  confirm: 'Importieren',
  keep: 'Nicht importieren',
  importing: 'Wird importiert',
  imported: (n, known) =>
    known === 0
      ? `Importiert: ${texts(n)}.`
      : `Importiert: ${texts(n)}; ${count(known)} ${known === 1 ? 'war' : 'waren'} schon hier.`,
  waiting: (n) =>
    `${texts(n)} ${n === 1 ? 'wartet' : 'warten'} unter Wartet auf Ihre Entscheidung.`,
  keys: (n) =>
    `${plural(n, 'Konto braucht', 'Konten brauchen')} einen Schlüssel, bevor Nachrichten ankommen.`,
  cancelled: 'Abgebrochen. Nichts wurde geändert.',
  onFirstRun: 'Haben Sie schon ein Archiv von Longcode?',
};
