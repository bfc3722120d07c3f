import { expect, test } from 'vitest';
import { createReply, replyId } from './reply.ts';
import { arrival } from './test-arrivals.ts';

const messageId = '019a0000-0000-7000-8000-0000000000aa';
const { conversation } = arrival(7);
const activation = { conversationId: 7, messageId };

function start(own: { fails?: boolean; draft?: string } = {}) {
  const sent: unknown[] = [];
  const drafts: unknown[] = [];
  const told: unknown[] = [];
  const reply = createReply({
    store: { conversation: async (id) => (id === 7 ? conversation : null) },
    commands: Promise.resolve({
      sendText: async (input) => {
        if (own.fails === true) throw new Error('no');
        sent.push(input);
        return { messages: [], conversations: [] };
      },
      readDraft: async () => ({
        draft: own.draft === undefined ? null : { text: own.draft, media: [] },
        files: [],
      }),
      saveDraft: async (draft) => {
        drafts.push(draft);
        return null;
      },
    }),
    onFailure: (...args) => told.push(args),
  });
  return { reply, sent, drafts, told };
}

test('goes to the conversation it answers, under an id that is always the same', async () => {
  const { reply, sent } = start();
  await reply(activation, 'On my way');
  await reply(activation, 'On my way');
  const [first, second] = sent;
  expect(first).toMatchObject({
    line: conversation.line,
    to: conversation.people,
    text: 'On my way',
  });
  expect(first).toMatchObject({ id: replyId(messageId) });
  expect(second).toEqual(first);
  expect(replyId(messageId)).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(replyId('another')).not.toBe(replyId(messageId));
});

test('nothing but blanks is no reply', async () => {
  const { reply, sent } = start();
  await reply(activation, '  \n');
  expect(sent).toEqual([]);
});

test('what cannot be sent is kept as a draft, and said', async () => {
  const { reply, drafts, told } = start({ fails: true });
  await reply(activation, 'On my way');
  expect(drafts).toMatchObject([{ kind: 'conversation', text: 'On my way' }]);
  expect(told).toEqual([[activation, 'On my way', true]]);
});

test('a draft that is there already stays, and the words are told', async () => {
  const { reply, drafts, told } = start({ fails: true, draft: 'Half a sentence' });
  await reply(activation, 'On my way');
  expect(drafts).toEqual([]);
  expect(told).toEqual([[activation, 'On my way', false]]);
});

test('to a conversation that is gone', async () => {
  const { reply, told } = start();
  await reply({ ...activation, conversationId: 8 }, 'Hello?');
  expect(told).toMatchObject([[{ conversationId: 8 }, 'Hello?', false]]);
});
