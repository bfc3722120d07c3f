import { expect, test } from 'vitest';
import { sniff } from '../../../electron/media/sniff.ts';
import { control } from '../../../electron/practice/test-client.ts';
import { wordsOf } from './hook.ts';
import { brings, hookedScene, idOf, line, numberOf } from './scene.ts';

const picture = 'https://cdn.example.com/p/1.jpg';

test('a person sends a picture back, which is served', async () => {
  const { hook, send } = await hookedScene();
  await send(numberOf('sends-picture'), 'Show me', { media: [picture] });
  const { facts } = await hook.until(brings('Look at this!'));
  const [fact] = facts;
  const [url = ''] = fact?.kind === 'inbound' ? fact.media : [];
  const answer = await fetch(url);
  expect(answer.headers.get('content-type')).toBe('image/png');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(sniff(bytes)).toBe('png');
});

test('a card and a note arrive over the control door', async () => {
  const { gateway, hook } = await hookedScene();
  const media = ['card.vcf', 'note.txt', 'https://cdn.example.com/9.gif'];
  await control(gateway, 'POST', '/inbound', {
    ...{ from: '+12125550118', to: line, text: '', media },
    others: ['+12125550101'],
  });
  const { facts } = await hook.until(brings(''));
  expect(facts).toMatchObject([
    {
      line,
      others: ['+12125550101'],
      media: [
        expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/practice\/media\/card\.vcf$/),
        expect.stringMatching(/note\.txt$/),
        media[2],
      ],
    },
  ]);
});

test('a group is one message for each member, who fail alone', async () => {
  const { hook, send, telnyx } = await hookedScene();
  const members = [numberOf('delivered'), numberOf('fails-after'), numberOf('answers')];
  const sent = await send(members, 'Hello all', { media: [picture] });
  const group = idOf(sent);
  await expect
    .poll(() => hook.heard.filter(({ raw }) => raw.includes('message.finalized')).length)
    .toBe(3);
  const outbound = hook.heard.flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.kind === 'outbound' ? [fact] : [])),
  );
  expect(new Set(outbound.map(({ groupMessageId }) => groupMessageId))).toEqual(new Set([group]));
  expect(new Set(outbound.map(({ providerMessageId }) => providerMessageId)).size).toBe(3);
  expect(outbound.every(({ receipts }) => receipts.length === 3)).toBe(true);
  const stands = await telnyx.get(group);
  expect(wordsOf(stands === null ? [] : [stands])).toEqual([
    'out 103:delivered 106:delivery_failed 101:delivered',
  ]);
  const reply = await hook.until(({ facts }) => facts.some(({ kind }) => kind === 'inbound'));
  expect(reply.facts).toMatchObject([{ from: members[2], line, others: [members[0], members[1]] }]);
});

test.each([
  ['nine people', Array.from({ length: 9 }, (_, n) => `+1212555017${n}`), '10015'],
  ['one of them twice', ['+12125550171', '+12125550171'], '10015'],
])('a group of %s is refused', async (_what, to, code) => {
  const { send } = await hookedScene();
  expect(await send(to, 'Hello')).toMatchObject({ kind: 'rejected', code });
});
