/**
 * The people one can text in practice. Their numbers are in 555-0100..0199, which the North American
 * Numbering Plan keeps for fiction, so a text can never reach a stranger even through another gateway.
 * A number that is not listed behaves like `delivered`.
 */
import { Address } from '../../shared/phone/address.ts';

export type Behaviour =
  | 'answers'
  | 'echoes'
  | 'delivered'
  | 'never-confirmed'
  | 'fails-before'
  | 'fails-after'
  | 'slow'
  | 'opts-out';

export interface Person {
  /** E.164 */
  readonly number: Address;
  readonly name: string;
  readonly behaviour: Behaviour;
  /** One sentence for the list of contacts to try. */
  readonly does: string;
}

export const people: readonly Person[] = [
  {
    number: Address.parse('+12125550101'),
    name: 'Ana Reyes',
    behaviour: 'answers',
    does: 'Answers every text with a fitting sentence.',
  },
  {
    number: Address.parse('+12125550102'),
    name: 'Eli Brandt',
    behaviour: 'echoes',
    does: 'Sends your own words back.',
  },
  {
    number: Address.parse('+12125550103'),
    name: 'Dora Lind',
    behaviour: 'delivered',
    does: 'Gets your text and writes nothing back.',
  },
  {
    number: Address.parse('+12125550104'),
    name: 'Noor Haddad',
    behaviour: 'never-confirmed',
    does: 'Your text goes out, but no receipt ever comes.',
  },
  {
    number: Address.parse('+12125550105'),
    name: 'Felix Braun',
    behaviour: 'fails-before',
    does: 'Your text waits in the queue too long and never leaves; nothing is charged.',
  },
  {
    number: Address.parse('+12125550106'),
    name: 'Faye Okafor',
    behaviour: 'fails-after',
    does: 'Your text goes out, then the carrier says it could not be delivered.',
  },
  {
    number: Address.parse('+12125550107'),
    name: 'Sol Ivers',
    behaviour: 'slow',
    does: 'Everything happens, ten times slower.',
  },
  {
    number: Address.parse('+12125550108'),
    name: 'Stan Opsahl',
    behaviour: 'opts-out',
    does: 'Writes STOP after the first text from a number, then stays silent.',
  },
];

export function personAt(number: string): Person | undefined {
  return people.find((person) => person.number === number);
}
