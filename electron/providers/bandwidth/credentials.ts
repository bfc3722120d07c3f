/**
 * Who is texting: the account, the messaging application its lines belong to, and one of Bandwidth's
 * two ways in. API users (Basic) are retired by Bandwidth at the end of 2026; API credentials (OAuth2
 * client credentials) stay. Source: Bandwidth docs, "Credential Management".
 */
export interface UserLogin {
  readonly user: string;
  readonly password: string;
}

export interface ClientLogin {
  readonly clientId: string;
  readonly clientSecret: string;
}

export type BandwidthLogin = UserLogin | ClientLogin;

export type BandwidthCredentials = {
  readonly accountId: string;
  readonly applicationId: string;
} & BandwidthLogin;

/** The header of HTTP Basic authentication. */
export function basic(name: string, secret: string): string {
  return `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`;
}
