import type { Said } from '../../../shared/words/said.ts';
import type { attach as english } from '../en/attach.ts';
import { mediaRefusals } from './mediaReasons.ts';
import { count, plural } from './plural.ts';

export const attach: Said<typeof english> = {
  files: 'Bilder oder Dateien anhängen',
  link: 'Ein Bild über seine Webadresse anhängen',
  attached: 'Angehängt',
  keptWith: (n) => `Mit ${plural(n, 'Bild oder Datei', 'Bildern oder Dateien')}`,
  drop: (who) => `Ablegen, um es an die Nachricht an ${who} anzuhängen`,
  dropHere: 'Zum Anhängen ablegen',
  dropAloud: 'Hier loslassen, um die Dateien anzuhängen.',
  preparing: 'Wird verkleinert',
  preparingMany: 'Die Dateien werden vorbereitet',
  remove: (name) => `${name} entfernen`,
  removed: (name) => `${name} entfernt.`,
  unnamed: 'Bild',
  unnamedFile: 'Datei',
  added: (n) => plural(n, 'Datei angehängt', 'Dateien angehängt'),
  made: (before, after) => `${before} → ${after}`,
  madeAloud: (before, after) => `verkleinert von ${before} auf ${after}`,
  mms: 'MMS',
  mmsHint: 'Bilder, Dateien und Gruppen gehen als MMS, die nicht nach Teilen zählt.',
  mmsAloud: 'Geht als MMS',
  wait: 'Warten Sie, bis die Dateien bereit sind.',
  addressTitle: 'Über eine Webadresse anhängen',
  address: 'Öffentliche Adresse',
  addressPlaceholder: 'https://',
  addressHint: (provider) =>
    `${provider} holt das Bild selbst von dieser Adresse; jeder muss sie ohne Anmeldung öffnen können. Dateien auf diesem Computer können mit ${provider} nicht gesendet werden.`,
  addressAdd: 'Anhängen',
  cancel: 'Abbrechen',
  addressProblems: {
    'no-address': 'Das ist keine Webadresse. Sie beginnt mit https://',
    'not-encrypted': 'Die Adresse muss mit https beginnen, nicht mit http.',
    private: 'Diese Adresse führt in ein privates Netz, das der Anbieter nicht erreicht.',
    'too-long': 'Diese Adresse ist zu lang.',
  },
  problems: {
    none: (provider) =>
      `${provider} sagt nicht, wie Bilder und Dateien gesendet werden; Longcode sendet darüber nur Worte.`,
    line: (line) => `${line} kann keine Bilder und Dateien senden, nur Worte.`,
    links: (provider) =>
      `${provider} nimmt keine Dateien von diesem Computer, nur öffentliche Webadressen.`,
    tooMany: (max) => `Höchstens ${count(max)} Dateien passen in eine Nachricht.`,
    tooLarge: (name, size, provider, limit) =>
      `${name} hat ${size}. Bei ${provider} dürfen die Dateien einer Nachricht zusammen ${limit} haben.`,
    noRoom: (name, provider, limit) =>
      `Für ${name} ist kein Platz mehr: bei ${provider} dürfen die Dateien einer Nachricht zusammen ${limit} haben.`,
    moving: (name, size, provider, limit) =>
      `${name} bewegt sich und hat ${size}; es lässt sich nicht verkleinern, ohne stehen zu bleiben. Bei ${provider} dürfen die Dateien einer Nachricht zusammen ${limit} haben.`,
    empty: (name) => `${name} ist leer.`,
    notSmaller: (name, limit) =>
      `${name} ließ sich nicht auf ${limit} verkleinern. Speichern Sie es als kleineres JPEG-Bild und versuchen Sie es noch einmal.`,
    refused: (name, code) => `${name} wurde nicht angehängt. ${refusal(code)}`,
    kept: (name) =>
      `${name} konnte auf diesem Computer nicht aufbewahrt werden und wurde deshalb nicht angehängt.`,
    gone: (name) =>
      `${name} lässt sich nicht mehr lesen. Vielleicht wurde es verschoben oder gelöscht.`,
    noLonger: (sender) =>
      `${sender} kann das Angehängte nicht senden. Entfernen Sie es, um zu senden.`,
    sum: (provider, limit) =>
      `Bei ${provider} dürfen die Dateien einer Nachricht zusammen ${limit} haben. Entfernen Sie eine, um zu senden.`,
  },
  dismiss: 'Diesen Hinweis schließen',
};

function refusal(code: string): string {
  const found = Object.entries(mediaRefusals).find(([name]) => name === code);
  return found === undefined
    ? 'Dateien dieser Art können nicht gesendet werden.'
    : found[1].happened;
}
