/** The operators that narrow a search, and what taking one does to what is typed. */
export const operators = [
  'from',
  'to',
  'line',
  'has:media',
  'has:link',
  'is:failed',
  'is:unread',
  'before',
  'after',
  'quotes',
  'without',
] as const;

export type Operator = (typeof operators)[number];

/** As it is shown, and typed. */
export function spelled(operator: Operator): string {
  switch (operator) {
    case 'has:media':
    case 'has:link':
    case 'is:failed':
    case 'is:unread':
      return operator;
    case 'quotes':
      return '"…"';
    case 'without':
      return '-…';
    default:
      return `${operator}:`;
  }
}

export interface Typed {
  readonly text: string;
  /** Where typing goes on, UTF-16 units. */
  readonly caret: number;
}

export function withOperator(typed: string, operator: Operator): Typed {
  const before = typed === '' || typed.endsWith(' ') ? typed : `${typed} `;
  switch (operator) {
    case 'quotes':
      return { text: `${before}""`, caret: before.length + 1 };
    case 'without':
      return ended(`${before}-`);
    case 'from':
    case 'to':
    case 'line':
    case 'before':
    case 'after':
      return ended(`${before}${operator}:`);
    case 'has:media':
    case 'has:link':
    case 'is:failed':
    case 'is:unread':
      return ended(`${before}${operator} `);
  }
}

function ended(text: string): Typed {
  return { text, caret: text.length };
}
