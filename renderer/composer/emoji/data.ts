/**
 * Every emoji with its English name and what else it is found by, from emojibase-data, which takes them
 * from Unicode's own tables (CLDR). Packaged with the app: nothing is fetched.
 */
import type { CompactEmoji } from 'emojibase';
import listed from 'emojibase-data/en/compact.json';

export interface Emoji {
  readonly text: string;
  readonly name: string;
  /** Name and tags in small letters. */
  readonly words: string;
  /** Position in words.emoji.groups. */
  readonly group: number;
  /** By skin tone, light to dark; empty where it has none. */
  readonly tones: readonly string[];
}

/** Parts that other emoji are made of, which mean nothing alone. */
const components = 2;

const toneCodes = ['1F3FB', '1F3FC', '1F3FD', '1F3FE', '1F3FF'];

/** In the order of Unicode's charts. */
export const allEmoji: readonly Emoji[] = listed
  .filter((one) => one.group !== undefined && one.group !== components)
  .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
  .map((one) => ({
    text: plain(one.unicode),
    name: one.label,
    words: [one.label, ...(one.tags ?? [])].join(' ').toLowerCase(),
    group: one.group ?? 0,
    tones: tonesOf(one),
  }));

/** Everybody in the picture has the same tone. */
function tonesOf({ skins = [] }: CompactEmoji): readonly string[] {
  const tones = toneCodes.map((tone) => {
    const others = toneCodes.filter((code) => code !== tone);
    return skins.find(
      ({ hexcode }) => hexcode.includes(tone) && !others.some((code) => hexcode.includes(code)),
    );
  });
  return tones.flatMap((skin) => (skin === undefined ? [] : plain(skin.unicode)));
}

/** Without the mark that asks for colour where there is colour anyway: it would cost a unit of the text. */
function plain(emoji: string): string {
  return emoji.replace(/(\p{Emoji_Presentation})\ufe0f/gu, '$1');
}
