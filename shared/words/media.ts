/**
 * Why a picture or file of a text is not there, in words: what happened, and what can be done.
 *
 * The keys are the closed sets of codes: a refusal is final, a delay is tried again. A code cannot
 * exist without its words.
 */
interface MediaWords {
  readonly happened: string;
  readonly next: string;
}

const askForPhoto = 'Ask the sender to send it again as a photo, a video or a PDF.';
const askAgain = 'Ask the sender to send it again.';
const goesOn = 'Longcode tries again by itself.';

export const mediaRefusals = {
  'bad-address': {
    happened: 'The link to this file is no web address Longcode can use.',
    next: askAgain,
  },
  'not-encrypted': {
    happened: 'The link to this file is not encrypted, so anyone on the way could swap the file.',
    next: askAgain,
  },
  'private-address': {
    happened:
      'The link to this file leads into a private network or to this computer itself, where no file of a text belongs. Nothing was asked there.',
    next: 'If you did not expect a file from this sender, leave it alone. Otherwise ask for it in another way.',
  },
  'too-many-redirects': {
    happened: 'The link to this file leads on and on and never arrives at a file.',
    next: askAgain,
  },
  'not-allowed': {
    happened: 'The server that keeps this file did not let Longcode have it.',
    next: 'Check in Settings that the key of this account is still valid, or ask the sender to send it again.',
  },
  gone: {
    happened:
      'This file is no longer kept by the server it was on. Files are often kept for two days.',
    next: askAgain,
  },
  'bad-answer': {
    happened: 'The server that keeps this file answered in a way that makes no sense.',
    next: askAgain,
  },
  compressed: {
    happened: 'The server sent this file compressed, which could hide how large it really is.',
    next: askAgain,
  },
  'too-large': {
    happened: 'This file is larger than the 10 MB that Longcode takes in.',
    next: 'Ask the sender for a smaller one, or for a link to it.',
  },
  empty: {
    happened: 'This file has nothing in it.',
    next: askAgain,
  },
  'wrong-type': {
    happened: 'This file says it is one kind of thing and is another.',
    next: 'Leave it alone if you do not know the sender. Otherwise ask for it again.',
  },
  'web-page': {
    happened: 'This is a web page and not a picture or file. Web pages can run programs.',
    next: askForPhoto,
  },
  drawing: {
    happened:
      'This is an SVG drawing. Such drawings can run programs, so Longcode does not keep them.',
    next: 'Ask the sender to send it again as a JPEG or PNG picture.',
  },
  xml: {
    happened:
      'This is an XML document. Such documents can load other things, so Longcode does not keep them.',
    next: askForPhoto,
  },
  program: {
    happened: 'This is a program. Longcode does not keep programs that come with a text.',
    next: 'Leave it alone if you do not know the sender.',
  },
  'bad-name': {
    happened: 'The name of this file tries to point into a folder of your computer.',
    next: 'Leave it alone if you do not know the sender. Otherwise ask for it under a plain name.',
  },
  'not-sendable': {
    happened: 'This is a kind of file that phones cannot open, so it is not sent.',
    next: 'Send a picture, a video, a sound, a contact card or a PDF, or a link to the file.',
  },
  'picture-too-big': {
    happened:
      'This picture unfolds to more points than a screen or a camera has, which could freeze your computer.',
    next: 'Ask the sender for a smaller picture.',
  },
  'picture-damaged': {
    happened: 'This picture is damaged: it does not even say how large it is.',
    next: askAgain,
  },
} as const satisfies Record<string, MediaWords>;

export const mediaDelays = {
  unreachable: {
    happened: 'The server that keeps this file cannot be reached right now.',
    next: `Check your internet connection. ${goesOn}`,
  },
  busy: {
    happened: 'The server that keeps this file asked to wait.',
    next: goesOn,
  },
  'server-failed': {
    happened: 'The server that keeps this file has trouble of its own.',
    next: goesOn,
  },
  'too-slow': {
    happened: 'This file came too slowly to wait for the rest.',
    next: goesOn,
  },
  'cut-short': {
    happened: 'The connection broke before the whole file was here.',
    next: goesOn,
  },
  'disk-full': {
    happened: 'The disk is full, so this file could not be kept.',
    next: `Free some space. ${goesOn}`,
  },
  'disk-failed': {
    happened: 'This file could not be written to the disk.',
    next: `Check that Longcode may write to its folder. ${goesOn}`,
  },
  stopped: {
    happened: 'Longcode stopped before this file was here.',
    next: 'It is fetched when Longcode runs again.',
  },
} as const satisfies Record<string, MediaWords>;

/** Why a file will not be had, however often it is asked for. */
export type MediaRefusal = keyof typeof mediaRefusals;

/** Why a file is not there yet. */
export type MediaDelay = keyof typeof mediaDelays;
