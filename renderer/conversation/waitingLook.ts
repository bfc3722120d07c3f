/**
 * How it looks that a text has not left, or that nobody knows whether it did: each reason has a
 * shape and words of its own. One that merely waits for its turn says what keeps its account from
 * sending.
 */
import type { Connection, Flow } from '../../shared/model/account.ts';
import type { Delivery } from '../../shared/model/message.ts';
import type { Waiting } from '../../shared/model/waiting.ts';
import { presently, secondsLeft } from '../waiting/countdown.ts';
import { roughly } from '../words/durations.ts';
import { moment } from '../words/moments.ts';
import { words } from '../words/words.ts';
import { look, lookOf, type StatusLook } from './status.ts';

/** How the account of a text stands. */
export interface AccountStanding {
  readonly provider: string;
  readonly flow: Flow;
  readonly connection: Connection;
}

export interface Standpoint extends AccountStanding {
  /** ms since the epoch. */
  readonly now: number;
  /** The user is on its Undo button, so its time does not run out. */
  readonly held: boolean;
}

/** For words that are said once, whatever keeps the account from sending. */
export function plainStandpoint(provider: string, now: number): Standpoint {
  const connection = { state: 'live', since: now } as const;
  return { provider, flow: { state: 'flowing' }, connection, now, held: false };
}

/** A text written this far ahead of the clock, ms, has no known age: the clock was set back. */
const ahead = 60_000;

/** `writtenAt` in ms since the epoch. */
export function waitingLook(waiting: Waiting, writtenAt: number, from: Standpoint): StatusLook {
  const said = words.status.waiting;
  const { now, held, provider } = from;
  const present = held ? waiting : presently(waiting, now);
  switch (present.kind) {
    case 'undo': {
      const shown = held ? said.held : said.undo(secondsLeft(present.until, now));
      return { ...look('undo', shown, 'unfinished'), aloud: said.undoAloud };
    }
    case 'turn':
      return look('clock', turnWords(from), 'unfinished');
    case 'asked':
      return look('hourglass', said.asked(moment(present.until, now), provider), 'unfinished');
    case 'paused':
      return look('pause', said.paused, 'unfinished');
    case 'stale': {
      if (present.missed !== undefined) {
        return look('speech', words.schedule.missed(moment(present.missed, now)), 'doubt');
      }
      const dated = writtenAt - now <= ahead;
      const shown = dated ? said.stale(roughly(now - writtenAt)) : said.staleUndated;
      return look('speech', shown, 'doubt');
    }
    case 'stopped':
      return look('stop', said.stopped, 'ended');
    case 'opted-out':
      return look('bar', said.optedOut, 'ended');
    case 'checking':
      return look('ring', said.checking, 'doubt');
    case 'not-found':
      return look('lens', said.notFound(provider), 'doubt');
    case 'given-up':
      return look('eye-off', said.givenUp, 'ended');
  }
}

/** Where one text to one recipient stands. */
export interface Stand extends Pick<Delivery, 'rung' | 'at' | 'waiting'> {
  /** What happened, one sentence; null = the words for the rung are enough. */
  readonly reason: string | null;
}

export function standLook({ rung, at, waiting, reason }: Stand, from: Standpoint): StatusLook {
  if (waiting !== null) return waitingLook(waiting, at, from);
  return lookOf(rung, { provider: from.provider, reason });
}

export function deliveryLook(delivery: Delivery, from: Standpoint): StatusLook {
  return standLook({ ...delivery, reason: delivery.verdict.reason }, from);
}

function turnWords({ flow, connection, provider, now }: Standpoint): string {
  const said = words.status.waiting;
  switch (flow.state) {
    case 'flowing':
      return said.turn;
    case 'key-refused':
      return connection.state === 'key-missing' ? said.keyMissing : said.keyRefused;
    case 'paused':
      if (flow.asked) return said.pauseAsked(moment(flow.until, now), provider);
      return silenceWords(connection, provider, now);
  }
}

/** Whose silence it is: this computer's network, or the provider's. */
function silenceWords(connection: Connection, provider: string, now: number): string {
  const said = words.status.waiting;
  if (connection.state === 'live' || connection.state === 'catching-up') {
    return said.noAnswer(provider);
  }
  if (connection.state === 'waiting' && connection.cause === 'provider') {
    return said.noAnswerSince(provider, moment(connection.since, now));
  }
  return said.notConnected;
}
