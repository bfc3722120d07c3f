import { describe, expect, test } from 'vitest';
import { type Alerts, usualAlerts } from '../../shared/model/alerts.ts';
import { noChange } from '../../shared/model/change.ts';
import { lineKey } from '../../shared/model/conversation.ts';
import { Address } from '../../shared/phone/address.ts';
import { arrivalsOf } from './arrival.ts';
import { type AlertPlan, createAlertPlan, type Step } from './plan.ts';
import { ana, arrival, line, situation } from './test-arrivals.ts';

const minute = 60_000;
const later = (ms: number) => ({ ...situation, now: situation.now + ms });
const withAlerts = (alerts: Partial<Alerts>) => ({
  ...situation,
  alerts: { ...usualAlerts, ...alerts },
});

/** Title and body of what is shown, the tag of what is taken away. */
function said(steps: readonly Step[]) {
  return steps.map((step) =>
    step.kind === 'show' ? [step.alert.title, step.alert.body] : `gone: ${step.tag}`,
  );
}

function removed(plan: AlertPlan, ...ids: number[]) {
  const read = ids.map((id) => arrival(id, { conversation: { unread: 0 } }).conversation);
  return said(plan.changed(read, noChange.removed));
}

describe('one conversation', () => {
  test('person and line in the title, the text in the body', () => {
    const steps = createAlertPlan().heard([arrival(7, { text: 'Hello' })], situation);
    expect(said(steps)).toEqual([['Ana → (838) 205-0008', 'Hello']]);
    expect(steps[0]).toMatchObject({ alert: { canReply: true, silent: false, conversationId: 7 } });
  });

  test('its next text replaces its notification, which counts them', () => {
    const plan = createAlertPlan();
    plan.heard([arrival(7, { text: 'Hello' })], situation);
    const steps = plan.heard([arrival(7, { text: 'There?', seq: 8 })], later(1000));
    expect(said(steps)).toEqual([['Ana → (838) 205-0008', '2 new texts – There?']]);
    expect(steps[0]).toMatchObject({ alert: { tag: 'conversation-7' } });
  });

  test('when it was read its notification goes, and counting starts anew', () => {
    const plan = createAlertPlan();
    plan.heard([arrival(7, { text: 'Hello' })], situation);
    expect(removed(plan, 7)).toEqual(['gone: conversation-7']);
    expect(removed(plan, 7)).toEqual([]);
    const steps = plan.heard([arrival(7, { text: 'Again' })], later(1000));
    expect(said(steps)).toEqual([['Ana → (838) 205-0008', 'Again']]);
  });

  test('what stands for words that are not there', () => {
    const bodyOf = (message: Parameters<typeof arrival>[1]) =>
      said(createAlertPlan().heard([arrival(7, message)], situation))[0]?.[1];
    const at = { position: 0, url: 'https://files.test/1', name: null };
    const kept = { state: 'kept', hash: 'a'.repeat(64), bytes: 1, dimensions: null } as const;
    const waiting = [{ ...at, file: { state: 'waiting' } as const }];
    const layout = { ...at, file: { ...kept, type: 'layout' } } as const;
    const picture = { ...at, position: 1, file: { ...kept, type: 'png' } } as const;
    expect(bodyOf({ text: '', message: { media: waiting } })).toBe('Picture or file');
    expect(bodyOf({ text: '', message: { media: [layout, picture] } })).toBe('Picture');
    expect(bodyOf({ text: 'Look', message: { media: [picture] } })).toBe('Look');
    expect(bodyOf({ text: '', message: { wordless: true } })).toMatch(/^A text whose words/);
  });

  test('in a group, who wrote it comes first', () => {
    const people = [ana, Address.parse('+12125550102')];
    const steps = createAlertPlan().heard(
      [arrival(7, { text: 'Hello', conversation: { people } })],
      situation,
    );
    expect(said(steps)).toEqual([['Ana and 1 more → (838) 205-0008', 'Ana: Hello']]);
  });
});

