/**
 * What the columns of a table hold: by their headings where known, else by what is in them. The user
 * sees the guess with how sure it is, and decides. Short numbers are not guessed from what they look
 * like: years, postcodes and counts look the same.
 */
import type { CountryCode } from 'libphonenumber-js';
import type { Confidence, GuessedColumn } from '../../../shared/contacts/columns.ts';
import { readContactNumber } from '../../../shared/contacts/numbers.ts';
import { tidyEmail, tidyLine } from '../../../shared/contacts/tidy.ts';
import type { TableRow } from '../file/table.ts';
import { numbersIn } from '../source/table-rows.ts';
import { ruleFor } from './headings.ts';

export interface Guess {
  readonly hasHeadings: boolean;
  readonly columns: readonly GuessedColumn[];
}

const sampledRows = 50;
const shownSamples = 3;
const longestSample = 80;
const most = 0.6;

/** @param country for numbers without a country code. */
export function guessColumns(rows: readonly TableRow[], country: CountryCode): Guess {
  const [first, ...others] = rows
    .slice(0, sampledRows + 1)
    .filter(({ trouble }) => trouble === null);
  const headings = first?.cells ?? [];
  const isNumber = (cell: string) =>
    numbersIn(cell).some((text) => readContactNumber(text, country).kind === 'number');
  const isFullNumber = (cell: string) => cell.replace(/\D/g, '').length > 6 && isNumber(cell);
  const isEmail = (cell: string) => tidyEmail(cell) !== null;
  const hasHeadings =
    headings.some((cell) => ruleFor(cell) !== null) ||
    !headings.some((cell) => isFullNumber(cell) || isEmail(cell));
  const sampled = hasHeadings ? others : [{ cells: headings }, ...others];
  const width = sampled.reduce(
    (widest, { cells }) => Math.max(widest, cells.length),
    headings.length,
  );

  const columns = Array.from({ length: width }, (_, at): GuessedColumn => {
    const heading = hasHeadings ? tidyLine(headings[at] ?? '').slice(0, longestSample) : '';
    const filled = sampled
      .map(({ cells }) => cells[at]?.trim() ?? '')
      .filter((cell) => cell !== '');
    const share = (fits: (cell: string) => boolean) =>
      filled.length === 0 ? 0 : filled.filter(fits).length / filled.length;
    const samples = filled
      .slice(0, shownSamples)
      .map((cell) => tidyLine(cell).slice(0, longestSample));
    const guessed = (use: GuessedColumn['use'], confidence: Confidence, label = '') => ({
      ...{ use, label, heading, samples, confidence },
    });

    const rule = ruleFor(heading);
    if (rule !== null) {
      const holds = rule.use !== 'number' || filled.length === 0 || share(isNumber) >= most;
      return guessed(rule.use, holds ? 'sure' : 'unsure', rule.label);
    }
    if (share(isFullNumber) >= most) return guessed('number', heading === '' ? 'likely' : 'unsure');
    if (share(isEmail) >= most) return guessed('email', 'likely');
    return guessed('ignore', heading === '' ? 'unsure' : 'likely');
  });
  return { hasHeadings, columns: named(columns) };
}

/** Without any name column, the first one with words in it is taken for it. */
function named(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const isName = ({ use }: GuessedColumn) => /name$/.test(use) || use === 'organization';
  if (columns.some(isName)) return columns;
  const at = columns.findIndex(
    ({ use, heading, samples }) =>
      use === 'ignore' &&
      ruleFor(heading) === null &&
      samples.some((cell) => /\p{L}{2}/u.test(cell)),
  );
  return columns.map((column, each) =>
    each === at ? { ...column, use: 'name', confidence: 'unsure' } : column,
  );
}
