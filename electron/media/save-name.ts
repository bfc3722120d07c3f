/** The name a kept file is offered to be saved under: its own, or what it is. */
import { factsOf, type MediaType, type ShownAs } from '../../shared/model/media-type.ts';
import { cleanName } from './file-name.ts';

const kinds: Readonly<Record<ShownAs, string>> = {
  picture: 'Picture',
  video: 'Video',
  audio: 'Sound',
  card: 'Contact',
  file: 'File',
  nothing: 'File',
};

/** Clean, whatever was written down as its name. */
export function nameToSave(name: string | null, type: MediaType): string {
  const { shownAs, endings } = factsOf(type);
  return cleanName(name ?? '', type) ?? `${kinds[shownAs]}.${endings[0]}`;
}
