/** What people type into a search field, also what they should not. */
import { showAddress } from '../../../shared/phone/typed.ts';
import { named, people, pick, type Random, vocabulary } from './corpus.ts';

const oddities = [
  ...[
    '"',
    '""',
    '"the',
    'the"',
    'a"b',
    '*',
    'th*',
    '(',
    'NEAR(the you)',
    'AND',
    'the AND',
    'OR',
    '-',
  ],
  ...[
    'from:',
    'is:blue',
    'has:',
    'before:never',
    'words:the',
    '{the}',
    '^the',
    "'; --",
    '\\',
    '--the',
  ],
  ...['«13125550100', '·', '¡312', '+', '+1', '\u0000the', '😀', '\ud83d'],
];
const dates = [
  '2026-01-09',
  '2026-02',
  '1/12/2026',
  '2026',
  '3d',
  '12h',
  'yesterday',
  'feb',
  'monday',
];

export function typedBy(random: Random, texts: readonly string[]): string {
  const pieces = Array.from({ length: 1 + Math.floor(random() * random() * 4) }, () =>
    piece(random, texts),
  );
  return pieces.join(random() < 0.9 ? ' ' : '  ');
}

function piece(random: Random, texts: readonly string[]): string {
  const minus = random() < 0.1 ? '-' : '';
  const roll = random();
  if (roll < 0.45) return minus + wordTyped(random);
  if (roll < 0.57) return minus + quotedFrom(random, pick(random, texts));
  if (roll < 0.67) return numberTyped(random);
  if (roll < 0.74) return nameTyped(random);
  if (roll < 0.8) return `${minus}${pick(random, ['from', 'to'])}:${whoTyped(random)}`;
  if (roll < 0.84)
    return `${minus}line:${pick(random, ['main', 'store', '212', '+442079460100', '0100', 'none'])}`;
  if (roll < 0.88) return `${minus}has:${pick(random, ['media', 'link', 'LINK'])}`;
  if (roll < 0.92) return `${minus}is:${pick(random, ['failed', 'unread'])}`;
  if (roll < 0.96)
    return `${minus}${pick(random, ['before', 'after', 'After'])}:${pick(random, dates)}`;
  return pick(random, oddities);
}

function wordTyped(random: Random): string {
  const word = pick(random, random() < 0.3 ? vocabulary.slice(0, 12) : vocabulary);
  const shown = pick(random, [word, word.toLowerCase(), word.toUpperCase(), word.normalize('NFD')]);
  return [...shown].slice(0, random() < 0.6 ? 1 + Math.floor(random() * 5) : undefined).join('');
}

function quotedFrom(random: Random, text: string): string {
  const from = Math.floor(random() * text.length);
  const said = text.slice(from, from + 3 + Math.floor(random() * 14)).replace(/["“”„\s]+/g, ' ');
  return `"${said}${random() < 0.8 ? '"' : ''}`;
}

function numberTyped(random: Random): string {
  const number = pick(random, people.slice(0, 204));
  const digits = number.replace('+', '');
  return pick(random, [
    ...[number, digits, showAddress(number), showAddress(number).replaceAll('-', ' ')],
    ...[
      digits.slice(-4),
      digits.slice(-7),
      digits.slice(1, 4),
      digits.slice(0, 5),
      digits.slice(1),
    ],
    ...[
      `+${digits.slice(0, 4)}`,
      `0${digits.slice(2)}`,
      digits.slice(-10).replace(/(...)(...)/, '$1.$2.'),
    ],
  ]);
}

function nameTyped(random: Random): string {
  const { name } = pick(random, named);
  return pick(random, [
    name,
    `"${name}"`,
    name.slice(0, 2),
    name.slice(0, 5).toLowerCase(),
    'acme',
    'longc',
  ]);
}

function whoTyped(random: Random): string {
  return pick(random, [
    ...['me', 'ana', 'acme', '"Acme Bank"', '312', 'main', 'nobody', '"The Store"'],
    ...[numberTyped(random).replaceAll(' ', ''), nameTyped(random).split(' ')[0] ?? ''],
  ]);
}
