/** What a user enters for Bandwidth, and what is sealed of it. */
import { z } from 'zod';
import { CommandError } from '../../../shared/contract/failure.ts';
import type { SignIn } from '../../../shared/model/providers.ts';
import { readWireJson } from '../reading/json.ts';
import { required } from '../sign-in.ts';

const word = z.string().min(1);
const Secret = z.object({
  accountId: word,
  applicationId: word,
  login: z.union([
    z.object({ clientId: word, clientSecret: word }),
    z.object({ user: word, password: word }),
  ]),
  /** What Bandwidth proves itself with when it posts to us. */
  callback: z.object({ user: word, password: word }).nullable(),
});
export type BandwidthSecret = z.infer<typeof Secret>;

/** Throws CommandError `sign-in-incomplete` with the first field that is missing. */
export function readSignIn(signIn: SignIn): BandwidthSecret {
  return {
    accountId: required(signIn, 'account-id'),
    applicationId: required(signIn, 'application-id'),
    login: loginIn(signIn),
    callback: callbackIn(signIn),
  };
}

/** Null for what `readSignIn` did not make. */
export function secretIn(text: string): BandwidthSecret | null {
  return Secret.safeParse(readWireJson(text)?.value).data ?? null;
}

export function signInOf({ accountId, applicationId, login, callback }: BandwidthSecret): SignIn {
  return {
    'account-id': accountId,
    'application-id': applicationId,
    ...('user' in login
      ? { user: login.user, password: login.password }
      : { 'client-id': login.clientId, 'client-secret': login.clientSecret }),
    ...(callback && { 'callback-user': callback.user, 'callback-password': callback.password }),
  };
}

/** A client, unless a user was entered. */
function loginIn(signIn: SignIn): BandwidthSecret['login'] {
  const byUser = signIn['user'] !== undefined || signIn['password'] !== undefined;
  return byUser
    ? { user: userName(signIn), password: required(signIn, 'password') }
    : {
        clientId: required(signIn, 'client-id'),
        clientSecret: required(signIn, 'client-secret'),
      };
}

/** HTTP Basic ends the name at the first colon. */
function userName(signIn: SignIn): string {
  const user = required(signIn, 'user');
  if (!user.includes(':')) return user;
  throw new CommandError('sign-in-incomplete', 'a user name has no colon', 'user');
}

/** Both or neither. */
function callbackIn(signIn: SignIn): BandwidthSecret['callback'] {
  const given = signIn['callback-user'] ?? signIn['callback-password'];
  if (given === undefined) return null;
  return {
    user: required(signIn, 'callback-user'),
    password: required(signIn, 'callback-password'),
  };
}
