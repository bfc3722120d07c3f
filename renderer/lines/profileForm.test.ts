import { expect, test } from 'vitest';
import { commands } from '../../shared/contract/commands.ts';
import { sampleProfile } from '../session/samples.ts';
import {
  fieldAtFault,
  freshProfile,
  readProfile,
  sameTyped,
  type TypedProfile,
  typedProfile,
} from './profileForm.ts';

const accountId = '22222222-2222-4222-8222-222222222222';
const good: TypedProfile = {
  ...freshProfile,
  name: ' Shop ',
  callbackUrl: 'https://example.com/hook',
};

test('what is typed comes out as it went in, without the spaces around it', () => {
  const profile = sampleProfile('p', { name: 'Shop', callbackUrl: 'https://example.com/a' });
  const read = readProfile(typedProfile(profile));
  expect(read).toEqual({
    ok: true,
    draft: {
      name: 'Shop',
      callbackUrl: 'https://example.com/a',
      failoverUrl: null,
      pool: profile.pool,
    },
  });
  expect(readProfile(good)).toMatchObject({ ok: true, draft: { name: 'Shop' } });
});

test.each<[Partial<TypedProfile>, readonly string[]]>([
  [{ name: '  ' }, ['name']],
  [{ name: 'x'.repeat(101) }, ['name']],
  [{ callbackUrl: 'example.com' }, ['callbackUrl']],
  [{ callbackUrl: 'ftp://example.com' }, ['callbackUrl']],
  [{ callbackUrl: `https://example.com/${'x'.repeat(2000)}` }, ['callbackUrl']],
  [{ failoverUrl: 'nonsense' }, ['failoverUrl']],
  [{ callbackUrl: '', failoverUrl: 'https://example.com' }, ['failoverUrl']],
  [{ longCodeWeight: '10' }, ['longCodeWeight']],
  [{ tollFreeWeight: '' }, ['tollFreeWeight']],
  [{ longCodeWeight: '1.5', tollFreeWeight: '-1' }, ['longCodeWeight', 'tollFreeWeight']],
  [{ pool: true, longCodeWeight: '0', tollFreeWeight: '0' }, ['longCodeWeight']],
])('%o is a problem of %o', (change, fields) => {
  const read = readProfile({ ...good, ...change });
  expect(read.ok ? [] : Object.keys(read.problems)).toEqual(fields);
});

test('both weights may be 0 while the pool is off', () => {
  expect(readProfile({ ...good, longCodeWeight: '0', tollFreeWeight: '0' }).ok).toBe(true);
});

test('what passes here passes the contract', () => {
  for (const typed of [good, { ...good, failoverUrl: 'http://localhost:8080/x', pool: true }]) {
    const read = readProfile(typed);
    const draft = read.ok ? read.draft : null;
    expect(commands.saveProfile.safeParse({ accountId, id: null, draft }).success).toBe(true);
  }
});

test('changes are told from what was loaded', () => {
  const typed = typedProfile(sampleProfile('p'));
  expect(sameTyped(typed, typedProfile(sampleProfile('p')))).toBe(true);
  expect(sameTyped(typed, { ...typed, stickySender: false })).toBe(false);
});

test('a refusal stands at its field', () => {
  expect(fieldAtFault('callbackUrl')).toBe('callbackUrl');
  expect(fieldAtFault('campaign')).toBeNull();
  expect(fieldAtFault(null)).toBeNull();
});
