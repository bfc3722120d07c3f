/** What the tests of searching stand on: a store with every kind of text, and what people type. */
import type { OutboundFacts, WireFact } from '../../../shared/model/receipt.ts';
import { Address } from '../../../shared/phone/address.ts';
import { type NamedNumber, namesLookup } from '../../../shared/search/names.ts';
import type { Database } from '../database.ts';
import { int } from '../rows.ts';
import { accountId, heard, inbound, outbound, type Scene } from '../scene.ts';

export type Random = () => number;

/** Mulberry32: the same numbers for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

const stems = [
  'inv',
  'par',
  'thu',
  'deliv',
  'app',
  'con',
  'tim',
  'hou',
  'sto',
  'mor',
  'pri',
  'wee',
];
const endings = [
  '',
  'oice',
  'cel',
  'rsday',
  'ery',
  'ointment',
  'firm',
  'e',
  'se',
  'p',
  'ning',
  'ce',
  'k',
];
/** Common ones first. */
export const vocabulary: readonly string[] = [
  ...['the', 'you', 'to', 'is', 'Ok', 'thanks', "don't", 'today', '4pm', '10:30', 'e-mail', 'café'],
  ...[
    'Über',
    'Straße',
    'naïve',
    'ÅNGSTRÖM',
    'İstanbul',
    'ΟΔΟΣ',
    'Łódź',
    '👍',
    '👍🏽',
    '❤️',
    '🇩🇪',
    '明日',
    '会議です',
  ],
  ...[
    '한국어',
    'สวัสดี',
    '#4471',
    '$50',
    '2125550101',
    '555-0104',
    '312',
    '0107',
    'A/C',
    'AND',
    'NOT',
    'NEAR',
  ],
  ...[
    'https://pay.example/x1',
    'www.example.com',
    'from:you',
    '“quoted”',
    '½',
    'ﬁne',
    'I’m',
    '🎉🎉',
  ],
  ...stems.flatMap((stem) => endings.map((ending) => stem + ending)),
];

export const lines = ['+13125550100', '+12125550199', '+442079460100'].map((one) =>
  Address.parse(one),
);
export const people: readonly Address[] = [
  ...Array.from({ length: 120 }, (_, n) => `+1312555${String(1000 + n * 37).slice(-4)}`),
  ...Array.from({ length: 60 }, (_, n) => `+1212777${String(2000 + n * 53).slice(-4)}`),
  ...Array.from({ length: 20 }, (_, n) => `+4420794610${String(n).padStart(2, '0')}`),
  ...['+3125550107', '+12015550123', '72345', '312', 'Longcode', 'Acme Bank', 'ANA'],
].map((one) => Address.parse(one));

const first = ['Ana', 'Ben', 'Cleo', 'Dvořák', 'Łukasz', 'The', 'Zoë', 'Anna-Maria'];
const last = ['López', 'Smith', "O'Neil", 'Müller', 'Store', '李'];
export const named: readonly NamedNumber[] = people
  .filter((_, n) => n % 3 === 0)
  .map((number, n) => ({ number, name: `${first[n % first.length]} ${last[n % last.length]}` }));
export const names = namesLookup(named);

/** The first text's moment, ms. */
export const began = Date.UTC(2026, 0, 5, 9);
const step = 97_000;
export const ended = (count: number): number => began + count * step;

function words(random: Random): string {
  const some = Array.from({ length: Math.floor(random() * 12) }, () =>
    pick(random, random() < 0.5 ? vocabulary.slice(0, 14) : vocabulary),
  );
  return some.join(pick(random, [' ', ' ', ', ', '\n']));
}

/** Heard a page at a time: texts from everybody, to everybody, in groups, with files, failed and read. */
export function fillCorpus({ db, write }: Scene, count: number, seed = 1): void {
  const random = randomFrom(seed);
  const page = 500;
  write.setLook(accountId, lines[1] ?? people[0] ?? pick(random, lines), {
    label: 'Main Store',
    swatch: 1,
  });
  for (let from = 0; from < count; from += page) {
    const facts = Array.from({ length: Math.min(page, count - from) }, (_, n) =>
      fact(random, from + n),
    );
    const at = ended(from + page);
    const historyBefore = random() < 0.7 ? at : 0;
    write.apply(accountId, heard(facts, { receivedAt: at }), {
      cursor: null,
      historyBefore,
      byTime: true,
    });
  }
  for (const row of db.all('SELECT id, last_seq FROM conversation WHERE unread > 0')) {
    if (random() < 0.8) write.markRead(int(row, 'id'), int(row, 'last_seq'));
  }
}

function fact(random: Random, n: number): WireFact {
  const id = `corpus-${n}`;
  const [line, other] = [pick(random, lines), pick(random, people)];
  const at = began + n * step + Math.floor(random() * step);
  const text = words(random);
  const media = random() < 0.05 ? [`https://files.example/${n}`] : [];
  if (random() < 0.6) {
    const others = random() < 0.06 ? numbersOf(random, other) : [];
    return inbound(id, { from: other, line, others, text, media, sentAt: at });
  }
  const to = /^\+|^\d/.test(other) ? other : pick(random, people.slice(0, 200));
  const rungs: OutboundFacts['receipts'][number]['rung'][] =
    random() < 0.08 ? ['failed'] : ['carrier'];
  return outbound(id, random() < 0.03 ? null : text, rungs, { to, from: line, createdAt: at });
}

function numbersOf(random: Random, besides: Address): Address[] {
  const others = [pick(random, people.slice(0, 180)), pick(random, people.slice(0, 180))];
  return [...new Set(others)].filter((one) => one !== besides);
}

export function allTexts(db: Database): string[] {
  return db.all('SELECT text FROM message').map((row) => String(row['text']));
}
