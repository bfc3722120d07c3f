/** A person read whole: their contact, and what there is of their numbers; read again when either changes. */
import { useCallback, useEffect, useState } from 'react';
import type { KnownContact } from '../../../shared/contacts/listed.ts';
import type { NumberFacts } from '../../../shared/contacts/person.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { OptOut } from '../../../shared/model/opt-outs.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { paced } from '../../session/pace.ts';

export interface KnownPerson {
  /** Null where the number is nobody's. */
  readonly known: KnownContact | null;
  readonly numbers: readonly Address[];
  readonly facts: NumberFacts;
  readonly optOuts: readonly OptOut[];
}

interface Reading {
  /** Null until the first answer. */
  readonly person: KnownPerson | null;
  readonly failure: Failure | null;
}

export function usePerson(number: Address): Reading {
  const [reading, setReading] = useState<Reading>({ person: null, failure: null });

  const read = useCallback(
    async (isHere: () => boolean) => {
      const contact = await window.longcode.contactOf({ number });
      if (!contact.ok) {
        if (isHere()) setReading((before) => ({ ...before, failure: contact.failure }));
        return;
      }
      const own = contact.value?.contact.numbers.map((one) => one.number) ?? [];
      const numbers = own.length === 0 ? [number] : own;
      const [facts, listed] = await Promise.all([
        window.longcode.numberFacts({ numbers }),
        window.longcode.listOptOuts(),
      ]);
      if (!isHere()) return;
      if (!facts.ok) {
        setReading((before) => ({ ...before, failure: facts.failure }));
        return;
      }
      const optOuts = listed.ok
        ? listed.value.optOuts.filter(({ person }) => numbers.includes(person))
        : [];
      setReading({
        person: { known: contact.value, numbers, facts: facts.value, optOuts },
        failure: null,
      });
    },
    [number],
  );

  useEffect(() => {
    let here = true;
    const again = paced(() => read(() => here));
    again();
    const offs = [
      window.longcode.on('people', ({ names }) => {
        if (names.length > 0) again();
      }),
      window.longcode.on('changed', ({ conversations }) => {
        if (conversations.some(({ people }) => people.includes(number))) again();
      }),
    ];
    return () => {
      here = false;
      for (const off of offs) off();
    };
  }, [number, read]);

  return reading;
}
