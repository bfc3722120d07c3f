/**
 * Which character parts the cells of a table: what the file says itself (`sep=;`, as Excel writes
 * it), else the one that cuts the first rows into the same number of cells most often.
 */
import { rowsIn, type Separator, separators } from './table.ts';

const sampledText = 64 * 1024;
const sampledRows = 20;

const hint = /^\ufeff?"?sep=([,;\t|])"?(?:\r\n|\n|\r|$)/i;

/** The table without the line that only names its separator; spreadsheets do not count it. */
export function withoutHint(text: string): string {
  return text.replace(hint, '');
}

export function separatorOf(text: string): Separator {
  const [, said] = hint.exec(text) ?? [];
  const named = separators.find((separator) => separator === said);
  if (named !== undefined) return named;
  let best: Separator = ',';
  let most = 0;
  for (const separator of separators) {
    const score = agreement(text.slice(0, sampledText), separator);
    if (score > most) [best, most] = [separator, score];
  }
  return best;
}

/** Rows as wide as the first one; a little more for wide ones, which are not cut so by chance. */
function agreement(text: string, separator: Separator): number {
  const widths: number[] = [];
  for (const { cells, trouble } of rowsIn(text, separator)) {
    if (trouble === null && cells.some((cell) => cell.trim() !== '')) widths.push(cells.length);
    if (widths.length === sampledRows) break;
  }
  const [first = 1] = widths;
  if (first === 1) return 0;
  return widths.filter((width) => width === first).length / widths.length + first / 1000;
}
