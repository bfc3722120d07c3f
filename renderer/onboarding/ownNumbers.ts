/**
 * Numbers as the user pastes them, one a line or with commas or spaces between; each is kept once, as
 * E.164, and what is no number is named.
 */
import { maxOwnNumbers } from '../../shared/contract/limits.ts';
import type { Address } from '../../shared/phone/address.ts';
import { readTypedNumbers } from '../../shared/phone/typed.ts';
import { words } from '../words/words.ts';

export interface OwnNumbers {
  /** Each once, in the order given. */
  readonly numbers: readonly Address[];
  readonly unreadable: readonly string[];
  /** How many were there a second time. */
  readonly repeated: number;
}

export function readOwnNumbers(text: string): OwnNumbers {
  const pieces = text
    .replace(/\s+(?=\+)/g, '\n')
    .split(/[,;\n\r\t]+/)
    .filter((piece) => piece.trim() !== '');
  const { addresses, unreadable } = readTypedNumbers(pieces.join('\n'));
  const repeated = pieces.length - unreadable.length - addresses.length;
  return { numbers: addresses, unreadable, repeated };
}

/** Why these cannot be used; null when they can. */
export function numbersProblem({ numbers, unreadable }: OwnNumbers): string | null {
  const { numbersUnreadable, numbersMissing, numbersTooMany } = words.onboarding;
  if (unreadable.length > 0) return numbersUnreadable(unreadable);
  if (numbers.length === 0) return numbersMissing;
  return numbers.length > maxOwnNumbers ? numbersTooMany(maxOwnNumbers) : null;
}

/** What will be kept, as it was read; null while there is nothing to say. */
export function readBack({ numbers, repeated }: OwnNumbers): string | null {
  return numbers.length === 0 ? null : words.onboarding.numbersRead(numbers, repeated);
}
