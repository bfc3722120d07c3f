/** What a text carries beside its words, counted and named. */

import type { Attachment } from '../../../shared/model/media.ts';
import { factsOf } from '../../../shared/model/media-type.ts';
import { words } from '../../words/words.ts';

type Kind = keyof typeof words.media.kinds;

/** Null for what there is nothing to see of. */
function kindOf({ file }: Attachment): Kind | null {
  if (file.state === 'link') return 'file';
  if (file.state !== 'kept') return 'missing';
  const { shownAs } = factsOf(file.type);
  return shownAs === 'nothing' ? null : shownAs;
}

/** Those that stand in the bubble. */
export function shownMedia(media: readonly Attachment[]): readonly Attachment[] {
  return media.filter((one) => kindOf(one) !== null);
}

/** `2 pictures, 1 file`; empty without any. */
export function mediaWords(media: readonly Attachment[]): string {
  const counts = new Map<Kind, number>();
  for (const one of media) {
    const kind = kindOf(one);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, n]) => words.media.kinds[kind](n)).join(', ');
}

/** As it was named, or as its address ends. */
export function nameOf({ name, url }: Pick<Attachment, 'name' | 'url'>): string | null {
  if (name !== null) return name;
  const last = URL.parse(url)?.pathname.split('/').at(-1) ?? '';
  return /^[\w .()-]{1,80}\.\w{2,5}$/.test(decoded(last)) ? decoded(last) : null;
}

export function hostOf({ url }: Pick<Attachment, 'url'>): string {
  return URL.parse(url)?.host ?? url;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
