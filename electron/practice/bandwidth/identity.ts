/** Where Bandwidth's API is found at the practice gateway, and under which name. */
import { practiceAccountId } from '../sign-in.ts';

/** What a client's base URL ends with. */
export const apiPath = '/api/v2';
/** Where access tokens come from; at Bandwidth it is a host of its own. */
export const tokenPath = '/api/v1/oauth2/token';
export const accountPath = `${apiPath}/users/{accountId}`;

/** The account's own address, without trailing slash. */
export function accountAt(origin: string): string {
  return `${origin}${apiPath}/users/${practiceAccountId}`;
}
