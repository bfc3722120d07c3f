/**
 * The ends of a message in Telnyx's shapes: an object with `phone_number` (or `address` in
 * Opentact's records), a bare string, or a list of either. Source: Telnyx API reference, "Send a
 * message" and "Group messaging", whose samples differ.
 */
import type { Address } from '../../../shared/phone/address.ts';
import { type Fields, isObject } from '../reading/fields.ts';

export interface Person {
  readonly address: Address;
  readonly status: string | null;
  readonly carrier: string | null;
  readonly lineType: string | null;
  readonly updatedAt: number | null;
  /** Where it stands in its list, for errors that point at one recipient. */
  readonly position: string;
  /** Says that the status is a word nobody documented. */
  readonly reportStatus: () => void;
}

/** Everybody under a key; entries without a readable address are left to `unknown`. */
export function people(fields: Fields, key: string): readonly Person[] {
  const value = fields.raw(key);
  const list = Array.isArray(value) ? fields.list(key) : null;
  if (list === null) return personAt(fields, key, '0');
  return list.keys.flatMap((position) => personAt(list, position, position));
}

function personAt(fields: Fields, key: string, position: string): readonly Person[] {
  const person = isObject(fields.raw(key)) ? fields.within(key) : null;
  if (person === null) {
    const address = fields.address(key);
    return address === null ? [] : [{ ...nothingSaid, address, position }];
  }
  const number = person.address('phone_number') ?? person.address('address');
  if (number === null) return [];
  person.allow('sent_at', 'completed_at', 'agent_id', 'agent_name', 'errors');
  return [
    {
      address: number,
      status: person.word('status'),
      carrier: person.word('carrier'),
      lineType: person.word('line_type'),
      updatedAt: person.time('updated_at'),
      position,
      reportStatus: () => person.report('status'),
    },
  ];
}

const nothingSaid = {
  status: null,
  carrier: null,
  lineType: null,
  updatedAt: null,
  reportStatus: () => undefined,
};
