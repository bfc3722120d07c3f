import { expect, test } from 'vitest';
import {
  accountId,
  ana,
  ben,
  claimOne,
  composeOne,
  line,
  noon,
  only,
  otherLine,
  type Scene,
  waitingOf,
} from '../scene.ts';
import { minute, openLines, write } from './scene.ts';

const row = { person: ana, line, profileId: 'profile-1', keyword: 'stop', at: noon };
const out = (scene: Scene, from = line) => scene.read.isOptedOut(accountId, from, ana);

test('whom the provider lists is opted out here too, with what waits for them', () => {
  const scene = openLines();
  const id = composeOne(scene, 'waits');
  scene.write.setOptOutList(accountId, [{ ...row, line: null }], noon + minute);
  expect([out(scene), out(scene, otherLine)]).toEqual([true, true]);
  expect(waitingOf(scene, id)).toEqual({ kind: 'opted-out' });
  expect(only(scene.read.optOuts())).toMatchObject({
    ...{ source: 'provider', words: 'stop', at: noon, listing: 'both' },
    reach: { kind: 'profile', profileId: 'profile-1', name: 'Shop', line: null },
  });
  expect(scene.read.optOutLists()).toEqual([{ accountId, readAt: noon + minute }]);
});

test('of two lists the stricter wins, and the difference is told', () => {
  const scene = openLines();
  write(scene, 'STOP');
  scene.write.setOptOutList(accountId, [], noon + minute);
  expect(only(scene.read.optOuts()).listing).toBe('here-only');
  expect(out(scene)).toBe(true);

  const consent = { accountId, line, person: ana };
  scene.write.setOptOutList(accountId, [row], noon + 2 * minute);
  scene.write.sayOptOut(consent, 'in', 'signed', noon + 3 * minute);
  expect(only(scene.read.optOuts()).listing).toBe('provider-only');
  expect(out(scene)).toBe(true);
  scene.write.setOptOutList(accountId, [], noon + 4 * minute);
  expect(out(scene)).toBe(false);
});

test('START ends the provider’s block as well, unless its list was read since', () => {
  const scene = openLines();
  scene.write.setOptOutList(accountId, [row], noon + minute);
  write(scene, 'START', { at: 2 * minute });
  expect(out(scene)).toBe(false);
  scene.write.setOptOutList(accountId, [row], noon + minute);
  expect(out(scene)).toBe(false);
  scene.write.setOptOutList(accountId, [row], noon + 3 * minute);
  expect(out(scene)).toBe(true);
});

test('somebody who is on no list any more stays out: only they can come back', () => {
  const scene = openLines();
  scene.write.setOptOutList(accountId, [row], noon);
  scene.write.setOptOutList(accountId, [], noon + minute);
  expect(out(scene)).toBe(true);
  expect(only(scene.read.optOuts())).toMatchObject({ source: 'provider', listing: 'here-only' });
});

test('before a text to many it is known who will not get it', () => {
  const scene = openLines();
  composeOne(scene, 'hello', ben);
  const code = { code: '40012', detail: 'not routable', dialect: 'telnyx-error' } as const;
  scene.write.settle(claimOne(scene).outboxId, { kind: 'rejected', ...code, raw: '' }, noon);
  write(scene, 'STOP');
  const query = { accountId, line: otherLine, profileId: null, people: [ana, ben] };
  expect(scene.read.preFlight(query)).toMatchObject({ optedOut: [{ person: ana, at: noon }] });
  const pool = { ...query, line: null, profileId: 'profile-1' };
  expect(scene.read.preFlight(pool).optedOut).toHaveLength(1);
  const { verdict } = only(scene.read.messages(1, null, 9).messages[0]?.deliveries ?? []);
  expect(scene.read.preFlight(query).takesNone).toEqual(
    verdict.cause === 'cannot-receive' || verdict.cause === 'bad-number' ? [ben] : [],
  );
});
