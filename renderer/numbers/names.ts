/**
 * What numbers are called, as far as this page was told. Names come with the conversations; of a number
 * that nothing came with, all that are asked for in one turn are looked up together. A number an event
 * spoke of is known from events from then on: an answer on its way may be older.
 */
import type { NumberName } from '../../shared/contacts/contact.ts';
import { maxNamesAsked } from '../../shared/contract/limits.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Address } from '../../shared/phone/address.ts';
import { useSession } from '../session/session.ts';

/** Told, or being asked for. */
const known = new Set<string>();
const settled = new Set<string>();
let wanted: Address[] = [];

/** @param told every number that the names are complete for. */
export function learnNames(told: readonly Address[], names: readonly NumberName[]): void {
  for (const number of told) known.add(number);
  take(names.filter(({ number }) => !settled.has(number)));
}

export function peopleOf(conversations: readonly Conversation[]): readonly Address[] {
  return conversations.flatMap(({ people }) => people);
}

/** Contacts were changed. What was never shown is not kept: there may be a hundred thousand of them. */
export function applyRenamed(names: readonly NumberName[]): void {
  const shown = names.filter(({ number }) => known.has(number));
  for (const { number } of shown) settled.add(number);
  take(shown);
}

/** Another database took the place of this one. */
export function forgetNames(): void {
  known.clear();
  settled.clear();
  wanted = [];
  useSession.setState({ names: new Map() });
}

/** Has it looked up, unless it is known or being looked up. */
export function want(number: Address): void {
  if (known.has(number)) return;
  known.add(number);
  wanted.push(number);
  if (wanted.length === 1) queueMicrotask(() => void ask());
}

async function ask(): Promise<void> {
  const all = wanted;
  wanted = [];
  for (let from = 0; from < all.length; from += maxNamesAsked) {
    const numbers = all.slice(from, from + maxNamesAsked);
    const answer = await window.longcode.namesOf({ numbers });
    if (answer.ok) learnNames(numbers, answer.value);
    else for (const number of numbers) known.delete(number);
  }
}

function take(news: readonly NumberName[]): void {
  const { names } = useSession.getState();
  const changed = news.filter(({ number, name }) => (names.get(number) ?? null) !== name);
  if (changed.length === 0) return;
  const next = new Map(names);
  for (const { number, name } of changed) {
    if (name === null) next.delete(number);
    else next.set(number, name);
  }
  useSession.setState({ names: next });
}
