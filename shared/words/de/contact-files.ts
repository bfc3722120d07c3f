import type { Complaint } from '../../contacts/import.ts';
import type { contactFiles as english, ToldComplaint } from '../en/contact-files.ts';
import type { Said } from '../said.ts';

const mostShownRows = 3;
const longestShownValue = 60;

function sentence(complaint: ToldComplaint): string {
  switch (complaint.kind) {
    case 'no-number':
      return 'In dieser Zeile steht keine Telefonnummer.';
    case 'not-a-number':
      return `${quoted(complaint.value)} ist keine Telefonnummer.`;
    case 'too-short':
    case 'too-long': {
      const size = complaint.kind === 'too-short' ? 'kurz' : 'lang';
      const wrong = `${quoted(complaint.value)} ist zu ${size} für eine Telefonnummer`;
      if (complaint.country === null) return `${wrong} des Landes.`;
      return `${wrong}. Nummern ohne Ländervorwahl gelten als aus: ${countryName(complaint.country)}; andere beginnen mit + und ihrer.`;
    }
    case 'unknown-country':
      return `${quoted(complaint.value)} beginnt mit einer Ländervorwahl, die es nicht gibt.`;
    case 'extension':
      return `${quoted(complaint.value)} hat eine Durchwahl; an solche kann nichts gesendet werden.`;
    case 'digits-lost':
      return `${quoted(complaint.value)} wurde von einer Tabelle gekürzt, die Ziffern sind verloren. Formatieren Sie die Spalte als Text und exportieren Sie noch einmal.`;
    case 'not-an-email':
      return `${quoted(complaint.value)} ist keine E-Mail-Adresse.`;
    case 'contested':
      return `${complaint.number} steht in ${rowList(complaint.rows)} mit Verschiedenem (${fields[complaint.field]}). Lassen Sie es in einer davon.`;
    case 'key-of-several':
      return `Die Kennung ${quoted(complaint.key)} steht in ${rowList(complaint.rows)} bei verschiedenen Menschen und wird deshalb nicht verwendet.`;
    case 'tangled':
      return `Die ${rowNames(complaint.rows)} sind den Nummern nach eine Person, mit Verschiedenem (${fields[complaint.field]}). Berichtigen Sie sie in der Datei.`;
    case 'several-people':
      return `Das sind mehrere Ihrer Kontakte: ${nameList(complaint.names)}. Legen Sie sie zuerst in Longcode zusammen, oder berichtigen Sie die Datei.`;
    case 'other-person':
      return `Der Kennung nach ist das ${quoted(complaint.known)}, aber in der Datei stehen ${quoted(complaint.name)} und eine andere Nummer. Berichtigen Sie zuerst eines davon.`;
    case 'over-limit':
      return overLimit(complaint.field, complaint.limit);
    case 'quote-open':
      return `In dieser Zeile öffnet sich ein Anführungszeichen und schließt sich nicht innerhalb von ${count(complaint.limit)} Zeichen.`;
    case 'cell-too-long':
      return `Eine Zelle dieser Zeile hat mehr als ${count(complaint.limit)} Zeichen.`;
    case 'too-many-cells':
      return `Diese Zeile hat mehr als ${count(complaint.limit)} Zellen.`;
    case 'card-cut-short':
      return 'Diese Visitenkarte hat kein Ende. Die Datei ist vielleicht abgeschnitten.';
  }
}

function overLimit(field: (Complaint & { kind: 'over-limit' })['field'], limit: number): string {
  switch (field) {
    case 'numbers':
    case 'emails':
      return `Diese Person hätte mehr als ${count(limit)} ${fields[field]}.`;
    case 'name':
    case 'organization':
    case 'notes':
    case 'source-key':
      return `${fields[field]}: das wären mehr als ${count(limit)} Zeichen.`;
  }
}

const fields = {
  name: 'Name',
  organization: 'Firma',
  numbers: 'Nummern',
  labels: 'Arten der Nummern',
  emails: 'E-Mail-Adressen',
  notes: 'Notizen',
  'source-key': 'Kennung',
};

export const contactFiles: Said<typeof english> = {
  sentence,
  fields,
  outcomes: {
    added: 'Hinzugefügt.',
    updated: 'Geändert.',
    unchanged: 'Schon hier, nichts zu ändern.',
    joined: 'Mit einer anderen Zeile vereint.',
    rejected: 'Nicht importiert.',
    stale:
      'Nicht importiert: diese Person wurde inzwischen in Longcode geändert. Importieren Sie die Datei noch einmal.',
    failed:
      'Nicht importiert: es konnte nicht festgehalten werden. Importieren Sie die Datei noch einmal.',
    'not-reached':
      'Nicht importiert: der Import endete vor dieser Zeile. Importieren Sie die Datei noch einmal, um fortzufahren.',
  },
  refusals: {
    empty: 'In dieser Datei ist nichts.',
    'too-large':
      'Diese Datei ist größer als die 32 MB, die Longcode liest. Teilen Sie sie in kleinere Dateien.',
    spreadsheet:
      'Das ist eine Tabelle oder eine gepackte Datei. Öffnen Sie sie in ihrem eigenen Programm und speichern Sie sie als CSV.',
    'not-text':
      'Das ist keine Textdatei. Longcode liest Kontakte aus CSV- und vCard-Dateien (.vcf).',
    'too-many-rows': 'Diese Datei hat mehr als 100.000 Zeilen. Teilen Sie sie in kleinere Dateien.',
    'quotes-broken':
      'In dieser Datei öffnen sich an mehr als 100 Stellen Anführungszeichen und schließen sich nie. Exportieren Sie sie noch einmal als CSV.',
    'no-number-column': 'Keine Spalte enthält Telefonnummern. Sagen Sie, welche es ist.',
  },
  report: {
    headings: ['Zeile', 'Name', 'Nummern', 'Ergebnis', 'Einzelheiten'],
    leftOut: (why) => `Weggelassen: ${why}`,
    joined: (row) => `Dieselbe Person wie in Zeile ${row}.`,
    changed: (field, before, after) =>
      `${field}: ${before === '' ? 'nichts' : `„${before}“`} wurde zu „${after}“.`,
  },
};

function quoted(value: string): string {
  const letters = Array.from(value.slice(0, 2 * longestShownValue));
  const short = letters.slice(0, longestShownValue).join('');
  return `„${short}${short.length < value.length ? '…' : ''}“`;
}

function rowList(rows: readonly number[]): string {
  return `den ${rowNames(rows)}`;
}

function rowNames(rows: readonly number[]): string {
  return `Zeilen ${listed(rows.slice(0, mostShownRows).map(String), rows.length)}`;
}

function nameList(names: readonly string[]): string {
  return listed(names.slice(0, mostShownRows).map(quoted), names.length);
}

function listed(shown: readonly string[], total: number): string {
  const more = total - shown.length;
  const all = more > 0 ? [...shown, `${count(more)} weitere`] : shown;
  return all.length < 2 ? all.join() : `${all.slice(0, -1).join(', ')} und ${all.at(-1) ?? ''}`;
}

function count(value: number): string {
  return value.toLocaleString('de');
}

function countryName(country: string): string {
  return new Intl.DisplayNames(['de'], { type: 'region' }).of(country) ?? country;
}
