/**
 * The readings of labelled inbound texts. Those under "tuning" shaped the rules; the 300 under
 * "heldOut", half of them ordinary replies, were written after them and have changed none: their rates
 * are the honest ones.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { keywordIn } from './keyword.ts';
import labelled from './labelled.json';
import { readingOf, refusalIn } from './reading.ts';

const half = z.strictObject({
  ordinary: z.array(z.string()),
  refusal: z.array(z.string()),
  keyword: z.array(z.strictObject({ text: z.string(), is: z.string() })),
});
const { tuning, heldOut } = z.strictObject({ tuning: half, heldOut: half }).parse(labelled);

const asked = (text: string) => readingOf(text).kind === 'ask';

test('300 texts that shaped no rule, half of them ordinary, and none of any set twice', () => {
  const sentences = [tuning, heldOut].flatMap(({ ordinary, refusal }) => [...ordinary, ...refusal]);
  const keywords = [tuning, heldOut].flatMap(({ keyword }) => keyword.map(({ text }) => text));
  const all = [...sentences, ...keywords];
  const { ordinary, refusal, keyword } = heldOut;
  expect(ordinary.length + refusal.length + keyword.length).toBe(300);
  expect(ordinary).toHaveLength(150);
  expect(new Set(all).size).toBe(all.length);
});

describe.each([
  ['tuning', tuning],
  ['held out', heldOut],
])('%s', (_name, { ordinary, refusal, keyword }) => {
  test.each(keyword)('the required word in $text is $is', ({ text, is }) => {
    expect(readingOf(text)).toMatchObject({ word: is });
  });

  test('at least 95% of plain refusals ask', () => {
    const missed = refusal.filter((text) => !asked(text));
    expect(missed.length / refusal.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });

  test('at most 2% of ordinary replies ask', () => {
    const disturbed = ordinary.filter(asked);
    expect(disturbed.length / ordinary.length, disturbed.join('\n')).toBeLessThanOrEqual(0.02);
  });

  test('no sentence opts anyone out or in', () => {
    for (const text of [...ordinary, ...refusal]) {
      expect(['nothing', 'ask'], text).toContain(readingOf(text).kind);
    }
  });
});

test('only a required word alone opts out, whatever else is written', () => {
  const words = fc.constantFrom(
    ...'stop STOP end cancel quit revoke opt out please 😂 5 me texting . ! ? , \n arrêt not'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 5 }), fc.constantFrom('', ' '), (parts, joint) => {
      const text = parts.join(joint);
      const reading = readingOf(text);
      const keyword = keywordIn(text);
      expect(reading.kind === 'opted-out').toBe(keyword?.kind === 'stop');
      if (keyword === null) expect(['nothing', 'ask']).toContain(reading.kind);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['Stop?', 'ask'],
  ['STOP STOP', 'ask'],
  ["Don't stop", 'nothing'],
  ['haha stop it', 'nothing'],
  ['stop 😂', 'nothing'],
  ['Stop! Lol', 'nothing'],
  ['stop at the printer for the ads', 'nothing'],
  ['stop with the ads', 'ask'],
  ["I'll stop texting you the details", 'nothing'],
  ['you can stop texting me', 'ask'],
  ['stop\n\nSent from my phone', 'ask'],
  ["Don't call me, text me instead", 'nothing'],
  ['yes', 'ask-opted-in'],
  ['unstop', 'opted-in'],
  ['Info', 'help'],
  ['', 'nothing'],
])('%j: %s', (text, kind) => {
  expect(readingOf(text).kind).toBe(kind);
});

test('says which words read like a refusal', () => {
  expect(refusalIn("Hi, it's Ann. Please don't text me again, thanks")).toBe('do not text me');
});

test('any text can be read, and a very long one quickly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      readingOf(text);
    }),
  );
  const long = 'please do not stop not to the my of your '.repeat(2000);
  const start = performance.now();
  readingOf(long);
  expect(performance.now() - start).toBeLessThan(2000);
});
