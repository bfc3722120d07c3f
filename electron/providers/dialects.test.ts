import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEvents } from './dialects.ts';

const samples = new URL('../../test/payloads/', import.meta.url);
const sample = (name: string): string => readFileSync(new URL(name, samples), 'utf8');

describe('what is none of ours', () => {
  test.each(['', '{', 'hello', '{"a":1,}', 'POST /hook HTTP/1.1', "{'a':1}"])(
    '%j is no JSON',
    (raw) => {
      expect(readEvents(raw)).toBe('not-json');
    },
  );

  test.each([
    null,
    42,
    'text',
    [],
    [[]],
    {},
    [1, 'x', null],
    { hello: 'world' },
    { type: 'event_callback', event: { type: 'message', text: 'hi' } },
    { id: 'evt_1', object: 'event', type: 'charge.succeeded', data: { object: { id: 'ch_1' } } },
    { MessageSid: 'SM1', MessageStatus: 'delivered', To: '+15551230111', From: '+15551230100' },
    { type: 'message', message: { text: 'hi', to: ['+15551230111'] } },
    { type: 'todo/added', payload: { text: 'x' } },
    { errors: [{ message: 'GraphQL says no', path: ['a'] }] },
    { message: 'Not Found', documentation_url: 'https://docs.github.com' },
    { type: 'note', description: 'a thing', owner: 'me', size: 3 },
    { data: [{ id: 1 }], meta: { next: null } },
  ])('%j is of no known dialect', (value) => {
    expect(readEvents(JSON.stringify(value))).toBeNull();
  });

  test('a byte order mark in front is not counted as text', () => {
    expect(readEvents(`\uFEFF${sample('bandwidth/delivered_sms.json')}`)).toHaveLength(1);
  });
});

describe('several bodies in one text', () => {
  const sent: unknown = JSON.parse(sample('telnyx/message_sent.json'));
  const delivered: unknown[] = JSON.parse(sample('bandwidth/delivered_sms.json'));

  test('arrays, and arrays of arrays, keep their order', () => {
    const events = readEvents(JSON.stringify([sent, delivered, sent]));
    expect(events).toMatchObject([
      { dialect: 'telnyx-webhook' },
      { dialect: 'bandwidth-callback' },
      { dialect: 'telnyx-webhook' },
    ]);
  });

  test('what stands between them in no known shape is listed', () => {
    expect(readEvents(JSON.stringify([delivered[0], 7, { hello: 1 }]))).toMatchObject([
      { kind: 'receipt', unknown: [] },
      { kind: 'other', unknown: ['1'] },
      { kind: 'other', unknown: ['2'] },
    ]);
  });

  test('a thousand nested arrays are no reason to fall over', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(() => readEvents(deep)).not.toThrow();
    expect(() => readEvents(`[${JSON.stringify(sent)}, ${deep}]`)).not.toThrow();
    const nested = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    expect(() => readEvents(`{"success":true,"payload":${nested}}`)).not.toThrow();
  });
});

describe('the doubled quotes of a documented example', () => {
  const slip = sample('seeds/bandwidth_3_mms_delivered_doubled_quotes.txt');
  const link = 'https://s3.amazonaws.com/bw-v2-api/demo.jpg';
  const place = 'message.media.0';

  test.each([
    ['as it stands', slip],
    ['through a word processor', slip.replace('""h', '“”h').replace('g""', 'g“”')],
    ['with one kind inside the other', slip.replace('""h', '"“h').replace('g""', 'g”"')],
    ['with single curly quotes', slip.replace('""h', '“h').replace('g""', 'g”')],
  ])('%s: the link is read, and the mending is said', (_name, raw) => {
    expect(readEvents(raw)).toMatchObject([
      { media: [link], unknown: [expect.stringContaining(place)], receipts: [{ rung: 'carrier' }] },
    ]);
  });

  test('a quoted link inside a text is left alone', () => {
    const text = 'see “https://x.test/a”, then';
    const raw = slip.replace('"text" : ""', `"text" : "${text}"`);
    expect(readEvents(raw)).toMatchObject([{ text, media: [link] }]);
  });

  test('no other slip is mended', () => {
    expect(readEvents(slip.replace('"out"', '""out""'))).toBe('not-json');
    expect(readEvents(slip.replace('"direction"', '“direction”'))).toBe('not-json');
    expect(readEvents(slip.replace('"segmentCount" : 1,', '"segmentCount" : 1'))).toBe('not-json');
  });

  test('curly quotes in a text that is JSON stay as they are', () => {
    const raw = sample('bandwidth/inbound_sms.json').replace(/Hey[^"]*/, 'see “https://x.test/a”');
    expect(readEvents(raw)).toMatchObject([{ text: 'see “https://x.test/a”', unknown: [] }]);
  });
});

type Place = readonly (string | number)[];

function placesOfObjects(value: unknown, at: Place): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((inside, position) => placesOfObjects(inside, [...at, position]));
  }
  const inside = Object.entries(value).flatMap(([key, each]) =>
    placesOfObjects(each, [...at, key]),
  );
  return [at, ...inside];
}

function withNew(value: unknown, [key, ...rest]: Place): unknown {
  if (key === undefined) return { ...Object(value), brand_new: 1 };
  if (Array.isArray(value)) {
    return value.map((each, position) => (position === key ? withNew(each, rest) : each));
  }
  return { ...Object(value), [key]: withNew(Object(value)[key], rest) };
}

describe('a new field is listed wherever it appears', () => {
  const files = readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) => file.includes('/') && file.endsWith('.json') && !file.includes('unknown_event'),
    );

  /** Objects whose keys are names of the caller's choosing. */
  const free = /(^|\.)(order|headers)\.brand_new$/;

  test.each(files)('%s', (file) => {
    const document: unknown = JSON.parse(sample(file));
    for (const place of placesOfObjects(document, [])) {
      const events = readEvents(JSON.stringify(withNew(document, place)));
      const inBody = Array.isArray(document) ? place.slice(place.findIndex(isKey)) : place;
      const path = [...(inBody.some(isKey) ? inBody : []), 'brand_new'].join('.');
      if (free.test(path) || events === null || events === 'not-json') continue;
      expect(events.flatMap(({ unknown }) => unknown)).toContain(path);
    }
  });

  function isKey(step: string | number): boolean {
    return typeof step === 'string';
  }
});
