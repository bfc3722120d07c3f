import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dedupKeysOf } from './dedup-keys.ts';
import { readPush } from './push.ts';
import type { SourceDialect } from './source.ts';
import { sample } from './test-sender.ts';

const Manifest = z.object({
  files: z.array(z.looseObject({ file: z.string(), kind: z.string() })),
});
const manifest = Manifest.parse(JSON.parse(sample('manifest')));
const folder = new URL('../../test/payloads/', import.meta.url);
const present = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));

/** Every sample of a webhook, each body of a sequence for itself. */
const webhooks = manifest.files
  .filter(({ file, kind }) => kind.startsWith('webhook') && present.has(file))
  .flatMap(({ file, kind }) => {
    const dialect = z.enum(['telnyx', 'bandwidth', 'opentact']).parse(file.split('/')[0]);
    const value: unknown = JSON.parse(sample(file.replace('.json', '')));
    const bodies = kind.startsWith('webhook-sequence')
      ? z.array(z.unknown()).parse(value)
      : [value];
    return bodies.map((body, index) => ({ name: `${file} ${index}`, dialect, body }));
  });

const read = (dialect: SourceDialect, value: unknown) =>
  readPush(dialect, Buffer.from(JSON.stringify(value)));

describe('the samples', () => {
  test('are many', () => expect(webhooks.length).toBeGreaterThan(20));

  test.each(webhooks)('$name', ({ dialect, body }) => {
    const push = read(dialect, body);
    expect(push?.raw).toBe(JSON.stringify(body));
    expect(push?.facts.length).toBeGreaterThan(0);
    expect(push?.facts.map(({ kind }) => kind)).not.toContain('unrecognised');
    const keys = push === null ? null : dedupKeysOf(dialect, push);
    expect(keys).toEqual(dialect === 'opentact' ? null : [expect.any(String)]);
  });

  test('have a key each', () => {
    const keys = webhooks.flatMap(({ dialect, body }) => {
      const push = read(dialect, body);
      return (push === null ? null : dedupKeysOf(dialect, push)) ?? [];
    });
    const bodies = new Set(webhooks.map(({ body }) => JSON.stringify(body)));
    expect(new Set(keys).size).toBeGreaterThan(15);
    expect(new Set(keys).size).toBeLessThanOrEqual(bodies.size);
  });
});

describe('not of the dialect', () => {
  test.each([
    ['telnyx', 'bandwidth/inbound_sms'],
    ['telnyx', 'telnyx/send_response_sms'],
    ['telnyx', 'telnyx/detail_records_page'],
    ['telnyx', 'opentact/wss_sms_inbound'],
    ['bandwidth', 'telnyx/inbound_sms'],
    ['opentact', 'bandwidth/inbound_sms'],
    ['opentact', 'opentact/rest_search_response'],
    ['opentact', 'opentact/send_response_200'],
  ] as const)('%s: %s', (dialect, name) => {
    expect(read(dialect, JSON.parse(sample(name)))).toBeNull();
  });

  test.each(['null', '1', '"x"', '[]', '{}', '[[]]', '', '{"data":{}}', '{"type":""}'])(
    '%s',
    (text) => {
      for (const dialect of ['telnyx', 'bandwidth', 'opentact'] as const) {
        expect(readPush(dialect, Buffer.from(text))).toBeNull();
      }
    },
  );

  test('bytes that are no UTF-8, though they would read as JSON', () => {
    const event = Buffer.from('{"event_type":"x","id":"?"}');
    event[event.indexOf('?')] = 0xff;
    expect(readPush('telnyx', event)).toBeNull();
  });
});

describe('of the dialect, but of no known shape', () => {
  test.each([
    ['telnyx', { data: { event_type: 'new.thing', id: 'e1' } }, 'telnyx new.thing'],
    ['opentact', { event_type: 'sms.archived' }, 'opentact sms.archived'],
    ['opentact', { type: 'moon', payload: 3 }, 'opentact moon'],
    ['bandwidth', [{ type: 'carrier-changed' }], 'bandwidth carrier-changed'],
    ['bandwidth', { type: 'carrier-changed' }, 'bandwidth carrier-changed'],
  ] as const)('%s %j is kept and reported', (dialect, value, reason) => {
    const push = read(dialect, value);
    const said = expect.stringContaining(reason);
    expect(push?.facts).toEqual([{ kind: 'unrecognised', reason: said }]);
  });

  test('a strange entry beside a known one is reported, and the known one read', () => {
    const [known] = z.array(z.unknown()).parse(JSON.parse(sample('bandwidth/inbound_sms')));
    const push = read('bandwidth', [known, { type: 'carrier-changed' }]);
    expect(push?.facts.map(({ kind }) => kind)).toEqual(['inbound', 'unrecognised']);
    expect(push === null ? null : dedupKeysOf('bandwidth', push)).toBeNull();
  });

  test('a name as long as a novel is cut', () => {
    const [fact] = read('telnyx', { event_type: 'x'.repeat(100_000) })?.facts ?? [];
    expect(JSON.stringify(fact).length).toBeLessThan(200);
  });
});

describe('two webhooks are the same event', () => {
  const Callback = z.looseObject({ type: z.string(), message: z.looseObject({ id: z.string() }) });
  const [failed] = z.array(Callback).parse(JSON.parse(sample('bandwidth/failed_spam_4470')));
  if (failed === undefined) throw new Error('The sample is empty');
  const keyOf = (entry: unknown) => {
    const push = read('bandwidth', [entry]);
    return push === null ? null : dedupKeysOf('bandwidth', push);
  };

  test.each([
    ['when told later', { ...failed, time: '2031-01-01T00:00:00Z' }, true],
    ['when worded differently', { ...failed, description: 'other words' }, true],
    ['not with another code', { ...failed, errorCode: 4720 }, false],
    ['not with another recipient', { ...failed, to: '+15551230199' }, false],
    ['not of another type', { ...failed, type: 'message-sent', errorCode: undefined }, false],
    ['not of another message', { ...failed, message: { ...failed.message, id: 'x' } }, false],
  ])('%s', (_, other, same) => {
    expect(keyOf(other)).not.toBeNull();
    if (same) expect(keyOf(other)).toEqual(keyOf(failed));
    else expect(keyOf(other)).not.toEqual(keyOf(failed));
  });

  test('cannot be told without an id', () => {
    expect(keyOf({ ...failed, message: { ...failed.message, id: '' } })).toBeNull();
    const push = read('telnyx', { event_type: 'x', payload: {} });
    expect(push === null ? '' : dedupKeysOf('telnyx', push)).toBeNull();
  });
});
