import type { desktop as english } from '../en/desktop.ts';
import type { Said } from '../said.ts';

export const desktop: Said<typeof english> = {
  tip: 'Longcode',
  open: 'Longcode öffnen',
  needReply: (conversations) => {
    if (conversations === 0) return 'Niemand braucht eine Antwort';
    return conversations === 1
      ? '1 braucht eine Antwort'
      : `${conversations} brauchen eine Antwort`;
  },
  pause: 'Mitteilungen ruhen lassen',
  forAnHour: 'Für eine Stunde',
  untilMorning: 'Bis morgen um 8:00',
  resume: 'Mitteilungen fortsetzen',
  quit: 'Longcode beenden',
  noSuggestions: 'Keine Vorschläge',
  addToDictionary: 'Zum Wörterbuch hinzufügen',
  roles: {
    edit: 'Bearbeiten',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    selectAll: 'Alles auswählen',
    window: 'Fenster',
    minimize: 'Minimieren',
    zoom: 'Zoomen',
    close: 'Fenster schließen',
    quit: 'Beenden',
    togglefullscreen: 'Vollbild',
  },
  closing: {
    message: 'Longcode empfängt weiter.',
    detail:
      'Es bleibt im Infobereich; dort lässt es sich öffnen und beenden. In den Einstellungen, unter Dieser Computer, können Sie festlegen, dass es mit dem Fenster endet.',
    keep: 'Weiter empfangen',
    quit: 'Beenden',
  },
  files: {
    contacts: 'Kontakte',
    importReport: 'Importbericht',
    optOuts: 'Abmeldungen',
    report: 'Longcode-Bericht',
  },
  cannotStart: {
    title: 'Longcode kann nicht starten',
    text: 'Ihre Nachrichten konnten nicht geöffnet werden. Nichts wurde geändert oder gelöscht.',
  },
};
