import { expect, test } from 'vitest';
import { hasOptedOut } from './opt-outs.ts';
import type { Inbound } from './records.ts';

const line = '+18382050008';
const person = '+12125550101';

function wrote(...texts: string[]) {
  const at = '2026-03-02T09:00:00.000Z';
  const shared = { uuid: '', thread: '', referenceId: '', createdOn: at, modifiedOn: at } as const;
  const inbound = texts.map(
    (text): Inbound => ({
      ...{ ...shared, direction: 'in', from: person, to: line, text },
      ...{ media: [], others: [], origin: 'injected' },
    }),
  );
  return inbound;
}

test.each([
  [['STOP'], true],
  [[' Unsubscribe '], true],
  [['stop it please'], false],
  [['STOP', 'hello'], true],
  [['STOP', 'START'], false],
  [['STOP', 'unstop', 'quit'], true],
  [[], false],
])('%j: %s', (texts, expected) => {
  expect(hasOptedOut(wrote(...texts), line, person)).toBe(expected);
  expect(hasOptedOut(wrote(...texts), '+18382050009', person)).toBe(false);
});
