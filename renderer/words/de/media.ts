import { type MediaType, mediaTypes } from '../../../shared/model/media-type.ts';
import type { media as english } from '../en/media.ts';
import type { Said } from '../said.ts';
import { count, plural } from './plural.ts';

export const media: Said<typeof english> = {
  list: 'Bilder und Dateien',
  pictureOrFile: 'Bild oder Datei',
  withoutWords: 'Eine Nachricht ohne ihre Worte',
  wordless: (provider) =>
    `Die Worte dieser Nachricht stehen nicht in den Aufzeichnungen von ${provider}.`,
  wordlessNext: 'Sie erscheinen, wenn ihr Webhook hier ankommt.',
  size: ({ width, height }) => `${count(width)} × ${count(height)}`,
  kinds: {
    picture: (n) => plural(n, 'Bild', 'Bilder'),
    video: (n) => plural(n, 'Video', 'Videos'),
    audio: (n) => plural(n, 'Tonaufnahme', 'Tonaufnahmen'),
    card: (n) => plural(n, 'Visitenkarte', 'Visitenkarten'),
    file: (n) => plural(n, 'Datei', 'Dateien'),
    missing: (n) => plural(n, 'Datei, die nicht hier ist', 'Dateien, die nicht hier sind'),
  },
  picture: (name) => (name === null ? 'Bild' : `Bild ${name}`),
  video: (name) => (name === null ? 'Video' : `Video ${name}`),
  audio: (name) => (name === null ? 'Tonaufnahme' : `Tonaufnahme ${name}`),
  open: (what) => `${what}, groß zeigen`,
  save: 'Speichern',
  saveOf: (what) => `${what} speichern`,
  saved: 'Gespeichert.',
  saveFailed: 'Es wurde nicht gespeichert.',
  unnamed: 'Datei ohne Namen',
  types: fileTypes,
  about: (type, size) => `${type}, ${size}`,
  waiting: 'Unterwegs',
  waitingNamed: (name) => `${name} ist unterwegs`,
  refused: 'Nicht angenommen',
  later: 'Noch nicht hier',
  unplayable: 'Das lässt sich hier nicht zeigen. Speichern Sie es, um es anderswo zu öffnen.',
  tryAgain: 'Noch einmal versuchen',
  tryAgainOf: (name) => `Noch einmal versuchen: ${name}`,
  tryFailed: 'Es wurde nicht noch einmal danach gefragt.',
  linkFrom: (host) => `Der Anbieter holt es von ${host}`,
  card: 'Visitenkarte',
  cardFailed: 'Diese Karte ließ sich nicht lesen.',
  cardEmpty: 'Auf dieser Karte steht keine Nummer und keine Adresse.',
  textThem: 'Anschreiben',
  textNumber: (number) => `An ${number} schreiben`,
  poolChooses: (profile) => `Eine Nummer von ${profile} wird gewählt`,
  anyPool: 'Eine Nummer des Profils wird gewählt',
};

const named: Readonly<Partial<Record<MediaType, string>>> = {
  jpeg: 'JPEG-Bild',
  png: 'PNG-Bild',
  gif: 'GIF-Bild',
  webp: 'WebP-Bild',
  heic: 'HEIC-Bild',
  avif: 'AVIF-Bild',
  bmp: 'BMP-Bild',
  tiff: 'TIFF-Bild',
  pdf: 'PDF',
  text: 'Reiner Text',
  vcard: 'Visitenkarte',
  other: 'Datei',
};

function fileTypes(type: MediaType): string {
  const [family] = mediaTypes[type].mime.split('/');
  const ending = mediaTypes[type].endings[0].toUpperCase();
  return named[type] ?? (family === 'video' ? `${ending}-Video` : `${ending}-Tonaufnahme`);
}
