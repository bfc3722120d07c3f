/** `/` at the beginning of a line asks for a template; what follows it, up to the caret, is looked for. */
import type { Template } from './template.ts';

export interface SlashAt {
  /** Where the slash stands; what was typed ends at the caret. */
  readonly start: number;
  readonly end: number;
  readonly sought: string;
}

/** Longest name that is looked for: beyond it a slash is the writer's own. */
const longest = 40;

/** Null where no template is asked for. */
export function slashAt(text: string, caret: number): SlashAt | null {
  const start = text.lastIndexOf('\n', caret - 1) + 1;
  const line = text.slice(start, caret);
  if (!line.startsWith('/') || line.length > longest || line.includes('/', 1)) return null;
  return { start, end: caret, sought: line.slice(1).trim() };
}

/** Those whose name begins with it, then those with a word that does, then those that hold it anywhere. */
export function matching(templates: readonly Template[], sought: string): readonly Template[] {
  const wanted = plain(sought);
  if (wanted === '') return templates;
  const ranked = templates.flatMap((template) => {
    const rank = rankOf(template, wanted);
    return rank === null ? [] : [{ template, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ template }) => template);
}

function rankOf({ name, text }: Template, wanted: string): number | null {
  const known = plain(name);
  if (known.startsWith(wanted)) return 0;
  if (known.split(' ').some((word) => word.startsWith(wanted))) return 1;
  if (known.includes(wanted)) return 2;
  return plain(text).includes(wanted) ? 3 : null;
}

/** Without capitals and accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
