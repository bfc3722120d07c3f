/**
 * One request, from its path to its outcome; nothing is answered here.
 *
 * The order is: path, so that a stranger learns nothing; form; body; our own test; the proof that it
 * is from the provider; the meaning; whether it is stored already; the store. It is `accepted` only
 * when the store has it for good.
 */
import type { IncomingMessage } from 'node:http';
import type { Heard } from '../../shared/model/receipt.ts';
import type { DeferralReason, RefusalReason } from '../../shared/model/webhook-counts.ts';
import { objectionTo } from './admission.ts';
import { checkBasic } from './basic-credentials.ts';
import { discardBody, readBody } from './body.ts';
import type { Outcome } from './counts.ts';
import { dedupKeysOf } from './dedup-keys.ts';
import { type Headers, valuesOf } from './headers.ts';
import type { Limits } from './limits.ts';
import { readPush } from './push.ts';
import { sourceAt } from './secret.ts';
import type { SelfTests } from './self-test.ts';
import type { Source } from './source.ts';
import type { StoredEvents } from './stored-events.ts';
import { checkTelnyxSignature } from './telnyx-signature.ts';
import type { TurnEnd, Turns } from './turns.ts';

export interface Surroundings {
  readonly sources: () => readonly Source[];
  /** Resolves when what was heard is durable; hearing it again changes nothing. */
  readonly take: (accountId: string, heard: Heard) => Promise<void>;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly limits: Limits;
  readonly selfTests: SelfTests;
  readonly stored: StoredEvents;
  readonly turns: Turns;
}

export interface Verdict {
  /** Null when the request was for nobody's address. */
  readonly accountId: string | null;
  readonly outcome: Outcome;
}

export type Judge = (request: IncomingMessage) => Promise<Verdict>;

export function createJudge(surroundings: Surroundings): Judge {
  const { sources, take, now, limits, selfTests, stored, turns } = surroundings;

  const unread = async (request: IncomingMessage, reason: RefusalReason): Promise<Outcome> => {
    await discardBody(request, limits.bodyBytes, limits.lingerFor);
    return refused(reason);
  };

  const store = async (source: Source, body: Buffer): Promise<Outcome> => {
    const { accountId, dialect } = source;
    const push = readPush(dialect, body);
    if (push === null) return refused('malformed');
    const keys = dedupKeysOf(dialect, push);
    if (keys !== null && stored.has(accountId, keys)) return { kind: 'duplicate' };
    const { raw, facts } = push;
    const heard: Heard = { source: 'webhook', receivedAt: now(), raw, facts };
    const end = await turns.take(async () => {
      await take(accountId, heard);
      if (keys !== null) stored.add(accountId, keys);
    }, limits.answerWithin[dialect]);
    return stores[end];
  };

  const arrive = async (source: Source, request: IncomingMessage): Promise<Outcome> => {
    const { headersDistinct: headers, method = '' } = request;
    const objection = objectionTo(method, headers);
    const asking = objection === 'wrong-type' && wantsToBeAsked(source, headers);
    if (objection !== null && !asking) return unread(request, objection);
    const body = await readBody(request, limits.bodyBytes, limits.bodyWithin);
    if (body.kind !== 'whole') return refused(body.kind === 'cut-off' ? 'malformed' : body.kind);
    if (selfTests.arrived(source.accountId, body.bytes)) return { kind: 'self-test' };
    return prove(source, headers, body.bytes, now()) ?? store(source, body.bytes);
  };

  return async (request) => {
    const source = sourceAt(sources(), request.url ?? '');
    if (source === null) return { accountId: null, outcome: await unread(request, 'wrong-path') };
    return { accountId: source.accountId, outcome: await arrive(source, request) };
  };
}

/** Null when the request is from the provider. */
function prove(source: Source, headers: Headers, body: Buffer, now: number): Outcome | null {
  switch (source.dialect) {
    case 'telnyx': {
      const { publicKey } = source.credentials;
      const verdict = checkTelnyxSignature(publicKey, headers, body, now);
      return verdict === 'ok' ? null : refused(verdict);
    }
    case 'bandwidth': {
      const verdict = checkBasic(source.credentials, headers);
      if (verdict === 'absent') return { kind: 'challenged' };
      return verdict === 'ok' ? null : refused(verdict);
    }
    case 'opentact':
      return null;
  }
}

/** A request to be asked for credentials may have no body yet, and so no type. */
function wantsToBeAsked({ dialect }: Source, headers: Headers): boolean {
  return dialect === 'bandwidth' && valuesOf(headers, 'authorization').length === 0;
}

function refused(reason: RefusalReason): Outcome {
  return { kind: 'refused', reason };
}

function deferred(reason: DeferralReason): Outcome {
  return { kind: 'deferred', reason };
}

const stores: Readonly<Record<TurnEnd, Outcome>> = {
  done: { kind: 'accepted' },
  failed: deferred('store-failed'),
  late: deferred('store-slow'),
  busy: deferred('busy'),
};
