import { expect, test } from 'vitest';
import { brokenPromise, type Evidence, type Stand, type Text, tally } from './tally.ts';

const nothing: Evidence = {
  ...{ promised: [], composed: [], elsewhere: [], received: [] },
  ...{ accepted: [], hidden: [], arrived: [], notified: [] },
};
const text = (words: string): Text => ({
  ...{ side: 'left', line: '+18382050008', person: '+12125550103', words },
});
const composed = (words: string, ...stands: readonly Stand[]) =>
  stands.map((stand) => ({ ...text(words), stand }));
const clean = {
  ...{ lost: 0, duplicated: 0, undecidedForNoReason: 0, shownTwice: 0 },
  ...{ inboundLost: 0, inboundDuplicated: 0, notificationsDuplicated: 0 },
};

const outbound: readonly [string, Partial<Evidence>, object][] = [
  [
    'each once',
    { promised: [text('a')], composed: composed('a', 'sent'), accepted: [text('a')] },
    { sent: 1 },
  ],
  ['written before the kill, never promised', { composed: composed('a', 'waiting') }, { sent: 1 }],
  ['promised and not in the store', { promised: [text('a')] }, { sent: 1, lost: 1 }],
  ['in the store and nowhere to go', { composed: composed('a', 'forgotten') }, { lost: 1 }],
  ['taken for sent, unknown to the provider', { composed: composed('a', 'sent') }, { lost: 1 }],
  [
    'two requests for one text',
    { composed: composed('a', 'sent'), accepted: [text('a'), text('a')] },
    { duplicated: 1 },
  ],
  [
    'sent, and about to be sent again',
    { composed: composed('a', 'waiting'), accepted: [text('a')] },
    { duplicated: 1 },
  ],
  ['a request without a text', { accepted: [text('a')] }, { duplicated: 1 }],
  [
    'never reached the provider',
    { composed: composed('a', 'undecided') },
    { undecided: 1, undecidedForNoReason: 1 },
  ],
  [
    'on record and not found there',
    { composed: composed('a', 'undecided'), accepted: [text('a')] },
    { undecided: 1, undecidedForNoReason: 1 },
  ],
  [
    'hidden by the provider',
    { composed: composed('a', 'undecided'), accepted: [text('a')], hidden: [text('a')] },
    { undecided: 1, hidden: 1 },
  ],
  [
    'hidden by the provider, and its twin lost',
    { composed: composed('a', 'undecided', 'sent'), accepted: [text('a')], hidden: [text('a')] },
    { undecided: 1, hidden: 1, lost: 1 },
  ],
  ['stopped in time', { composed: composed('a', 'stopped') }, { sent: 1 }],
  [
    'stopped, and gone all the same',
    { composed: composed('a', 'stopped'), accepted: [text('a')] },
    { duplicated: 1 },
  ],
  [
    'sent, forgotten, and taken for another when it was heard of',
    {
      ...{ composed: composed('a', 'forgotten'), elsewhere: [text('a')] },
      accepted: [text('a')],
    },
    { shownTwice: 1 },
  ],
  [
    'three alike, one of them undecided',
    {
      composed: composed('OK', 'sent', 'undecided', 'sent'),
      accepted: [text('OK'), text('OK')],
    },
    { sent: 3, undecided: 1, undecidedForNoReason: 1 },
  ],
  [
    'a text of another account does not make up for it',
    { composed: composed('a', 'sent'), accepted: [{ ...text('a'), side: 'right' }] },
    { lost: 1, duplicated: 1 },
  ],
];

const inbound: readonly [string, Partial<Evidence>, object][] = [
  ['each once', { arrived: [text('a')], received: [text('a')], notified: ['a'] }, { inbound: 1 }],
  ['not in the store', { arrived: [text('a')] }, { inboundLost: 1 }],
  [
    'in the store twice',
    { arrived: [text('a')], received: [text('a'), text('a')] },
    { inboundDuplicated: 1 },
  ],
  [
    'notified again after a restart',
    { arrived: [text('a')], received: [text('a')], notified: ['a', 'a'] },
    { notificationsDuplicated: 1 },
  ],
  [
    'the same words twice',
    { arrived: [text('a'), text('a')], received: [text('a'), text('a')], notified: ['a', 'a'] },
    { inbound: 2 },
  ],
];

test.each([...outbound, ...inbound])('%s', (_, told, expected) => {
  const figures = tally({ ...nothing, ...told });
  expect(figures).toMatchObject({ ...clean, ...expected });
  const { lost, duplicated, undecidedForNoReason, shownTwice } = figures;
  const { inboundLost, inboundDuplicated, notificationsDuplicated } = figures;
  const outward = lost + duplicated + undecidedForNoReason + shownTwice;
  const inward = inboundLost + inboundDuplicated + notificationsDuplicated;
  expect(brokenPromise(figures) === null).toBe(outward + inward === 0);
});
