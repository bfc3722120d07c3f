import { mediaRefusals } from '../../../shared/words/media.ts';
import { count, plural } from './plural.ts';

/** Putting pictures and files into a text that is being written. */
export const attach = {
  files: 'Attach pictures or files',
  link: 'Attach a picture by its web address',
  attached: 'Attached',
  keptWith: (n: number) => `With ${plural(n, 'picture or file', 'pictures or files')}`,
  drop: (who: string) => `Drop to attach to the text to ${who}`,
  dropHere: 'Drop to attach',
  dropAloud: 'Let go here to attach the files.',
  preparing: 'Making it smaller',
  preparingMany: 'Getting the files ready',
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} removed.`,
  unnamed: 'Picture',
  unnamedFile: 'File',
  added: (n: number) => plural(n, 'file attached', 'files attached'),
  made: (before: string, after: string) => `${before} → ${after}`,
  madeAloud: (before: string, after: string) => `made smaller, from ${before} to ${after}`,
  mms: 'MMS',
  mmsHint: 'Pictures, files and groups go as MMS, which is not counted in segments.',
  mmsAloud: 'Goes as MMS',
  wait: 'Wait until the files are ready.',
  addressTitle: 'Attach by web address',
  address: 'Public address',
  addressPlaceholder: 'https://',
  addressHint: (provider: string) =>
    `${provider} fetches the picture from this address itself, so anybody must be able to open it without signing in. Files on this computer cannot be sent with ${provider}.`,
  addressAdd: 'Attach',
  cancel: 'Cancel',
  addressProblems: {
    'no-address': 'This is no web address. It begins with https://',
    'not-encrypted': 'The address has to begin with https, not http.',
    private: 'This address leads into a private network, which the provider cannot reach.',
    'too-long': 'This address is too long.',
  },
  problems: {
    none: (provider: string) =>
      `${provider} does not say how pictures and files are sent with it, so Longcode sends words only.`,
    line: (line: string) => `${line} cannot send pictures and files, only words.`,
    links: (provider: string) =>
      `${provider} takes no files from this computer, only public web addresses.`,
    tooMany: (max: number) => `At most ${count(max)} files fit into one text.`,
    tooLarge: (name: string, size: string, provider: string, limit: string) =>
      `${name} has ${size}. With ${provider}, the files of one text may have ${limit} together.`,
    noRoom: (name: string, provider: string, limit: string) =>
      `There is no room left for ${name}: with ${provider}, the files of one text may have ${limit} together.`,
    moving: (name: string, size: string, provider: string, limit: string) =>
      `${name} moves and has ${size}, and cannot be made smaller without stopping it. With ${provider}, the files of one text may have ${limit} together.`,
    empty: (name: string) => `${name} has nothing in it.`,
    notSmaller: (name: string, limit: string) =>
      `${name} could not be made as small as ${limit}. Save it as a smaller JPEG picture and try again.`,
    refused: (name: string, code: string) => `${name} was not attached. ${refusal(code)}`,
    kept: (name: string) => `${name} could not be kept on this computer, so it was not attached.`,
    gone: (name: string) => `${name} can no longer be read. It may have been moved or deleted.`,
    noLonger: (sender: string) => `${sender} cannot send what is attached. Remove it to send.`,
    sum: (provider: string, limit: string) =>
      `With ${provider}, the files of one text may have ${limit} together. Remove one to send.`,
  },
  dismiss: 'Close this note',
};

/** What happened, without what the receiver of a file could do about it. */
function refusal(code: string): string {
  const found = Object.entries(mediaRefusals).find(([name]) => name === code);
  return found === undefined ? 'It is of a kind that cannot be sent.' : found[1].happened;
}
