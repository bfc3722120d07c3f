import type { Said } from '../../../shared/words/said.ts';
import type { storage as english } from '../en/storage.ts';
import { count, plural } from './plural.ts';

export const storage: Said<typeof english> = {
  title: 'Speicher',
  trouble: {
    full: 'Die Festplatte ist voll. Lesen können Sie alles; neue Nachrichten lassen sich nicht aufschreiben, deshalb wird abgelehnt, was Sie senden, und nichts Neues kommt an, bis Platz ist. Schaffen Sie Platz; Longcode macht dann von selbst weiter.',
    'read-only':
      'Longcode darf nicht in seinen Ordner schreiben. Lesen können Sie alles; neue Nachrichten lassen sich nicht aufschreiben, deshalb wird abgelehnt, was Sie senden, und nichts Neues kommt an. Machen Sie den Ordner wieder beschreibbar; Longcode macht dann von selbst weiter.',
    busy: 'Ein anderes Programm hält die Nachrichten von Longcode fest. Lesen können Sie alles; bis es loslässt, wird abgelehnt, was Sie senden, und nichts Neues kommt an. Schließen Sie dieses Programm – vielleicht eine Sicherung oder ein Virenscanner; Longcode macht dann von selbst weiter.',
    corrupt:
      'Die Nachrichten auf diesem Computer sind beschädigt. Was noch lesbar ist, wird gezeigt; was Sie senden, kann abgelehnt werden, und neue Nachrichten kommen vielleicht nicht an. Reparieren Sie sie oder stellen Sie eine Sicherung wieder her.',
    'newer-version':
      'Die Nachrichten auf diesem Computer gehören zu einem neueren Longcode; dieses lässt sie in Ruhe. Öffnen Sie wieder das neuere Longcode.',
    failed:
      'Die Nachrichten auf diesem Computer ließen sich nicht lesen oder schreiben. Was Sie senden, kann abgelehnt werden, und neue Nachrichten kommen vielleicht nicht an. Longcode versucht es weiter; bleibt es so, prüfen Sie die Festplatte.',
  },
  open: 'Speicher-Einstellungen',

  notice: {
    'journal-missing':
      'Die neuesten Änderungen standen in einer Datei, die fort ist. Longcode liest die Aufzeichnungen Ihrer Anbieter noch einmal; Nachrichten kommen zurück, soweit sie dort aufbewahrt sind. Was noch nicht hinausgegangen war und was Sie gelesen hatten, steht vielleicht wie vor einer Weile.',
    repaired: (kept, file) =>
      `Die beschädigten Nachrichten wurden neu aufgebaut: ${plural(kept, 'Nachricht war lesbar und ist', 'Nachrichten waren lesbar und sind')} erhalten. Die beschädigte Datei bleibt als ${file}.`,
    restored: (time) =>
      `Die Sicherung von ${time} wurde wiederhergestellt. Was seither kam, wird noch einmal von Ihren Anbietern gelesen, soweit sie es aufbewahren. Der vorige Stand bleibt als Sicherung.`,
  },
  undoRestore: 'Wiederherstellung zurücknehmen',
  undoTitle: 'Die Wiederherstellung zurücknehmen?',

  backups: 'Sicherungen',
  backupsHint:
    'Longcode macht von selbst Sicherungen: die letzten drei von heute und eine für jeden der letzten sieben Tage. Sie bleiben auf diesem Computer.',
  noBackups: 'Noch keine Sicherung.',
  listFailed: 'Die Sicherungen ließen sich nicht auflisten.',
  showAll: (n) => `Alle ${count(n)} zeigen`,
  loading: 'Sicherungen werden gesucht…',
  reasons: {
    rolling: 'von selbst gemacht',
    asked: 'von Ihnen gemacht',
    'before-restore': 'vor einer Wiederherstellung gemacht',
    'before-repair': 'vor einer Reparatur gemacht',
    'before-import': 'vor einem Import angelegt',
  },
  backup: (size, reason) => `${size}, ${reason}`,
  backUp: 'Jetzt sichern',
  backingUp: 'Wird gesichert…',
  backedUp: (time, size) => `Sicherung gemacht ${time} (${size}).`,
  restore: 'Wiederherstellen',
  restoreNamed: (time) => `Die Sicherung von ${time} wiederherstellen`,
  restoreTitle: (time) => `Die Sicherung von ${time} wiederherstellen?`,
  goesBack: 'Alle Nachrichten sind danach wieder so, wie sie damals waren.',
  goesBackUndo: 'Alle Nachrichten sind danach wieder so, wie sie vor der Wiederherstellung waren.',
  restoreText: [
    'Was seither kam, wird noch einmal von Ihren Anbietern gelesen, soweit sie es aufbewahren.',
    'Nachrichten, die warteten, werden zuerst beim Anbieter geprüft; keine geht blind noch einmal hinaus.',
    'Der jetzige Stand bleibt als Sicherung, sodass sich das zurücknehmen lässt.',
  ],
  restoreConfirm: 'Sicherung wiederherstellen',
  restoring: 'Die Sicherung wird wiederhergestellt…',
  keepPresent: 'So lassen',
  restored: 'Sicherung wiederhergestellt.',

  check: 'Auf Schäden prüfen',
  checkShort: 'Prüfen',
  checkHint:
    'Sieht alle Nachrichten auf diesem Computer durch. Bei sehr vielen dauert das einige Minuten.',
  checking: 'Schäden werden gesucht…',
  sound: (time) => `Kein Schaden gefunden, ${time}.`,
  damaged: (n) =>
    n === 1
      ? 'An einer Stelle wurde ein Schaden gefunden.'
      : `An ${count(n)} Stellen wurden Schäden gefunden.`,
  findings: 'Was gefunden wurde',
  repair: 'Reparieren',
  repairHint:
    'Aus allem, was sich von der jetzigen Datenbank lesen lässt, wird eine neue gebaut; die jetzige bleibt daneben liegen.',
  repairing: 'Wird repariert. Bei sehr vielen Nachrichten dauert das einige Minuten…',
  repaired: 'Repariert.',

  size,
};

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

function size(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return new Intl.NumberFormat('de', {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}
