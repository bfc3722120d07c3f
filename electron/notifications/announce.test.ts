import { describe, expect, test } from 'vitest';
import { untouched } from '../../shared/inbox/samples.ts';
import { noChange } from '../../shared/model/change.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Message } from '../../shared/model/message.ts';
import { Address } from '../../shared/phone/address.ts';
import { type Arrival, announce, arrivalsOf, type Situation } from './announce.ts';

const line = Address.parse('+18382050008');
const situation: Situation = {
  enabled: true,
  lookingAt: null,
  nameOf: (_account, address) => (address === '+12125550101' ? 'Ana' : address),
};

function arrival(conversationId: number, text = `text ${conversationId}`): Arrival {
  const message: Message = {
    id: `m-${conversationId}-${text}`,
    seq: conversationId,
    conversationId,
    direction: 'in',
    from: Address.parse('+12125550101'),
    text,
    at: 0,
    batchId: null,
    wordless: false,
    byProfile: null,
    media: [],
    deliveries: [],
    attempts: 0,
  };
  const conversation: Conversation = {
    ...untouched,
    id: conversationId,
    accountId: 'a',
    line,
    people: [Address.parse('+12125550101')],
    lastSeq: conversationId,
    lastAt: 0,
    lastText: text,
    lastKind: 'text',
    lastDirection: 'in',
    lastOutRung: null,
    unread: 1,
  };
  return { message, conversation };
}

describe('announce', () => {
  test('person and line in the title, the text in the body', () => {
    expect(announce([arrival(7, 'Hello')], situation)).toEqual([
      { title: 'Ana → (838) 205-0008', body: 'Hello', conversationId: 7 },
    ]);
  });

  test('what stands for words that are not there', () => {
    const said = (own: Partial<Message>): string | undefined => {
      const one = arrival(7, '');
      return announce([{ ...one, message: { ...one.message, ...own } }], situation)[0]?.body;
    };
    const at = { position: 0, url: 'https://files.test/1', name: null };
    const kept = { state: 'kept', hash: 'a'.repeat(64), bytes: 1, dimensions: null } as const;
    expect(said({ media: [{ ...at, file: { state: 'waiting' } }] })).toBe('Picture or file');
    expect(said({ media: [{ ...at, file: { ...kept, type: 'mp4' } }] })).toBe('Video');
    const layout = { ...at, file: { ...kept, type: 'layout' } } as const;
    const picture = { ...at, position: 1, file: { ...kept, type: 'png' } } as const;
    expect(said({ media: [layout, picture] })).toBe('Picture');
    expect(said({ text: 'Look', media: [picture] })).toBe('Look');
    expect(said({ wordless: true })).toMatch(/^A text whose words/);
  });

  test('in a group, who wrote it comes first', () => {
    const { message, conversation } = arrival(7, 'Hello');
    const people = ['+12125550101', '+12125550102'].map((one) => Address.parse(one));
    expect(announce([{ message, conversation: { ...conversation, people } }], situation)).toEqual([
      { title: 'Ana and 1 more → (838) 205-0008', body: 'Ana: Hello', conversationId: 7 },
    ]);
  });

  test('one a message', () => {
    expect(announce([arrival(7, 'a'), arrival(7, 'b')], situation)).toHaveLength(2);
  });

  test('none for the conversation in view, but one for the others', () => {
    const shown = announce([arrival(7), arrival(8)], { ...situation, lookingAt: 7 });
    expect(shown.map((one) => one.conversationId)).toEqual([8]);
  });

  test('none when switched off', () => {
    expect(announce([arrival(7)], { ...situation, enabled: false })).toEqual([]);
  });

  test('many at once are one summary that opens the newest', () => {
    const many = [5, 6, 1, 2, 3, 4].map((id) => arrival(id));
    expect(announce(many, situation)).toEqual([
      { title: '6 new texts', body: 'text 6', conversationId: 6 },
    ]);
  });

  test('only what the change calls news arrives', () => {
    const { message, conversation } = arrival(7);
    const changes = { ...noChange, conversations: [conversation], messages: [message] };
    expect(arrivalsOf(changes)).toEqual([]);
    expect(arrivalsOf({ ...changes, arrived: [message.id] })).toHaveLength(1);
  });
});
