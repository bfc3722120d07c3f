/**
 * Every kind of file that Longcode tells apart, what it is called on the wire, and how it may be
 * shown. `shownAs` is what the page may do with it: an element of its own for pictures, video and
 * audio, a contact card, a file to be saved, or nothing at all.
 *
 * HEIC, TIFF and AMR are files although they are pictures and sound: Chromium has no decoder for
 * them. A layout (SMIL) is how the parts of an MMS were arranged on the phone; carriers add one to
 * many messages and there is nothing in it to see.
 */
export type ShownAs = 'picture' | 'video' | 'audio' | 'card' | 'file' | 'nothing';

interface MediaTypeFacts {
  readonly mime: string;
  readonly shownAs: ShownAs;
  /** Endings of names that are right for it; the first is added to names without one of them. */
  readonly endings: readonly [string, ...string[]];
}

const unknownBytes = 'application/octet-stream';

export const mediaTypes = {
  jpeg: { mime: 'image/jpeg', shownAs: 'picture', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { mime: 'image/png', shownAs: 'picture', endings: ['png'] },
  gif: { mime: 'image/gif', shownAs: 'picture', endings: ['gif'] },
  webp: { mime: 'image/webp', shownAs: 'picture', endings: ['webp'] },
  heic: { mime: 'image/heic', shownAs: 'file', endings: ['heic', 'heif'] },
  avif: { mime: 'image/avif', shownAs: 'file', endings: ['avif'] },
  bmp: { mime: 'image/bmp', shownAs: 'file', endings: ['bmp'] },
  tiff: { mime: 'image/tiff', shownAs: 'file', endings: ['tiff', 'tif'] },
  mp4: { mime: 'video/mp4', shownAs: 'video', endings: ['mp4', 'm4v'] },
  '3gpp': { mime: 'video/3gpp', shownAs: 'video', endings: ['3gp', '3gpp', '3g2'] },
  quicktime: { mime: 'video/quicktime', shownAs: 'video', endings: ['mov', 'qt'] },
  mp3: { mime: 'audio/mpeg', shownAs: 'audio', endings: ['mp3'] },
  m4a: { mime: 'audio/mp4', shownAs: 'audio', endings: ['m4a', 'm4b', 'mp4'] },
  aac: { mime: 'audio/aac', shownAs: 'audio', endings: ['aac'] },
  amr: { mime: 'audio/amr', shownAs: 'file', endings: ['amr', 'awb'] },
  ogg: { mime: 'audio/ogg', shownAs: 'audio', endings: ['ogg', 'oga', 'opus'] },
  wav: { mime: 'audio/wav', shownAs: 'audio', endings: ['wav'] },
  vcard: { mime: 'text/vcard', shownAs: 'card', endings: ['vcf', 'vcard'] },
  pdf: { mime: 'application/pdf', shownAs: 'file', endings: ['pdf'] },
  text: { mime: 'text/plain', shownAs: 'file', endings: ['txt', 'csv', 'ics', 'log', 'md'] },
  layout: { mime: unknownBytes, shownAs: 'nothing', endings: ['smil', 'xml'] },
  other: {
    mime: unknownBytes,
    shownAs: 'file',
    endings: ['bin', 'zip', '7z', 'rar', 'gz', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx'],
  },
} as const satisfies Record<string, MediaTypeFacts>;

export type MediaType = keyof typeof mediaTypes;

export function factsOf(type: MediaType): MediaTypeFacts {
  return mediaTypes[type];
}
