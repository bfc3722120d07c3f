import type { Dimensions } from '../../../shared/model/media.ts';
import { type MediaType, mediaTypes } from '../../../shared/model/media-type.ts';
import { count, plural } from './plural.ts';

/** What a text carries beside its words, and what stands there while it is not here. */
export const media = {
  list: 'Pictures and files',
  /** In lists, where only the kind of the last text is known. */
  pictureOrFile: 'Picture or file',
  withoutWords: 'A text without its words',
  wordless: (provider: string) => `The words of this text are not in ${provider}’s records.`,
  wordlessNext: 'They appear if its webhook arrives here.',
  size: ({ width, height }: Dimensions) => `${count(width)} × ${count(height)}`,
  /** Of one text: `2 pictures, 1 file`. */
  kinds: {
    picture: (n: number) => plural(n, 'picture', 'pictures'),
    video: (n: number) => plural(n, 'video', 'videos'),
    audio: (n: number) => plural(n, 'sound', 'sounds'),
    card: (n: number) => plural(n, 'contact card', 'contact cards'),
    file: (n: number) => plural(n, 'file', 'files'),
    missing: (n: number) => plural(n, 'file that is not here', 'files that are not here'),
  },
  picture: (name: string | null) => (name === null ? 'Picture' : `Picture ${name}`),
  video: (name: string | null) => (name === null ? 'Video' : `Video ${name}`),
  audio: (name: string | null) => (name === null ? 'Sound' : `Sound ${name}`),
  open: (what: string) => `${what}, show it large`,
  save: 'Save',
  saveOf: (what: string) => `Save ${what}`,
  saved: 'Saved.',
  saveFailed: 'It was not saved.',
  unnamed: 'File without a name',
  types: fileTypes,
  about: (type: string, size: string) => `${type}, ${size}`,
  waiting: 'On its way',
  waitingNamed: (name: string) => `${name} is on its way`,
  refused: 'Not taken in',
  later: 'Not here yet',
  unplayable: 'This cannot be shown here. Save it to open it elsewhere.',
  tryAgain: 'Try again',
  tryAgainOf: (name: string) => `Try again: ${name}`,
  tryFailed: 'It was not asked for again.',
  linkFrom: (host: string) => `Fetched from ${host} by the provider`,
  card: 'Contact card',
  cardFailed: 'This card could not be read.',
  cardEmpty: 'There is no number and no address on this card.',
  textThem: 'Text them',
  textNumber: (number: string) => `Text ${number}`,
  poolChooses: (profile: string) => `A number of ${profile} is being chosen`,
  anyPool: 'A number of the profile is being chosen',
};

const named: Readonly<Partial<Record<MediaType, string>>> = {
  jpeg: 'JPEG picture',
  png: 'PNG picture',
  gif: 'GIF picture',
  webp: 'WebP picture',
  heic: 'HEIC picture',
  avif: 'AVIF picture',
  bmp: 'BMP picture',
  tiff: 'TIFF picture',
  pdf: 'PDF',
  text: 'Plain text',
  vcard: 'Contact card',
  other: 'File',
};

function fileTypes(type: MediaType): string {
  const [family] = mediaTypes[type].mime.split('/');
  const ending = mediaTypes[type].endings[0].toUpperCase();
  const kind = family === 'video' ? `${ending} video` : `${ending} sound`;
  return named[type] ?? kind;
}
