/**
 * The name a file is shown under and would be saved under; never where it is kept.
 *
 * It is one plain line, valid on every system, and it always ends in what the file is: what is
 * called `photo.exe` and is a picture is shown as `photo.exe.jpg`, and a text never ends in anything
 * that would run. Sources: Microsoft, "Naming Files, Paths, and Namespaces".
 */

import { factsOf, type MediaType } from '../../shared/model/media-type.ts';
import { nameIn, percentDecoded } from './content-disposition.ts';
import { oneLine } from './text.ts';

/** Characters of the name before its ending. */
const longestStem = 80;
const longestEnding = 10;

const reserved = /^(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;

/** From the header, else from the last part of the link; null when neither has one. Throws Refused. */
export function fileName(
  disposition: string | undefined,
  url: URL,
  type: MediaType,
): string | null {
  const given = nameIn(disposition) ?? percentDecoded(url.pathname.split('/').at(-1) ?? '');
  return cleanName(given, type);
}

export function cleanName(given: string, type: MediaType): string | null {
  const line = oneLine(given.replace(/[<>:"/\\|?*⁄∕／＼]/g, '_'), given.length);
  const name = line.replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '') return null;
  const dot = name.lastIndexOf('.');
  const ending = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  const { endings } = factsOf(type);
  const right = ending.length <= longestEnding && endings.includes(ending);
  const stem = right ? name.slice(0, dot) : name;
  return `${safeStem(stem)}.${right ? ending : endings[0]}`;
}

function safeStem(stem: string): string {
  const short = oneLine(stem, longestStem).replace(/[\s.]+$/, '');
  const [beforeDots = ''] = short.split('.');
  return reserved.test(beforeDots.trim()) ? `_${short}` : short;
}
