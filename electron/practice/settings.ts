/**
 * Everything about the practice gateway that is a number or a choice. Durations are milliseconds at
 * speed 1, chosen so that a person can watch each step happen; `speed` divides those of a text's life
 * and nothing else (a connection's deadlines stay real).
 */
import type { ProviderKind } from '../../shared/model/providers.ts';
import type { Clock } from './clock.ts';

/**
 * `rest`: the REST pages, under /rest, numbers mostly as strings, `callback_url`.
 * `plain`: the other spellings only: no /rest, sending at /sms/o with {from,to,text}, phone numbers as
 * JSON numbers, states created/sending/sent, `call_back_url`.
 */
export type Dialect = 'rest' | 'plain';

export interface PracticeOptions {
  /** Whose API it speaks. */
  readonly provider?: ProviderKind;
  /** 0 or none: any free port. */
  readonly port?: number;
  /** None: a random one. Also the password of the account's login. */
  readonly apiKey?: string;
  readonly seed?: number;
  /** How many times faster than life a text lives; above 0. */
  readonly speed?: number;
  /** Of Opentact. */
  readonly dialect?: Dialect;
  /** Opens the unauthenticated control door under /_control. Only for tests. */
  readonly control?: boolean;
  /** Where the records are kept across restarts; none: in memory only. */
  readonly stateFile?: string;
  readonly clock?: Clock;
}

export const defaults = { port: 0, seed: 1, speed: 1 } as const;

/**
 * Waits between the steps of one text: accepted, queued 30, sending 200, sent 400, delivered 1200,
 * answered 2400. A handset confirms soon after the carrier; a carrier that gives up, or takes back what
 * it said, lets one wait.
 */
export const waits = {
  queued: 30,
  sending: 170,
  sent: 200,
  receipt: 800,
  reply: 1200,
  queueTimeout: 1200,
  handset: 400,
  receiptTimeout: 2000,
  contradiction: 4000,
  slowFactor: 10,
} as const;

export const connection = {
  authDeadline: 10_000,
  /** A timer cannot wait longer than 24 days; a token can live longer. */
  longestTimer: 86_400_000,
  /** Longer than any client keeps an idle connection, so that a reused one is never just closing. */
  httpKeepAlive: 65_000,
  bodyLimit: 1024 * 1024,
  frameLimit: 64 * 1024,
} as const;

/** US dollars. Opentact docs, SMS Capability: enabling a US or Canada number costs 0.01. */
export const prices = {
  part: 0.0075,
  picture: 0.02,
  enableSms: 0.01,
  openingBalance: 100,
} as const;

/** Six GSM-7 parts of 153. */
export const longestMessage = 918;

export const tokenLifetimeSeconds = 86_400;

/** Sums of money are kept to a hundredth of a cent. */
export function money(amount: number): number {
  return Math.round(amount * 10_000) / 10_000;
}
