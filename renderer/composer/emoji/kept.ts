/** The emoji used last and the skin tone chosen; kept by the page, as nothing is lost with them. */
import { z } from 'zod';

const Kept = z.object({
  /** Without tones, the last one first. */
  recent: z.array(z.string()).catch([]),
  /** 0 for none, then light to dark. */
  tone: z.int().min(0).max(5).catch(0),
});
export type Kept = z.infer<typeof Kept>;

const key = 'longcode.emoji';
const mostRecent = 16;

export function kept(): Kept {
  try {
    return Kept.parse(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return { recent: [], tone: 0 };
  }
}

export function keepUsed(emoji: string): void {
  const { recent, tone } = kept();
  const others = recent.filter((one) => one !== emoji);
  write({ recent: [emoji, ...others].slice(0, mostRecent), tone });
}

export function keepTone(tone: number): void {
  write({ ...kept(), tone });
}

function write(value: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A page that may not keep anything still inserts emoji.
  }
}
