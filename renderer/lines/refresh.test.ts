import { afterEach, expect, test, vi } from 'vitest';
import { refreshLines, useRefresh } from './refresh.ts';

const failure = { code: 'address-unreachable', field: null, detail: null } as const;

afterEach(() => vi.unstubAllGlobals());

function answering(...answers: readonly unknown[]) {
  const refresh = vi.fn();
  for (const answer of answers) refresh.mockResolvedValueOnce(answer);
  vi.stubGlobal('window', { longcode: { refreshLines: refresh } });
  return refresh;
}

test('one account is asked once at a time, and another beside it', async () => {
  const refresh = answering({ ok: true, value: null }, { ok: true, value: null });
  const asked = Promise.all([refreshLines('a'), refreshLines('a'), refreshLines('b')]);
  expect([...useRefresh.getState().asking]).toEqual(['a', 'b']);
  await asked;
  expect(refresh).toHaveBeenCalledTimes(2);
  expect(useRefresh.getState().asking.size).toBe(0);
});

test('a failure stays until it works, and belongs to its account', async () => {
  answering({ ok: false, failure }, { ok: true, value: null }, { ok: true, value: null });
  await refreshLines('a');
  await refreshLines('b');
  expect([...useRefresh.getState().failures]).toEqual([['a', failure]]);
  await refreshLines('a');
  expect(useRefresh.getState().failures.size).toBe(0);
});
