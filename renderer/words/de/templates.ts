import type { Said } from '../../../shared/words/said.ts';
import type { templates as english } from '../en/templates.ts';
import { plural } from './plural.ts';

export const templates: Said<typeof english> = {
  title: 'Vorlagen',
  insert: 'Eine Vorlage einfügen',
  insertHint: 'Eine Vorlage einfügen (oder / am Anfang einer Zeile schreiben)',
  found: (n) => (n === 0 ? 'Keine Vorlage' : plural(n, 'Vorlage', 'Vorlagen')),
  noneFound:
    'Keine Vorlage mit diesem Namen. Vorlagen werden unter Vorlagen angelegt, im linken Bereich.',
  inserted: (name, fields) =>
    fields === 0
      ? `${name} eingefügt.`
      : `${name} eingefügt, mit ${plural(fields, 'Feld', 'Feldern')} zum Ausfüllen.`,
  fillFirst: (name, n) =>
    n === 1
      ? `Füllen Sie {${name}} aus, bevor Sie senden.`
      : `Füllen Sie {${name}} und ${plural(n - 1, 'weiteres Feld', 'weitere Felder')} aus, bevor Sie senden.`,
  severalPeople: 'Mehrere Personen bekommen dieselben Worte; nichts wird für jede ausgefüllt.',
  fill: 'Ausfüllen, was bekannt ist',
  next: 'Nächstes Feld',
  mean: 'Die Klammern so senden',

  empty: 'Noch keine Vorlagen',
  emptyHint:
    'Bewahren Sie hier auf, was Sie immer wieder schreiben. Mit / am Anfang einer Zeile fügen Sie eine ein.',
  add: 'Neue Vorlage',
  edit: (name) => `${name} bearbeiten`,
  remove: (name) => `${name} löschen`,
  removed: (name) => `${name} gelöscht.`,
  undo: 'Zurückholen',
  up: (name) => `${name} nach oben`,
  down: (name) => `${name} nach unten`,
  moved: (name, place, of) => `${name} ist jetzt ${place} von ${of}.`,
  newTitle: 'Neue Vorlage',
  editTitle: 'Vorlage bearbeiten',
  name: 'Name',
  namePlaceholder: 'Öffnungszeiten',
  text: 'Nachricht',
  textHint:
    'Ein Name in geschweiften Klammern, etwa {Betrag}, ist ein Feld: es wird ausgefüllt, bevor die Nachricht gesendet werden kann.',
  fields: 'Felder, die sich selbst ausfüllen',
  addField: (name) => `Das Feld ${name} hinzufügen`,
  field: (name) => `{${name}}`,
  needName: 'Geben Sie ihr einen Namen.',
  needText: 'Schreiben Sie die Nachricht.',
  nameTaken: 'Eine andere Vorlage heißt schon so.',
  save: 'Vorlage speichern',
  cancel: 'Abbrechen',
  saved: (name) => `${name} gespeichert.`,
};
