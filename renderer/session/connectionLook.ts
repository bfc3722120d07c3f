/** How an account stands: a shape, a few words, and what stands behind them where there is room. */
import type { AccountState, Connection, Health, Receiving } from '../../shared/model/account.ts';
import { shownNumber } from '../numbers/shown.ts';
import { often } from '../words/durations.ts';
import { moment } from '../words/moments.ts';
import { words } from '../words/words.ts';
import { providerName } from './providerName.ts';

export type ConnectionShape = 'full' | 'half' | 'hollow' | 'triangle' | 'cross';

export interface ConnectionLook {
  readonly shape: ConnectionShape;
  readonly words: string;
  /** The same with evidence and reason. */
  readonly whole: string;
}

const say = words.connection;

/** A wait longer than this is told by the time it ends, seconds. */
const longestCount = 120;

/** `now`: ms since the epoch. `online`: false only when the system is sure to have no network. */
export function connectionLook(state: AccountState, now: number, online: boolean): ConnectionLook {
  const { connection } = state;
  switch (connection.state) {
    case 'connecting':
      return plain('hollow', say.connecting);
    case 'catching-up':
      return plain('half', say.catchingUp(connection.read, connection.remaining));
    case 'live': {
      const short = liveWords(state.receiving, connection.since, now);
      const whole = say.parts([short, ...evidence(state, now)]);
      return { shape: 'full', words: short, whole };
    }
    case 'waiting': {
      const wait = waitWords(connection.until, now);
      const why = reason(connection, providerName(state.account), now, online);
      return { shape: 'triangle', words: wait, whole: say.because(wait, why) };
    }
    case 'key-refused':
      return plain('cross', say.keyRefusedSince(moment(connection.since, now)));
    case 'key-missing':
      return plain('cross', say.keyMissing);
    case 'stopped':
      return plain('hollow', say.stopped);
  }
}

/** What holds back the texts of an account; null while they leave, or while its connection tells. */
export function flowWords({ account, connection, flow }: AccountState, now: number): string | null {
  switch (flow.state) {
    case 'flowing':
      return null;
    case 'paused': {
      if (connection.state === 'waiting' || connection.state === 'connecting') return null;
      const time = moment(flow.until, now);
      const provider = providerName(account);
      return flow.asked ? say.sendingAsked(time, provider) : say.sendingUnanswered(time, provider);
    }
    case 'key-refused':
      return connectionNeedsKey(connection) ? null : say.sendingRefused;
  }
}

/** Inbound texts that did not come by themselves; null while all is well. */
export function missedWords({ missed }: Health, now: number): string | null {
  if (missed === null) return null;
  const lines = say.list(missed.lines.map(shownNumber));
  return say.missed(missed.count, lines, moment(missed.foundAt, now));
}

/** A key has to be entered before this account can go on. */
export function needsKey({ connection, flow }: AccountState): boolean {
  return connectionNeedsKey(connection) || flow.state === 'key-refused';
}

function connectionNeedsKey({ state }: Connection): boolean {
  return state === 'key-refused' || state === 'key-missing';
}

function plain(shape: ConnectionShape, text: string): ConnectionLook {
  return { shape, words: text, whole: text };
}

/** Where nothing is pushed there is no connection to speak of. */
function liveWords(receiving: Receiving, since: number, now: number): string {
  switch (receiving.by) {
    case 'socket':
      return say.connectedSince(moment(since, now));
    case 'webhook':
      return say.posted;
    case 'checks':
      return say.checking(often(receiving.every));
  }
}

function evidence({ receiving, health }: AccountState, now: number): readonly string[] {
  const { heardAt, checkedAt } = health;
  const lastAt = receiving.by === 'webhook' ? (receiving.lastAt ?? heardAt) : heardAt;
  const heard = lastAt === null ? say.nothingHeard : say.lastHeard(moment(lastAt, now));
  return [
    ...(receiving.by === 'checks' ? [] : [heard]),
    ...(checkedAt === null ? [] : [say.checked(moment(checkedAt, now))]),
  ];
}

function waitWords(until: number, now: number): string {
  const seconds = Math.ceil((until - now) / 1000);
  if (seconds <= 0) return say.tryingAgain;
  return seconds > longestCount
    ? say.waitingUntil(moment(until, now))
    : say.waitingSeconds(seconds);
}

function reason(
  { cause, since }: Extract<Connection, { state: 'waiting' }>,
  provider: string,
  now: number,
  online: boolean,
): string {
  const time = moment(since, now);
  switch (cause) {
    case 'provider':
      return say.noAnswerSince(provider, time);
    case 'network':
      return online ? say.noWaySince(provider, time) : say.offlineSince(time);
    case 'storage':
      return say.notWrittenSince(time);
  }
}
