/** Who is on the other side: practice people have names, everyone else is their number. */
import type { PracticePerson } from '../../shared/contract/answers.ts';
import type { Address } from '../../shared/phone/address.ts';
import { accountOf, type Session } from '../session/session.ts';
import { shownNumber } from './shown.ts';

export function practicePerson(
  session: Session,
  accountId: string,
  number: string,
): PracticePerson | undefined {
  if (accountOf(session, accountId)?.practice !== true) return undefined;
  return session.practicePeople.find((person) => person.number === number);
}

export function personName(session: Session, accountId: string, number: string): string {
  return practicePerson(session, accountId, number)?.name ?? shownNumber(number);
}

export function peopleNames(
  session: Session,
  accountId: string,
  people: readonly Address[],
): string {
  return people.map((number) => personName(session, accountId, number)).join(', ');
}
