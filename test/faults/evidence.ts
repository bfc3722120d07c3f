/** What a fault must not have done: shown by what the provider took, and by what is written down here. */
import { expect } from 'vitest';
import type { Stage } from './stage.ts';
import { standing } from './written-down.ts';

/**
 * Waits until every text the store holds is known to have gone, and proves at the provider that these
 * texts and no others were taken there, each by exactly one request.
 */
export async function expectAllWentOnce(
  stage: Stage,
  texts: readonly string[],
  timeoutMs = 20_000,
): Promise<void> {
  await expect
    .poll(
      () => {
        const found = stage.stored('out').map((one) => `${one.text}: ${standing(one)}`);
        return difference(
          found,
          texts.map((text) => `${text}: went`),
        );
      },
      { timeout: timeoutMs },
    )
    .toEqual(none);
  const { sends, attempts } = await stage.gateway().log();
  const accepted = sends.map(({ text }) => text);
  expect(difference(accepted, texts)).toEqual(none);
  const taken = attempts.filter(({ outcome }) => outcome !== 'refused');
  expect(taken.length).toBeLessThanOrEqual(texts.length);
}

/** Waits until the store holds these inbound texts and no others, each once, in this order. */
export async function expectArrived(
  stage: Stage,
  texts: readonly string[],
  timeoutMs = 20_000,
): Promise<void> {
  await expect
    .poll(() => stage.stored('in').map(({ text }) => text), { timeout: timeoutMs })
    .toEqual(texts);
  const { inbound } = await stage.gateway().log();
  expect(
    difference(
      inbound.map(({ text }) => text),
      texts,
    ),
  ).toEqual(none);
  expect(stage.stored('in').map(({ known }) => known)).toEqual(texts.map(() => 1));
}

const none = { tooMany: [], missing: [] };

/** What one list has that the other has not, equal entries counted one by one. */
function difference(found: readonly string[], wanted: readonly string[]) {
  const tooMany = [...found];
  const missing = wanted.filter((text) => {
    const index = tooMany.indexOf(text);
    if (index >= 0) tooMany.splice(index, 1);
    return index < 0;
  });
  return { tooMany, missing };
}
