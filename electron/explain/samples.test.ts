import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ExplainElement } from '../../shared/model/explained.ts';
import { expectations } from './expectations.ts';
import { explainText } from './explain.ts';

const samples = new URL('../../test/payloads/', import.meta.url);

const files = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.includes('/'));

function explained(file: string): readonly ExplainElement[] {
  const events = explainText(readFileSync(new URL(file, samples), 'utf8'), file);
  if (events === null || events === 'not-json') throw new Error(`${file} is not understood`);
  return events;
}

/** The table's notation; see there. */
function lineOf({ dialect, kind, deliveries, errors }: ExplainElement): string {
  const facts = deliveries.map(({ to, rung, code }) => [to, rung, code ?? ''].join(' ').trim());
  const refusals = kind === 'error' ? errors.map(({ code, rung }) => `${code} ${rung}`) : [];
  return [`${dialect} ${kind}`, ...facts, ...refusals].join(', ');
}

test('the table names every sample and no other file', () => {
  expect(Object.keys(expectations).sort()).toEqual(files.sort());
});

test.each(Object.entries(expectations))('%s', (file, lines) => {
  expect(explained(file).map(lineOf)).toEqual(lines);
});

describe('every sample', () => {
  test.each(files)('%s: plain sentences, and nothing in it that is not known', (file) => {
    for (const event of explained(file)) {
      for (const { reason, nextStep } of [...event.deliveries, ...event.errors]) {
        expect(reason.length).toBeGreaterThan(10);
        expect(nextStep.length).toBeGreaterThan(10);
      }
      const strange = /wss_unknown_event|doubled_quotes/.test(file);
      expect(event.unknown.length > 0).toBe(strange);
    }
  });
});

test('the same bytes say the same, and a sample keeps what it carries', () => {
  const [mms] = explained('telnyx/inbound_mms.json');
  expect(mms).toMatchObject({
    text: '',
    media: [
      'https://media.telnyx.example/inbound/7ee4/1.jpg',
      'https://media.telnyx.example/inbound/7ee4/2.vcf',
    ],
    segments: 1,
    cost: { amount: '0.0040', currency: 'USD' },
    carrier: 'T-MOBILE USA, INC.',
    lineType: 'Wireless',
    occurredAt: '2026-03-02T15:11:00.000Z',
  });
  expect(explained('bandwidth/message_sending.json')).toMatchObject([
    { tags: ['your tag here'], media: ['https://dev.bandwidth.com/images/bandwidth-logo.png'] },
  ]);
  expect(explained('telnyx/inbound_mms.json')).toEqual([mms]);
});
