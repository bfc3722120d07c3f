import type { Said } from '../../../shared/words/said.ts';
import type { app as english } from '../en/app.ts';

export const app: Said<typeof english> = {
  name: 'Longcode',
  close: 'Schließen',
  tryAgain: 'Noch einmal versuchen',
  dismiss: 'Ausblenden',
  undo: 'Zurücknehmen',
  justDone: 'Eben getan',
  detail: 'Der genaue Wortlaut',
  start: {
    newer: {
      title: 'Diese Nachrichten gehören zu einem neueren Longcode',
      text: [
        'Sie wurden zuletzt von einer neueren Version geöffnet, die diese nicht verstehen würde; deshalb hat sie sie in Ruhe gelassen.',
        'Öffnen Sie wieder das neuere Longcode, oder installieren Sie das neueste über dieses. Ihre Nachrichten, Nummern und Schlüssel bleiben, wo sie sind.',
      ],
    },
    corrupt: {
      title: 'Die Nachrichten auf diesem Computer sind beschädigt',
      text: [
        'Longcode konnte sie nicht öffnen. Es hat nichts gelöscht, und was Ihr Anbieter aufgezeichnet hat, ist nicht betroffen.',
      ],
    },
    full: {
      title: 'Die Festplatte ist voll',
      text: [
        'Longcode braucht etwas Platz, um seine Nachrichten zu öffnen. Sie sind alle da; schaffen Sie Platz und versuchen Sie es dann noch einmal.',
      ],
    },
    'read-only': {
      title: 'Longcode darf nicht in seinen Ordner schreiben',
      text: [
        'Das muss es, sogar um seine Nachrichten zu öffnen. Sie sind alle da; machen Sie den Ordner beschreibbar und versuchen Sie es dann noch einmal.',
      ],
    },
    busy: {
      title: 'Ein anderes Programm hält die Nachrichten von Longcode fest',
      text: [
        'Vielleicht eine Sicherung oder ein Virenscanner, oder ein anderes Longcode am selben Ordner. Schließen Sie es und versuchen Sie es dann noch einmal.',
      ],
    },
    other: {
      title: 'Longcode konnte seine Nachrichten nicht lesen',
      text: [
        'Versuchen Sie es noch einmal; bleibt es so, starten Sie Longcode neu. Deswegen wird nichts gelöscht.',
      ],
    },
  },
  orRestore: 'Oder eine Sicherung wiederherstellen',
  yesterday: 'Gestern',
  days: { today: 'Heute', yesterday: 'Gestern' },
};
