import { expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ app: {} }));

test('languages are those there are words for, each once', async () => {
  const { languagesOf } = await import('./spelling.ts');
  const available = ['de', 'en-GB', 'en-US', 'pt-BR'];
  expect(languagesOf(['de-CH', 'en-US', 'en-GB', 'de'], available)).toEqual([
    ...['de', 'en-US', 'en-GB'],
  ]);
  expect(languagesOf(['pt', 'ja', 'en-AU'], available)).toEqual(['pt-BR', 'en-GB']);
  expect(languagesOf([], available)).toEqual([]);
});
