import { expect, test } from 'vitest';
import { sampleLimits } from '../session/samples.ts';
import { readLimits, type TypedLimits, typed } from './limits.ts';

const usual = typed(sampleLimits);

test('what is shown reads back as it is', () => {
  expect(readLimits(usual)).toEqual({ ok: true, limits: sampleLimits });
});

test.each<[Partial<TypedLimits>, object]>([
  [{ perSecond: ' 0,5 ' }, { perSecond: 0.5 }],
  [{ perSecond: '1,000' }, { perSecond: 1000 }],
  [{ perLinePerSecond: '0.1' }, { perLinePerSecond: 0.1 }],
  [{ lookForSeconds: '3600' }, { lookForSeconds: 3600 }],
])('%o can be used', (change, limits) => {
  expect(readLimits({ ...usual, ...change })).toMatchObject({ ok: true, limits });
});

test.each<[Partial<TypedLimits>, readonly string[]]>([
  [{ perSecond: '0' }, ['perSecond']],
  [{ perSecond: '1001' }, ['perSecond']],
  [{ perSecond: '' }, ['perSecond']],
  [{ perSecond: '1e3' }, ['perSecond']],
  [{ perLinePerSecond: '-5' }, ['perLinePerSecond']],
  [{ lookForSeconds: '30.5' }, ['lookForSeconds']],
  [{ lookForSeconds: '4', perSecond: 'many' }, ['perSecond', 'lookForSeconds']],
])('%o is told at its field', (change, fields) => {
  const read = readLimits({ ...usual, ...change });
  expect(read.ok ? [] : Object.keys(read.problems)).toEqual(fields);
});
