/** Conversations as a table: one row for each text and person it went to. No cell of it is a formula. */

import { providerNames } from '../../../shared/model/providers.ts';
import { rowText, tableText } from '../../../shared/text/table.ts';
import type { OutsideWords } from '../../../shared/words/words.ts';
import type { TextFile } from './text-file.ts';
import type { ToldConversation, ToldText } from './told.ts';

const providers = Object.values(providerNames);

type ExportWords = OutsideWords['exporting'];

export function writeCsv(
  file: TextFile,
  told: Iterable<ToldConversation>,
  said: ExportWords,
  step: () => void,
): void {
  file.write(tableText([said.headings]));
  for (const one of told) {
    for (const text of one.texts) {
      for (const row of rowsOf(one, text, said)) file.write(rowText(row));
      step();
    }
  }
}

function rowsOf(
  told: ToldConversation,
  { message, recipients }: ToldText,
  said: ExportWords,
): string[][] {
  const { conversation, account, names } = told;
  const { line, people } = conversation;
  const { direction, at, from, text, wordless, media, id, batchId } = message;
  const named = people.map((number) => names.get(number) ?? '').filter((name) => name !== '');
  const files = media.map((one) => one.name ?? one.url).join(' ');
  const begin = [account, line, people.join(' '), named.join('; '), direction, iso(at)];
  const words = wordless ? said.wordless : text;
  const end = [files, id, batchId ?? ''];
  if (direction === 'in' || recipients.length === 0) {
    const [sender, to] = direction === 'in' ? [from ?? '', line] : [line, people.join(' ')];
    return [[...begin, sender, to, words, '', '', '', '', '', ...end]];
  }
  return recipients.flatMap(({ to, attempts }) => {
    const last = attempts.at(-1);
    if (last === undefined) return [];
    const { attempt, rung, code, verdict } = last;
    const reason = rung === 'failed' ? said.reason(verdict.reason, providers) : '';
    const status = [said.statuses[rung], iso(last.at), String(attempt), code ?? '', reason];
    return [[...begin, line, to, words, ...status, ...end]];
  });
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
