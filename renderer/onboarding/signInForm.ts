/**
 * The form of a new or changed sign-in as it is typed: which fields a way in has, what is missing,
 * and to which field a failure belongs. Fields keep what was typed when another way is looked at.
 */
import type { Failure, FailureCode } from '../../shared/contract/failure.ts';
import {
  type ProviderOffer,
  type SignIn,
  type SignInField,
  type SignInWay,
  secretFields,
} from '../../shared/model/providers.ts';
import { words } from '../words/words.ts';

export type FormField = SignInField | 'numbers' | 'baseUrl' | 'socketUrl';

export type TypedSignIn = Readonly<Partial<Record<SignInField, string>>>;

export function fieldsOf({ required, optional }: SignInWay): readonly SignInField[] {
  return [...required, ...optional];
}

export function isSecret(field: SignInField): boolean {
  return secretFields.includes(field);
}

/** What was typed into the fields of a way, trimmed; fields left blank are left out. */
export function signInOf(typed: TypedSignIn, way: SignInWay): SignIn {
  return Object.fromEntries(
    fieldsOf(way)
      .map((field) => [field, (typed[field] ?? '').trim()] as const)
      .filter(([, text]) => text !== ''),
  );
}

/** Required fields with nothing in them, in their order on the screen. */
export function missingFields(typed: TypedSignIn, way: SignInWay): readonly SignInField[] {
  const given = signInOf(typed, way);
  return way.required.filter((field) => given[field] === undefined);
}

/** What is said at each of them. */
export function missingProblems(fields: readonly SignInField[]): TypedSignIn {
  const { missing, keyMissing, fields: say } = words.signIn;
  return Object.fromEntries(
    fields.map((field) => [field, field === 'api-key' ? keyMissing : missing(say[field].label)]),
  );
}

/** The way chosen before, while this provider has it; else its first. Undefined where it has none. */
export function wayOf(
  { ways }: Pick<ProviderOffer, 'ways'>,
  chosen: SignInWay['id'] | null,
): SignInWay | undefined {
  return ways.find(({ id }) => id === chosen) ?? ways[0];
}

/** The field of the form a failure belongs to; null when it is about the whole form. */
export function fieldAtFault(
  failure: Failure,
  way: SignInWay,
  asksNumbers: boolean,
): FormField | null {
  const field = failure.field ?? usualField(failure.code, asksNumbers);
  switch (field) {
    case 'key':
      return way.required.find(isSecret) ?? way.required[0] ?? null;
    case 'numbers':
      return asksNumbers ? 'numbers' : (way.required[0] ?? null);
    case 'baseUrl':
    case 'socketUrl':
      return field;
    default:
      return fieldsOf(way).find((shown) => shown === field) ?? null;
  }
}

function usualField(code: FailureCode, asksNumbers: boolean): Failure['field'] {
  switch (code) {
    case 'no-lines':
      return asksNumbers ? 'numbers' : 'key';
    case 'key-refused':
    case 'already-added':
    case 'vault-unavailable':
    case 'sign-in-incomplete':
      return 'key';
    case 'address-wrong':
    case 'address-unreachable':
    case 'address-insecure':
      return 'baseUrl';
    case 'socket-refused':
      return 'socketUrl';
    default:
      return null;
  }
}
