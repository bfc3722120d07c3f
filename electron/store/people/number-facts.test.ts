import { expect, test } from 'vitest';
import {
  accountId,
  ana,
  ben,
  heard,
  inbound,
  line,
  live,
  noon,
  only,
  openScene,
  otherLine,
} from '../scene.ts';

test('everything there is of a number: on each line, in groups, with its files', () => {
  const { read, write } = openScene();
  const facts = [
    inbound('1', { sentAt: noon - 5000 }),
    inbound('2'),
    inbound('3', { line: otherLine, media: ['https://files.test/1.png'] }),
    inbound('4', { from: ben, others: [ana] }),
    inbound('5', { from: ben }),
  ];
  write.apply(accountId, heard(facts), live);
  const { conversations } = read.conversations({ kind: 'all' }, null, 9);
  const there = conversations.find((one) => one.line === otherLine);
  const text = only(read.messages(there?.id ?? 0, null, 9).messages);
  const file = { hash: 'ab'.repeat(32), type: 'png', bytes: 9, dimensions: null } as const;
  write.setMedia(text.id, 0, { state: 'kept', ...file }, 'sunset.png');

  const found = read.numberFacts([ana]);
  expect(found.conversations.map((one) => [one.line, one.people.length, one.messages])).toEqual([
    [line, 2, 1],
    [otherLine, 1, 1],
    [line, 1, 2],
  ]);
  expect(found).toMatchObject({ total: 3, messages: 4 });
  expect(found.firstAt).toBeLessThanOrEqual(found.lastAt ?? 0);
  expect(found.files).toEqual([
    {
      ...{ conversationId: there?.id, messageId: text.id, seq: text.seq, position: 0 },
      file: { state: 'kept', ...file },
      name: 'sunset.png',
    },
  ]);
  expect(read.numberFacts([otherLine])).toEqual({
    ...{ conversations: [], total: 0, messages: 0, firstAt: null, lastAt: null, files: [] },
  });
});
