import { expect, test } from 'vitest';
import type { Line } from '../../shared/model/line.ts';
import {
  accountId,
  ana,
  ben,
  cleo,
  composeOne,
  foundLine,
  foundProfile,
  fromLine,
  heard,
  inbound,
  line,
  live,
  newText,
  openScene,
  otherLine,
} from './scene.ts';

const otherAccount = '019a0000-0000-7000-8000-000000000002';
const silent: Line = {
  ...foundLine,
  ...{ number: otherLine, type: 'unknown', providerId: null, canText: null, canMms: null },
  ...{ profile: null, profileId: null, campaign: null, registration: null },
  ...{ leaseUntil: null, renews: null },
};
const look = { label: 'Front desk', swatch: 3 };

test('lines are replaced per account, in their order, and keep what the provider left unsaid', () => {
  const { write, read } = openScene();
  const theirs = { ...foundLine, accountId: otherAccount };
  write.setLines(accountId, [{ ...silent, canText: false, canMms: false }]);
  write.setLines(otherAccount, [theirs]);
  write.setLines(accountId, [silent, foundLine]);
  expect(read.lines()).toEqual([silent, foundLine, theirs]);
});

test('what the user chose for a line outlives every reading of the lines, and the line itself', () => {
  const { write, read } = openScene();
  write.setLines(accountId, [foundLine, silent]);
  write.setLook(accountId, line, look);
  write.setLines(accountId, [silent]);
  write.setLines(accountId, [foundLine, silent]);
  expect(read.lines()).toEqual([{ ...foundLine, ...look }, silent]);
  write.setLook(accountId, line, { label: null, swatch: null });
  expect(read.lines()).toEqual([foundLine, silent]);
});

test('a person knows the line of the latest conversation, whoever wrote', () => {
  const scene = openScene();
  const { write, read } = scene;
  const known = (people = [ana, ben, cleo], lines = [line, otherLine]) => [
    ...read.knownLines(accountId, lines, people),
  ];
  composeOne(scene, 'Hi', ana);
  write.compose(fromLine(newText('Hi', [ben]), otherLine));
  expect(known()).toEqual([
    [ana, line],
    [ben, otherLine],
  ]);
  write.apply(accountId, heard([inbound('i1', { from: ana, line: otherLine })]), live);
  expect(known([ana])).toEqual([[ana, otherLine]]);
  expect(known([ana], [line])).toEqual([[ana, line]]);
  expect([...read.knownLines(otherAccount, [line], [ana])]).toEqual([]);
});

test('profiles are replaced per account, and one that stays keeps its turns', () => {
  const { write, read } = openScene();
  const second = {
    ...foundProfile,
    ...{ id: 'profile-2', callbackUrl: null, enabled: null, redacts: null },
    pool: { ...foundProfile.pool, enabled: false, stickySender: false, longCodeWeight: 9 },
  };
  write.setProfiles(accountId, [foundProfile, second]);
  write.setProfiles(otherAccount, [{ ...foundProfile, accountId: otherAccount }]);
  write.setTurns(accountId, foundProfile.id, 7);
  write.setTurns(accountId, second.id, 2);
  const renamed = { ...foundProfile, name: 'Renamed' };
  write.setProfiles(accountId, [renamed]);
  write.setProfiles(accountId, [second, renamed]);
  expect(read.profiles()).toEqual([second, renamed, { ...foundProfile, accountId: otherAccount }]);
  expect(read.turns(accountId, foundProfile.id)).toBe(7);
  expect(read.turns(accountId, second.id)).toBe(0);
  expect(read.turns(otherAccount, foundProfile.id)).toBe(0);
  expect(read.turns(accountId, 'nobody')).toBe(0);
});
