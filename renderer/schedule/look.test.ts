import { expect, test } from 'vitest';
import { Address } from '../../shared/phone/address.ts';
import type { Scheduled, ScheduleState } from '../../shared/schedule/scheduled.ts';
import { actsOn, scheduledLook } from './look.ts';

const now = Date.UTC(2026, 4, 4, 12);
const minute = 60_000;
const day = 24 * 60 * minute;
const holding = { provider: 'Acme', schedule: { soonest: 5 * minute, latest: 5 * day } };
const plain = { provider: 'Bell', schedule: null };

function text(state: ScheduleState, more: Partial<Scheduled> = {}): Scheduled {
  return {
    ...{ id: '1', accountId: '2', line: Address.parse('+13125550100'), text: 'Hello', media: [] },
    ...{ people: [Address.parse('+13125550150')], batchId: null, due: now + day, zone: null },
    ...{ cancelOnReply: false, createdAt: now, state, ...more },
  };
}

const here: ScheduleState = { kind: 'here', refusal: null };

test.each([
  [text(here), plain, ['Kept here: this computer must be awake then']],
  [text(here), holding, ['Handing it to Acme']],
  [text({ kind: 'there' }), holding, ['Acme holds it']],
  [
    text({ kind: 'there' }, { cancelOnReply: true }),
    holding,
    ['Acme holds it', 'Only if they do not reply first'],
  ],
  [
    text({ kind: 'here', refusal: 'No' }),
    holding,
    ['Acme would not hold it (No). Kept here: this computer must be awake then'],
  ],
])('who keeps it is said', (one, by, notes) => {
  const look = scheduledLook(one, by, now);
  expect(look.status.words).toMatch(/^Scheduled /);
  expect(look.notes).toEqual(notes);
});

test('long before its time the provider is said to take it later', () => {
  const far = scheduledLook(text(here, { due: now + 20 * day }), holding, now);
  expect(far.notes[0]).toMatch(/^Kept here until Acme takes it: /);
});

test.each<[ScheduleState, string, readonly string[]]>([
  [{ kind: 'recalling', wish: 'cancel', why: 'user' }, 'Asking Acme to cancel it', []],
  [
    { kind: 'cancelled', why: 'reply', at: now },
    'Cancelled: they replied first',
    ['put-back', 'dismiss'],
  ],
  [{ kind: 'cancelled', why: 'opt-out', at: now }, 'Cancelled: they opted out', ['dismiss']],
  [
    { kind: 'asks', why: 'too-late', wish: 'cancel' },
    'Too late to cancel: it had left already',
    ['dismiss'],
  ],
  [
    { kind: 'asks', why: 'too-late', wish: 'change' },
    'Too late: the text left as it was. These words were not sent',
    ['send-now', 'edit', 'dismiss'],
  ],
])('%j says what became of it and offers what is left', (state, words, acts) => {
  expect(scheduledLook(text(state), holding, now).status.words).toBe(words);
  expect(actsOn(text(state), now)).toEqual(acts);
});

test('what is cancelled and over cannot be put back', () => {
  const over = text({ kind: 'cancelled', why: 'user', at: now }, { due: now - 1 });
  expect(actsOn(over, now)).toEqual(['dismiss']);
});
