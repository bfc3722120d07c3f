/**
 * The people one can text in practice. Their numbers are in 555-0100..0199, which the North American
 * Numbering Plan keeps for fiction, so a text can never reach a stranger even through another gateway.
 * A number that is neither listed here nor in the failing range behaves like `delivered`.
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
  | 'opts-out'
  | 'unconfirmed'
  | 'part-fails'
  | 'fails-late'
  | 'delivered-late'
  | 'told-thrice'
  | 'told-backwards'
  | 'spam-blocked'
  | 'busy-carrier'
  | 'sends-picture'
  | 'sends-card';

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
    does: 'Writes STOP after the first text from a number; what comes after that is blocked.',
  },
  {
    number: Address.parse('+12125550109'),
    name: 'Una Corwin',
    behaviour: 'unconfirmed',
    does: 'Your text goes out, then the carrier gives up waiting for a receipt.',
  },
  {
    number: Address.parse('+12125550110'),
    name: 'Piet Larkin',
    behaviour: 'part-fails',
    does: 'Of a long text one part gets lost, though the carrier took the others.',
  },
  {
    number: Address.parse('+12125550111'),
    name: 'Lena Farrow',
    behaviour: 'fails-late',
    does: 'Your text is reported delivered, and seconds later as failed.',
  },
  {
    number: Address.parse('+12125550112'),
    name: 'Rafi Santos',
    behaviour: 'delivered-late',
    does: 'Your text is reported failed, and seconds later as delivered.',
  },
  {
    number: Address.parse('+12125550113'),
    name: 'Tess Trimble',
    behaviour: 'told-thrice',
    does: 'Whatever happens to your text is reported three times.',
  },
  {
    number: Address.parse('+12125550114'),
    name: 'Otto Reeve',
    behaviour: 'told-backwards',
    does: 'What happens to your text is reported in reverse order.',
  },
  {
    number: Address.parse('+12125550115'),
    name: 'Bo Skelton',
    behaviour: 'spam-blocked',
    does: 'The carrier blocks your text as spam.',
  },
  {
    number: Address.parse('+12125550116'),
    name: 'Ruth Landau',
    behaviour: 'busy-carrier',
    does: 'The carrier is too busy for your first text and takes the next.',
  },
  {
    number: Address.parse('+12125550117'),
    name: 'Mina Vogel',
    behaviour: 'sends-picture',
    does: 'Sends you a picture back.',
  },
  {
    number: Address.parse('+12125550118'),
    name: 'Iris Moreau',
    behaviour: 'sends-card',
    does: 'Sends you a contact card back.',
  },
];

export function personAt(number: string): Person | undefined {
  return people.find((person) => person.number === number);
}
