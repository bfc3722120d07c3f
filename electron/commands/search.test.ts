import { expect, test } from 'vitest';
import { commands as contract } from '../../shared/contract/commands.ts';
import { ana, ben, only, start, to } from './scene.ts';
import { searchCommands } from './search.ts';

const typist = { now: Date.UTC(2026, 4, 4, 12), locale: 'en-US', country: 'US' } as const;

test('what is typed is looked for everywhere, and in one conversation', async () => {
  const { store, commands } = await start();
  for (const text of ['The parcel is here', 'No parcel yet', 'Good morning']) {
    await commands.sendText({ ...to(ana), text });
  }
  const { messages } = await commands.sendText({ ...to(ben), text: 'A parcel for Ben' });
  const { conversationId, seq } = only(messages);
  const search = searchCommands(store);
  const asked = { typed: 'parc -yet', typist };
  const { hits, hasOlder } = await search.search({ ...asked, beforeSeq: null, limit: 1 });
  expect([only(hits).message.text, only(hits).marks, hasOlder]).toEqual([
    'A parcel for Ben',
    [{ start: 2, end: 6 }],
    true,
  ]);
  expect(await search.searchCount(asked)).toEqual({ count: 2, more: false });
  expect(await search.searchWithin({ ...asked, conversationId })).toMatchObject({ seqs: [seq] });
  const people = await search.searchPeople({ typed: '0151', typist, limit: 5 });
  expect(only(people.conversations).people).toEqual([ben]);
  const around = await search.listAround({ conversationId, seq, limit: 9 });
  expect(around.messages.map(({ text }) => text)).toEqual(['A parcel for Ben']);
  const newer = await search.listNewer({ conversationId, afterSeq: seq, limit: 9 });
  expect(newer).toMatchObject({ messages: [], hasNewer: false, hasOlder: true });
});

test('the contract takes what it should and nothing else', () => {
  const good = { typed: '" OR *', typist, beforeSeq: null, limit: 40 };
  expect(contract.search.safeParse(good).success).toBe(true);
  const wrongTypists = [
    ...[{ now: -1 }, { now: 1e300 }, { locale: 'en_US!' }, { locale: '' }],
    ...[{ country: 'XX' }, { country: 7 }, { more: true }],
  ];
  for (const wrong of wrongTypists) {
    const asked = { ...good, typist: { ...typist, ...wrong } };
    expect([wrong, contract.search.safeParse(asked).success]).toEqual([wrong, false]);
  }
  for (const wrong of [
    { typed: 'x'.repeat(1001) },
    { limit: 0 },
    { limit: 201 },
    { beforeSeq: -1 },
  ])
    expect(contract.search.safeParse({ ...good, ...wrong }).success).toBe(false);
});
