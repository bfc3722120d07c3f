/**
 * A required word, alone in a text. Case, accents, spaces, line breaks and punctuation do not
 * matter ("S.T.O.P.", "Opt-out", "¡Parar!"); anything else beside it does, an emoji too: "stop 😂"
 * is talk. So is "Stop?": a question never opts anyone out.
 */
import { helpWords, maybeStartWords, startWords, stopWords } from './keywords.ts';

export type Keyword =
  | { readonly kind: 'stop'; readonly word: (typeof stopWords)[number] }
  | { readonly kind: 'start'; readonly word: (typeof startWords)[number] }
  | { readonly kind: 'maybe-start'; readonly word: (typeof maybeStartWords)[number] }
  | { readonly kind: 'help'; readonly word: (typeof helpWords)[number] };

const keywords: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ...stopWords.map((word) => [word, { kind: 'stop', word }] as const),
  ...startWords.map((word) => [word, { kind: 'start', word }] as const),
  ...maybeStartWords.map((word) => [word, { kind: 'maybe-start', word }] as const),
  ...helpWords.map((word) => [word, { kind: 'help', word }] as const),
]);

/** The word a text consists of, or null. */
export function keywordIn(text: string): Keyword | null {
  const bare = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\p{Z}\p{C}]/gu, '')
    .toUpperCase();
  const keyword = keywords.get(bare) ?? null;
  return keyword?.kind !== 'help' && /[?？]/.test(text) ? null : keyword;
}
