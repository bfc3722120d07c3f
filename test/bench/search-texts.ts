/**
 * A million texts such as people write: few words often, many seldom (Zipf), seven of ten people in the
 * same area code, a tenth of the conversations with nine tenths of the texts. They are written by the
 * version before searching, straight into its tables, so that bringing them up to date is measured too.
 */
import { createEmpty } from '../../electron/store/database.ts';

export interface TypedSearch {
  readonly kind: string;
  readonly typed: string;
}

const line = '+13125550100';
/** Before searching. */
const version = 5;
const step = 30_000 * 1024;

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables =
  'ka to mi re sa lo ne vi pu da sh er in th st an or el qu wi be co um ing ly'.split(' ');
const vocabulary = makeWords(30_000);
const weights = vocabulary.map((_, rank) => 1 / (rank + 3));
const cumulated: number[] = [];
let total = 0;
for (const weight of weights) {
  total += weight;
  cumulated.push(total);
}

function makeWords(count: number): string[] {
  const random = randomFrom(1);
  const words = new Set<string>();
  while (words.size < count) {
    const parts = Array.from(
      { length: 1 + Math.floor(random() * 4) },
      () => syllables[Math.floor(random() * syllables.length)],
    );
    words.add(parts.join(''));
  }
  return [...words];
}

function wordAt(part: number): string {
  let [low, high] = [0, cumulated.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulated[middle] ?? 0) < part * total) low = middle + 1;
    else high = middle;
  }
  return vocabulary[low] ?? '';
}

function personAt(n: number): string {
  const area = n % 10 < 7 ? 312 : 201 + (n % 700);
  return `+1${area}${String(2_000_000 + ((n * 7919) % 7_999_999)).padStart(7, '0')}`;
}

export function fillTexts(file: string, messages: number): void {
  const random = randomFrom(2);
  const db = createEmpty(file, version);
  const conversations = Math.max(1, Math.floor(messages / 10));
  const newest = Date.now() * 1024;
  db.write(() => {
    db.run("INSERT INTO account (id, uuid) VALUES (1, '019a0000-0000-7000-8000-000000000001')");
    for (let n = 0; n < conversations; n += 1) {
      db.run(
        'INSERT OR IGNORE INTO conversation (id, account_id, line, people) VALUES (?, 1, ?, ?)',
        ...[n + 1, line, personAt(n)],
      );
    }
  });
  db.write(() => {
    for (let n = 0; n < messages; n += 1) {
      const busy = random() < 0.9 ? 0.1 : 1;
      const out = random() < 0.4;
      const text = Array.from({ length: 3 + Math.floor(random() * 15) }, () => wordAt(random()));
      const seq = newest - (messages - n) * step;
      db.run(
        `INSERT INTO message (seq, id, conversation_id, direction, origin, text, at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        ...[seq, `filled-${n}`, 1 + Math.floor(random() * conversations * busy)],
        ...[
          out ? 'out' : 'in',
          out ? 'composed' : 'history',
          text.join(' '),
          Math.floor(seq / 1024),
        ],
      );
    }
    db.run(`UPDATE conversation SET last_seq = ifnull(
      (SELECT max(seq) FROM message m WHERE m.conversation_id = conversation.id), 0)`);
    db.run('DELETE FROM conversation WHERE last_seq = 0');
  });
  db.close();
}

/** In turns: each kind as often as the others. */
export function typedSearches(count: number): TypedSearch[] {
  const random = randomFrom(3);
  const at = (from: number, to: number): string =>
    vocabulary[from + Math.floor(random() * (to - from))] ?? '';
  const said = (): string => wordAt(random());
  const anyone = (): string => personAt(Math.floor(random() * 1_000));
  const kinds: Readonly<Record<string, () => string>> = {
    'first letter': () => said().slice(0, 1),
    'first letters': () => said().slice(0, 2 + Math.floor(random() * 3)),
    'long beginning': () => at(0, 300).slice(0, 6),
    'common word': () => at(0, 10),
    'rare word': () => at(5_000, 30_000),
    'words as written': () => `${said()} ${said()}`,
    'three words': () => `${said()} ${said()} ${said().slice(0, 3)}`,
    'common words, rarely together': () => `${at(20, 60)} ${at(20, 60)} ${at(60, 150)}`,
    'common and rare': () => `${at(0, 10)} ${at(10_000, 30_000)}`,
    'exact phrase': () => `"${at(0, 30)} ${at(0, 30)}"`,
    'whole number': () => anyone(),
    'area code and on': () => anyone().slice(2, 5 + Math.floor(random() * 4)),
    'last digits': () => anyone().slice(-4),
    'from somebody': () => `from:${anyone().slice(2)} ${at(0, 100)}`,
    'to an area': () => `to:312 ${said()}`,
    'before a date': () => `${said()} before:${Math.floor(random() * 300)}d`,
    without: () => `${at(0, 30)} -${at(0, 30)}`,
  };
  const all = Object.entries(kinds);
  return Array.from({ length: count }, (_, n) => {
    const [kind, type] = all[n % all.length] ?? ['', said];
    return { kind, typed: type() };
  });
}
