/** Writes chosen conversations to a file for reading. Throws what the system throws. */

import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { ExportChoice, ExportFormat, ExportSpan } from '../../../shared/archive/selection.ts';
import type { Language } from '../../../shared/model/language.ts';
import { wordsIn } from '../../../shared/words/words.ts';
import type { Database } from '../database.ts';
import type { Beat } from './beat.ts';
import { writeCsv } from './conversations-csv.ts';
import { writeHtml } from './conversations-html.ts';
import { writeJson } from './conversations-json.ts';
import { textFile } from './text-file.ts';
import { countTold, toldConversations } from './told.ts';

export interface ConversationOrder {
  readonly target: string;
  readonly format: ExportFormat;
  readonly choice: ExportChoice;
  readonly span: ExportSpan;
  /** Their names by id, as the user gave them. */
  readonly accounts: ReadonlyMap<string, string>;
  readonly mediaFolder: string;
  /** ms since the epoch. */
  readonly madeAt: number;
  readonly language: Language;
}

export interface Written {
  readonly texts: number;
  readonly conversations: number;
}

export function writeConversations(db: Database, order: ConversationOrder, beat: Beat): Written {
  const { target, format, choice, span, accounts, madeAt } = order;
  const said = wordsIn(order.language).exporting;
  const written = { texts: 0, conversations: 0 };
  beat.phase('texts', countTold(db, choice, span));
  const step = (): void => {
    written.texts += 1;
    beat.step();
  };
  const told = counting(toldConversations(db, choice, span, accounts), () => {
    written.conversations += 1;
  });
  const file = textFile(target);
  try {
    switch (format) {
      case 'json':
        writeJson(file, told, madeAt, step);
        break;
      case 'csv':
        writeCsv(file, told, said, step);
        break;
      case 'html':
        writeHtml(file, told, {
          ...{ madeAt, said, step },
          beside: filesBeside(target, order.mediaFolder),
        });
        break;
    }
    file.finish();
    return written;
  } catch (error) {
    file.abandon();
    throw error;
  }
}

/** Files stand in a folder named after the page, under what is in them and never a name from outside. */
function filesBeside(
  target: string,
  mediaFolder: string,
): (hash: string, ending: string) => string | null {
  const folder = `${basename(target, extname(target))}_files`;
  return (hash, ending) => {
    const kept = join(mediaFolder, hash.slice(0, 2), hash.slice(2));
    if (!existsSync(kept)) return null;
    const name = `${hash.slice(0, 16)}.${ending}`;
    mkdirSync(join(dirname(target), folder), { recursive: true, mode: 0o700 });
    const copy = join(dirname(target), folder, name);
    if (!existsSync(copy)) copyFileSync(kept, copy);
    return `${encodeURIComponent(folder)}/${name}`;
  };
}

function* counting<T>(items: Iterable<T>, count: () => void): Iterable<T> {
  for (const item of items) {
    count();
    yield item;
  }
}
