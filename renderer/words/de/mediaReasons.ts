import type {
  mediaDelays as englishDelays,
  mediaRefusals as englishRefusals,
} from '../../../shared/words/media.ts';
import type { Said } from '../../../shared/words/said.ts';

const askForPhoto = 'Bitten Sie, es noch einmal als Foto, Video oder PDF zu senden.';
const askAgain = 'Bitten Sie, es noch einmal zu senden.';
const goesOn = 'Longcode versucht es von selbst noch einmal.';

export const mediaRefusals: Said<typeof englishRefusals> = {
  'bad-address': {
    happened:
      'Der Link zu dieser Datei ist keine Webadresse, mit der Longcode etwas anfangen kann.',
    next: askAgain,
  },
  'not-encrypted': {
    happened:
      'Der Link zu dieser Datei ist nicht verschlüsselt; jeder auf dem Weg könnte sie austauschen.',
    next: askAgain,
  },
  'private-address': {
    happened:
      'Der Link zu dieser Datei führt in ein privates Netz oder zu diesem Computer selbst; dort gehört keine Datei einer Nachricht hin. Dort wurde nichts gefragt.',
    next: 'Wenn Sie keine Datei von dieser Person erwarten, lassen Sie sie. Sonst bitten Sie auf anderem Weg darum.',
  },
  'too-many-redirects': {
    happened: 'Der Link zu dieser Datei führt weiter und weiter und kommt nie bei einer Datei an.',
    next: askAgain,
  },
  'not-allowed': {
    happened: 'Der Server, der diese Datei aufbewahrt, gab sie Longcode nicht.',
    next: 'Prüfen Sie in den Einstellungen, ob der Schlüssel dieses Kontos noch gilt, oder bitten Sie, es noch einmal zu senden.',
  },
  gone: {
    happened:
      'Der Server bewahrt diese Datei nicht mehr auf. Oft werden Dateien zwei Tage aufbewahrt.',
    next: askAgain,
  },
  'bad-answer': {
    happened:
      'Der Server, der diese Datei aufbewahrt, antwortete auf eine Weise, die keinen Sinn ergibt.',
    next: askAgain,
  },
  compressed: {
    happened:
      'Der Server sandte diese Datei komprimiert; das könnte verbergen, wie groß sie wirklich ist.',
    next: askAgain,
  },
  'too-large': {
    happened: 'Diese Datei ist größer als die 10 MB, die Longcode annimmt.',
    next: 'Bitten Sie um eine kleinere oder um einen Link dazu.',
  },
  empty: { happened: 'In dieser Datei ist nichts.', next: askAgain },
  'wrong-type': {
    happened: 'Diese Datei gibt sich als etwas aus, das sie nicht ist.',
    next: 'Lassen Sie sie, wenn Sie die Person nicht kennen. Sonst bitten Sie noch einmal darum.',
  },
  'web-page': {
    happened:
      'Das ist eine Webseite und kein Bild und keine Datei. Webseiten können Programme ausführen.',
    next: askForPhoto,
  },
  drawing: {
    happened:
      'Das ist eine SVG-Zeichnung. Solche Zeichnungen können Programme ausführen; Longcode bewahrt sie nicht auf.',
    next: 'Bitten Sie, es noch einmal als JPEG- oder PNG-Bild zu senden.',
  },
  xml: {
    happened:
      'Das ist ein XML-Dokument. Solche Dokumente können anderes nachladen; Longcode bewahrt sie nicht auf.',
    next: askForPhoto,
  },
  program: {
    happened:
      'Das ist ein Programm. Longcode bewahrt keine Programme auf, die mit einer Nachricht kommen.',
    next: 'Lassen Sie es, wenn Sie die Person nicht kennen.',
  },
  'bad-name': {
    happened: 'Der Name dieser Datei versucht, in einen Ordner Ihres Computers zu zeigen.',
    next: 'Lassen Sie sie, wenn Sie die Person nicht kennen. Sonst bitten Sie um sie unter einem schlichten Namen.',
  },
  'not-sendable': {
    happened: 'Dateien dieser Art können Telefone nicht öffnen; sie wird nicht gesendet.',
    next: 'Senden Sie ein Bild, ein Video, eine Tonaufnahme, eine Visitenkarte oder ein PDF, oder einen Link zur Datei.',
  },
  'picture-too-big': {
    happened:
      'Dieses Bild entfaltet sich zu mehr Punkten, als ein Bildschirm oder eine Kamera hat; das könnte Ihren Computer lahmlegen.',
    next: 'Bitten Sie um ein kleineres Bild.',
  },
  'picture-damaged': {
    happened: 'Dieses Bild ist beschädigt: es sagt nicht einmal, wie groß es ist.',
    next: askAgain,
  },
};

export const mediaDelays: Said<typeof englishDelays> = {
  unreachable: {
    happened: 'Der Server, der diese Datei aufbewahrt, ist gerade nicht zu erreichen.',
    next: `Prüfen Sie Ihre Internetverbindung. ${goesOn}`,
  },
  busy: { happened: 'Der Server, der diese Datei aufbewahrt, bat zu warten.', next: goesOn },
  'server-failed': {
    happened: 'Der Server, der diese Datei aufbewahrt, hat selbst Schwierigkeiten.',
    next: goesOn,
  },
  'too-slow': {
    happened: 'Diese Datei kam zu langsam, um auf den Rest zu warten.',
    next: goesOn,
  },
  'cut-short': {
    happened: 'Die Verbindung brach ab, bevor die ganze Datei hier war.',
    next: goesOn,
  },
  'disk-full': {
    happened: 'Die Festplatte ist voll; diese Datei konnte nicht aufbewahrt werden.',
    next: `Schaffen Sie Platz. ${goesOn}`,
  },
  'disk-failed': {
    happened: 'Diese Datei ließ sich nicht auf die Festplatte schreiben.',
    next: `Prüfen Sie, ob Longcode in seinen Ordner schreiben darf. ${goesOn}`,
  },
  stopped: {
    happened: 'Longcode wurde beendet, bevor diese Datei hier war.',
    next: 'Sie wird geholt, wenn Longcode wieder läuft.',
  },
};
