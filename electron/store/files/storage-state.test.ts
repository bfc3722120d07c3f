import { expect, test } from 'vitest';
import type { Storage } from '../../../shared/model/storage.ts';
import { StoreError } from '../store-error.ts';
import { storageState } from './storage-state.ts';

function watch() {
  const told: Storage[] = [];
  let clock = 0;
  const state = storageState(
    (storage) => told.push(storage),
    () => ++clock,
  );
  const kinds = () => told.map(({ trouble }) => trouble?.kind ?? null);
  return { state, told, kinds };
}

test('a trouble is told once, since when it is, and its end once', () => {
  const { state, told, kinds } = watch();
  state.wrote();
  state.failed(new StoreError('full', 'no room'));
  state.failed(new StoreError('full', 'still no room'));
  expect(state.current()).toEqual(told.at(-1));
  expect(told).toEqual([{ trouble: { kind: 'full', detail: 'no room', since: 1 }, notice: null }]);
  state.wrote();
  state.wrote();
  state.failed(new StoreError('busy', 'locked'));
  state.failed(new StoreError('read-only', 'protected'));
  expect(kinds()).toEqual(['full', null, 'busy', 'read-only']);
});

test.each(['corrupt', 'newer-version'] as const)(
  'writing elsewhere does not end that it is %s',
  (kind) => {
    const { state, kinds } = watch();
    state.failed(new StoreError('full', 'no room'));
    state.failed(new StoreError(kind, 'as it is'));
    state.wrote();
    state.failed(new StoreError('full', 'no room'));
    expect(kinds()).toEqual(['full', kind]);
    state.replaced();
    expect(kinds()).toEqual(['full', kind, null]);
  },
);

test('a file that can be opened is no newer one, and may still be damaged', () => {
  const { state, kinds } = watch();
  state.failed(new StoreError('newer-version', 'version 99'));
  state.opened();
  state.failed(new StoreError('corrupt', 'bad page'));
  state.opened();
  expect(kinds()).toEqual(['newer-version', null, 'corrupt']);
});

test('a file found sound is not damaged, and may still be full', () => {
  const { state, kinds } = watch();
  state.failed(new StoreError('corrupt', 'bad page'));
  state.sound();
  state.failed(new StoreError('full', 'no room'));
  state.sound();
  expect(kinds()).toEqual(['corrupt', null, 'full']);
});

test('a wrong call is no trouble, and is given back as what it is', () => {
  const { state, told } = watch();
  expect(state.failed(new TypeError('x is not a function'))).toMatchObject({ kind: 'failed' });
  expect(told).toEqual([]);
});

test('a notice stays beside a trouble until it is dismissed', () => {
  const { state, told } = watch();
  state.notice({ kind: 'journal-missing' });
  state.failed(new StoreError('full', 'no room'));
  expect(state.current().notice).toEqual({ kind: 'journal-missing' });
  state.notice(null);
  state.notice(null);
  expect([state.current().notice, told.length]).toEqual([null, 3]);
});
