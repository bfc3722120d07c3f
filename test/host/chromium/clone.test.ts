import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structuredCloneCodec } from './clone.ts';

const codec = structuredCloneCodec();
const roundTrip = (value: unknown): unknown => codec.decode(codec.encode(value));

describe('structured clone as text', () => {
  it('gives what structuredClone gives, for any value', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: false,
      withNullPrototype: false,
    });
    fc.assert(
      fc.property(anything, (value) => {
        expect(roundTrip(value)).toStrictEqual(structuredClone(value));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps cycles and shared references', () => {
    const shared = new Date(7);
    const ring: { list: Date[]; self?: unknown } = { list: [shared, shared] };
    ring.self = ring;
    const copy = roundTrip(ring);
    expect(copy).toStrictEqual(ring);
    const { list, self } = Object(copy);
    expect(self).toBe(copy);
    expect(list[0]).toBe(list[1]);
  });

  it('keeps bytes, regular expressions and errors', () => {
    expect(roundTrip(new Uint8Array([1, 2, 255]).buffer)).toStrictEqual(
      new Uint8Array([1, 2, 255]).buffer,
    );
    expect(roundTrip(/a+/giu)).toStrictEqual(/a+/giu);
    const error = roundTrip(new RangeError('too far'));
    expect(error).toMatchObject({ name: 'RangeError', message: 'too far' });
  });

  it('refuses what structuredClone refuses', () => {
    for (const value of [
      () => 1,
      Symbol('s'),
      { deep: [() => 1] },
      new WeakMap(),
      Promise.resolve(),
    ])
      expect(() => codec.encode(value)).toThrow('could not be cloned');
  });
});
