/**
 * Brings together what decides about notifications, what shows them and what a reply does: names come
 * from the store, the clock and the timer are here.
 */
import type { NumberName } from '../../shared/contacts/contact.ts';
import type { Alerts } from '../../shared/model/alerts.ts';
import type { ChangeSet } from '../../shared/model/change.ts';
import type { Address } from '../../shared/phone/address.ts';
import { showAddress } from '../../shared/phone/typed.ts';
import { said } from '../words.ts';
import type { Arrival } from './arrival.ts';
import { createGathering, type Gathering } from './gather.ts';
import { createAlertPlan, type Situation, type Step } from './plan.ts';
import { createRaiser } from './raise.ts';
import { createReply, type ReplyOptions } from './reply.ts';

export interface AlertServiceOptions {
  readonly store: ReplyOptions['store'] & {
    namesOf(numbers: readonly Address[]): Promise<readonly NumberName[]>;
  };
  readonly commands: ReplyOptions['commands'];
  readonly alerts: () => Alerts;
  /** The name of somebody on a practice network. */
  readonly practiceName: (accountId: string, address: Address) => string | undefined;
  /** The conversation that somebody looks at; null when nobody looks. */
  readonly lookingAt: () => number | null;
  readonly onClick: (conversationId: number) => void;
  readonly onFailure: (error: unknown) => void;
}

export interface AlertService extends Gathering {
  /** Anything changed: what was read loses its notification. */
  changed(changes: ChangeSet): void;
  /** From a notification of an earlier run. */
  replied(messageId: string, conversationId: number, text: string): void;
}

export function createAlertService(options: AlertServiceOptions): AlertService {
  const plan = createAlertPlan();
  const reply = createReply({
    ...options,
    onFailure: ({ conversationId }, text, kept) => {
      const { replyFailed, replyKept, replyLost } = said().notifications;
      raiser.say(replyFailed, kept ? replyKept : replyLost(text), conversationId);
    },
  });
  const raiser = createRaiser({
    onClick: options.onClick,
    onReply: (activation, text) => void reply(activation, text),
  });
  let timer: ReturnType<typeof setTimeout> | null = null;
  let names: ReadonlyMap<string, string> = new Map();
  /** Arrivals wait for the names of those before them, so that none overtakes another. */
  let turn = Promise.resolve();

  const situation = (): Situation => ({
    alerts: options.alerts(),
    now: Date.now(),
    lookingAt: options.lookingAt(),
    said: said().notifications,
    nameOf: (accountId, address) =>
      names.get(address) ?? options.practiceName(accountId, address) ?? showAddress(address),
  });

  const apply = (steps: readonly Step[]): void => {
    raiser.apply(steps);
    const due = plan.due();
    if (due === null || timer !== null) return;
    timer = setTimeout(
      () => {
        timer = null;
        apply(plan.flush(situation()));
      },
      Math.max(0, due - Date.now()),
    );
    timer.unref();
  };

  const raise = async (arrivals: readonly Arrival[]): Promise<void> => {
    if (arrivals.length === 0) return;
    const people = arrivals.flatMap(({ conversation }) => conversation.people);
    // A text is told also where nobody can look up who it is from.
    const found = await options.store.namesOf([...new Set(people)]).catch((error: unknown) => {
      options.onFailure(error);
      return [];
    });
    names = new Map(found.flatMap(({ number, name }) => (name === null ? [] : [[number, name]])));
    apply(plan.heard(arrivals, situation()));
  };

  const gathering = createGathering((arrivals) => {
    turn = turn.then(() => raise(arrivals)).catch(options.onFailure);
  });

  return {
    ...gathering,
    changed: ({ conversations, removed }) => apply(plan.changed(conversations, removed)),
    replied: (messageId, conversationId, text) => void reply({ messageId, conversationId }, text),
  };
}
