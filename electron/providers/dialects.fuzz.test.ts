/**
 * Whatever arrives: no exception, nobody invented, nothing dropped without a word.
 * `FUZZ_RUNS=200000` runs it longer than the suite does.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WireEvent } from '../../shared/delivery/wire-event.ts';
import { addressFromWire } from '../../shared/phone/address.ts';
import { explainText } from '../explain/explain.ts';
import { readEvents } from './dialects.ts';
import { factsOf } from './facts.ts';
import { mutatedDocument, mutatedText } from './mutations.ts';
import { isObject } from './reading/fields.ts';
import { readWireJson } from './reading/json.ts';

const runs = Math.ceil(Number(process.env['FUZZ_RUNS'] ?? 10_000) / 2);
const patience = 60_000 + runs * 10;

/** Every string and number in a document, in those that stand inside its strings too. */
function leavesOf(value: unknown): readonly unknown[] {
  if (typeof value === 'string') {
    const inner = value.startsWith('{') ? readWireJson(value)?.value : undefined;
    return [value, ...(isObject(inner) ? leavesOf(inner) : [])];
  }
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(leavesOf);
}

function checkEvents(events: readonly WireEvent[], value: unknown): void {
  const present = new Set(leavesOf(value).map(addressFromWire));
  for (const event of events) {
    const named = [...event.to, ...event.others, ...event.receipts.map(({ to }) => to)];
    for (const address of named) expect(present).toContain(address);
    if (event.from !== null) expect(present).toContain(event.from);
    for (const receipt of event.receipts) checkReceipt(event, receipt);
    for (const fact of factsOf(event)) expect(fact.kind).toBeTypeOf('string');
  }
}

function checkReceipt(event: WireEvent, receipt: WireEvent['receipts'][number]): void {
  expect(event.direction).toBe('out');
  if (receipt.rung === 'handset') {
    expect(event).toMatchObject({
      dialect: 'bandwidth-callback',
      from: expect.stringMatching(/^(\+18|\d+$)/),
    });
    expect(receipt.detail).toBe('ok');
  }
  const unconfirmed = event.provider === 'bandwidth' && receipt.code === '9902';
  if (unconfirmed) expect(receipt.rung).not.toBe('failed');
}

/** The bodies of a document that are objects, as they stand at the top or in a list there. */
function bodiesOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const list = Array.isArray(value) ? value.flat() : [value];
  return list.filter(isObject);
}

describe('mutated payloads', () => {
  test(
    'that are JSON give events, or are said to be of no dialect',
    () => {
      fc.assert(
        fc.property(mutatedDocument, fc.stringMatching(/^[a-z]{3,9}$/), (document, name) => {
          const key = `new_${name}`;
          const strange = bodiesOf(document)[0];
          const value = strange === undefined ? document : withKey(document, strange, key);
          const raw = JSON.stringify(value);
          const events = readEvents(raw);
          expect(events).not.toBe('not-json');
          expect(explainText(raw, 'fuzz')?.length).toBe(events?.length);
          if (events === null || events === 'not-json') return;
          expect(events.length).toBeGreaterThan(0);
          checkEvents(events, JSON.parse(raw));
          const reported = events.flatMap(({ unknown }) => unknown);
          const listed =
            reported.includes(key) || reported.some((path) => /^\d+(\.\d+)?$/.test(path));
          if (strange !== undefined) expect(listed, reported.join()).toBe(true);
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  test(
    'that are anything never throw',
    () => {
      fc.assert(
        fc.property(mutatedText, (raw) => {
          const events = readEvents(raw);
          expect(explainText(raw, 'fuzz')?.length).toBe(events?.length);
          if (events === null || events === 'not-json') return;
          expect(events.length).toBeGreaterThan(0);
          checkEvents(events, readWireJson(raw)?.value);
        }),
        { numRuns: runs },
      );
    },
    patience,
  );
});

function withKey(document: unknown, body: unknown, key: string): unknown {
  if (document === body && isObject(document)) return { ...document, [key]: 1 };
  return Array.isArray(document) ? document.map((entry) => withKey(entry, body, key)) : document;
}
