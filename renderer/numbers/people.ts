/** Who is on the other side: a contact, one of the people of practice, or a number. */
import type { PracticePerson } from '../../shared/contract/answers.ts';
import type { Address } from '../../shared/phone/address.ts';
import { accountOf, type Session } from '../session/session.ts';
import { want } from './names.ts';
import { shownNumber } from './shown.ts';

export function practicePerson(
  session: Session,
  accountId: string,
  number: string,
): PracticePerson | undefined {
  if (accountOf(session, accountId)?.practice !== true) return undefined;
  return session.practicePeople.find((person) => person.number === number);
}

export function personName(session: Session, accountId: string, number: Address): string {
  return knownName(session, accountId, number) ?? shownNumber(number);
}

/** The user's own name for them before that of practice; null where there is neither. */
export function knownName(session: Session, accountId: string, number: Address): string | null {
  const own = session.names.get(number);
  if (own !== undefined) return own;
  want(number);
  return practicePerson(session, accountId, number)?.name ?? null;
}

export function peopleNames(
  session: Session,
  accountId: string,
  people: readonly Address[],
): string {
  return people.map((number) => personName(session, accountId, number)).join(', ');
}