describe('none', () => {
  const silentFor = (alerts: Partial<Alerts>) =>
    createAlertPlan().heard([arrival(7)], withAlerts(alerts));

  test('for the conversation in view, but one for the others', () => {
    const plan = createAlertPlan();
    const steps = plan.heard([arrival(7), arrival(8)], { ...situation, lookingAt: 7 });
    expect(steps).toMatchObject([{ alert: { conversationId: 8 } }]);
  });

  test('for a muted conversation, also in the summary', () => {
    const muted = { conversation: { muted: true } };
    const many = [arrival(99, muted), ...[1, 2, 3, 4, 5, 6].map((id) => arrival(id))];
    expect(said(createAlertPlan().heard(many, situation))).toEqual([
      ['6 new texts', 'Person 1006: text 6'],
    ]);
  });

  test('when off, for a silent line, in quiet hours, while paused', () => {
    const { accountId } = arrival(7).conversation;
    expect(silentFor({ level: 'off' })).toEqual([]);
    expect(silentFor({ silentLines: [lineKey(accountId, line)] })).toEqual([]);
    const all = { on: true, from: 0, until: 0, days: [0, 1, 2, 3, 4, 5, 6] };
    expect(silentFor({ quiet: all })).toEqual([]);
    expect(silentFor({ pausedUntil: situation.now + 1 })).toEqual([]);
    expect(silentFor({ pausedUntil: situation.now })).toHaveLength(1);
  });

  test('later of what was passed over, whatever brings it again', () => {
    const plan = createAlertPlan();
    expect(plan.heard([arrival(7)], { ...situation, lookingAt: 7 })).toEqual([]);
    expect(plan.heard([arrival(7)], situation)).toEqual([]);
  });

  test('of what is no news', () => {
    const { message, conversation } = arrival(7);
    const changes = { ...noChange, conversations: [conversation], messages: [message] };
    expect(arrivalsOf(changes)).toEqual([]);
    expect(arrivalsOf({ ...changes, arrived: [message.id] })).toHaveLength(1);
  });
});

describe('a burst', () => {
  test('many at once are one summary that opens the newest', () => {
    const many = [5, 6, 1, 2, 3, 4].map((id) => arrival(id));
    const steps = createAlertPlan().heard(many, situation);
    expect(said(steps)).toEqual([['6 new texts', 'Person 1006: text 6']]);
    expect(steps[0]).toMatchObject({ alert: { conversationId: 6, canReply: false } });
  });

  test('after five in a minute the rest are counted, once a second at most, and silently', () => {
    const plan = createAlertPlan();
    for (let id = 1; id <= 5; id += 1) plan.heard([arrival(id)], later(id));
    expect(said(plan.heard([arrival(11)], later(10)))).toEqual([
      ['1 new text', 'Person 1011: text 11'],
    ]);
    expect(plan.heard([arrival(12)], later(20))).toEqual([]);
    expect(plan.heard([arrival(13)], later(30))).toEqual([]);
    expect(plan.due()).toBe(situation.now + 1010);
    const steps = plan.flush(later(1010));
    expect(said(steps)).toEqual([['3 new texts', 'Person 1013: text 13']]);
    expect(steps[0]).toMatchObject({ alert: { silent: true } });
    expect(plan.due()).toBeNull();
  });

  test('ends with a minute of quiet, and what is told next is told by itself', () => {
    const plan = createAlertPlan();
    plan.heard(
      [1, 2, 3, 4, 5, 6].map((id) => arrival(id)),
      situation,
    );
    expect(said(plan.heard([arrival(7)], later(minute)))).toEqual([
      'gone: summary',
      ['Ana → (838) 205-0008', 'text 7'],
    ]);
  });

  test('goes when everything in it was read', () => {
    const plan = createAlertPlan();
    const many = [1, 2, 3, 4, 5, 6].map((id) => arrival(id));
    plan.heard(many, situation);
    expect(removed(plan, 1, 2, 3, 4, 5)).toEqual([]);
    expect(removed(plan, 6)).toEqual(['gone: summary']);
  });
});
