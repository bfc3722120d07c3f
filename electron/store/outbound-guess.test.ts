import { describe, expect, test } from 'vitest';
import type { OutboundFacts } from '../../shared/model/receipt.ts';
import {
  composeTwo,
  count,
  ends,
  hear,
  minute,
  readPage,
  readWhole,
  record,
  second,
} from './outbound-scene.ts';
import {
  accepted,
  ana,
  ben,
  claimOne,
  composeOne,
  composeUnknown,
  groupText,
  line,
  lost,
  noon,
  openScene,
  otherLine,
  rungOf,
  waitingOf,
} from './scene.ts';

describe('a guess by time gives way', () => {
  test('to the answer of the send that the record is of', () => {
    const scene = openScene();
    const guessed = composeUnknown(scene, 'guessed');
    readPage(scene, record('p1'));
    const right = composeOne(scene, 'right', ana, noon + minute);
    const { outboxId } = claimOne(scene, noon + minute);
    scene.write.settle(outboxId, accepted('p1', 'right'), noon + minute);
    expect(ends(scene, guessed, right)).toEqual(['unknown', 'carrier']);
  });

  test('to our own id', () => {
    const scene = openScene();
    const [first, other] = composeTwo(scene);
    readPage(scene, record('p1', 2 * second), record('p2', 3 * second, 'failed'));
    hear(scene, [record('p1', 2 * second, 'carrier', { localId: other })]);
    expect(ends(scene, first, other)).toEqual(['unknown', 'carrier']);
    readWhole(scene);
    expect(ends(scene, first, other)).toEqual(['failed', 'carrier']);
    expect([count(scene, 'message'), count(scene, 'orphan')]).toEqual([2, 0]);
  });

  test('to words that are not its own, and the text is unknown again', () => {
    const scene = openScene();
    const id = composeUnknown(scene, 'Hi');
    readPage(scene, record('p1'));
    hear(scene, [record('p1', second, 'handset', { text: 'something else' })]);
    expect([rungOf(scene, id), count(scene, 'message')]).toEqual(['unknown', 2]);
    readWhole(scene, 20 * minute);
    expect(waitingOf(scene, id)).toEqual({ kind: 'not-found', since: noon });
  });

  test('to words that are those of the other', () => {
    const scene = openScene();
    const [first, other] = composeTwo(scene);
    readPage(scene, record('p1', 2 * second, 'carrier'), record('p2', 3 * second, 'failed'));
    hear(scene, [record('p1', 2 * second, 'carrier', { text: 'other' })]);
    expect(rungOf(scene, other)).toBe('carrier');
    readWhole(scene);
    expect(ends(scene, first, other)).toEqual(['failed', 'carrier']);
    expect([count(scene, 'message'), count(scene, 'orphan')]).toEqual([2, 0]);
  });

  test('to another record with its words; what was taken for it was sent elsewhere', () => {
    const scene = openScene();
    const id = composeUnknown(scene, 'Hi');
    readPage(scene, record('p0', second, 'failed'));
    hear(scene, [record('p1', 2 * second, 'carrier', { text: 'Hi' })]);
    expect([rungOf(scene, id), count(scene, 'message')]).toEqual(['carrier', 2]);
    hear(scene, [record('p0', second, 'failed', { text: 'of a robot' })]);
    const { messages } = scene.read.messages(1, null, 9);
    expect(messages.map(({ text }) => text).sort()).toEqual(['Hi', 'of a robot']);
  });

  test.each<[string, Partial<OutboundFacts>]>([
    ['its own words', { text: 'Hi' }],
    ['our own id', { localId: 'its' }],
  ])('to nothing any more once %s came', (_, said) => {
    const scene = openScene();
    const id = composeUnknown(scene, 'Hi');
    readPage(scene, record('p1'));
    const localId = said.localId ? id : null;
    hear(scene, [record('p1', second, 'carrier', { ...said, localId })]);
    hear(scene, [record('p2', second, 'failed', { text: 'Hi' })]);
    expect([rungOf(scene, id), count(scene, 'message')]).toEqual(['carrier', 2]);
  });

  test('not to the same words of another time', () => {
    const scene = openScene();
    const id = composeUnknown(scene, 'Hi');
    readPage(scene, record('p1'));
    hear(scene, [record('p2', 6 * minute, 'failed', { text: 'Hi' })], noon + 7 * minute);
    expect([rungOf(scene, id), count(scene, 'message')]).toEqual(['carrier', 2]);
  });

  test('not, of a group, to the same words to one of its people', () => {
    const scene = openScene();
    scene.write.compose(groupText('Hi', [ana, ben]));
    scene.write.settle(claimOne(scene).outboxId, lost, noon);
    readPage(scene, record('p1'), record('p1', second, 'carrier', { to: ben }));
    hear(scene, [record('p2', second, 'failed', { text: 'Hi' })]);
    const [group, one] = scene.read
      .conversations({ kind: 'all' }, null, 9)
      .conversations.toSorted((a, b) => b.people.length - a.people.length);
    expect([group?.lastOutRung, one?.lastOutRung]).toEqual(['carrier', 'failed']);
    expect(count(scene, 'message')).toBe(2);
  });

  test('not to the same words to another line or somebody else', () => {
    const scene = openScene();
    const id = composeUnknown(scene, 'Hi');
    readPage(scene, record('p1'));
    const text = 'Hi';
    hear(scene, [record('p2', second, 'failed', { text, from: otherLine })]);
    hear(scene, [record('p3', second, 'failed', { text, to: ben, from: line })]);
    expect([rungOf(scene, id), count(scene, 'message')]).toEqual(['carrier', 3]);
  });
});
