/** Reading what a user entered to sign in; every failure names the field at fault. */
import { CommandError } from '../../shared/contract/failure.ts';
import type { SignIn, SignInField } from '../../shared/model/providers.ts';

/** Throws CommandError `sign-in-incomplete` where it is missing. */
export function required(signIn: SignIn, field: SignInField): string {
  const value = signIn[field] ?? '';
  if (value === '') throw new CommandError('sign-in-incomplete', null, field);
  return value;
}

/** A key that can stand in a header. Throws CommandError `sign-in-incomplete`. */
export function requiredKey(signIn: SignIn, field: SignInField): string {
  const value = required(signIn, field);
  if (!/^[\x21-\x7e]+$/.test(value)) {
    throw new CommandError('sign-in-incomplete', 'the key holds characters that no key has', field);
  }
  return value;
}
