/**
 * Presses Stop at random moments of a composition to 2,000 people and asks the provider what it got:
 * nothing may arrive later than a second after the answer, and what the app says has gone must be what
 * the provider counts.
 */
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import type { AppUnderTest } from '../host/app-under-test.ts';
import { openStage, type Stage } from './stage.ts';

export interface StopFigures {
  readonly texts: number;
  readonly gone: number;
  readonly stopped: number;
  /** Runs in which the app's count is not the provider's. */
  readonly miscounted: number;
  /** Requests that reached the provider more than a second after the answer to Stop. */
  readonly late: number;
  /** Runs in which Stop came before the first and after the last request, to show that the middle was met. */
  readonly beforeFirst: number;
  readonly afterLast: number;
  readonly findings: readonly string[];
}

const recipients = 2_000;
const line = '+18382050008';
/** More than a composition costs. */
const balance = 1_000;
/** About as long as the whole composition takes, ms. */
const longest = 4_000;
const tolerance = 1_000;

export async function stopStorm(
  stops: number,
  seed: number,
  say: (line: string) => void,
): Promise<StopFigures> {
  const stage = await openStage();
  const app = await stage.start();
  const moments = fc.sample(fc.integer({ min: 0, max: longest }), { numRuns: stops, seed });
  const runs: Run[] = [];
  try {
    await app.page.evaluate(() => window.longcode.updateSettings({ undoSeconds: 0 }));
    for (const [index, moment] of moments.entries()) {
      await stage.gateway('left').balance(balance);
      runs.push(await stopAt(stage, app, moment, `Stop ${seed}.${index + 1}`));
      if ((index + 1) % 10 === 0) say(`${index + 1} of ${stops} stops`);
    }
  } finally {
    await app.quit();
    await stage.close(false);
  }
  const sum = (of: (run: Run) => number): number => runs.reduce((all, run) => all + of(run), 0);
  return {
    texts: runs.length * recipients,
    gone: sum(({ gone }) => gone),
    stopped: sum(({ stopped }) => stopped),
    miscounted: runs.filter(isMiscounted).length,
    late: sum(({ late }) => late),
    beforeFirst: runs.filter(({ gone }) => gone === 0).length,
    afterLast: runs.filter(({ stopped }) => stopped === 0).length,
    findings: runs.filter(isMiscounted).map((run) => JSON.stringify(run)),
  };
}

interface Run {
  readonly words: string;
  readonly gone: number;
  readonly stopped: number;
  /** Texts the provider accepted. */
  readonly arrived: number;
  readonly late: number;
}

function isMiscounted({ gone, stopped, arrived }: Run): boolean {
  return gone !== arrived || gone + stopped !== recipients;
}

async function stopAt(
  stage: Stage,
  app: AppUnderTest,
  moment: number,
  words: string,
): Promise<Run> {
  const to = Array.from({ length: recipients }, (_, n) => `+1212${String(2_000_000 + n)}`);
  const accountId = stage.accountIds.left;
  const asked = { accountId, line, to, together: false, text: words, media: [] };
  const answer = await app.page.evaluate((input) => window.longcode.sendText(input), asked);
  const batchId = answer.ok ? answer.value.messages[0]?.batchId : null;
  if (typeof batchId !== 'string') throw new Error(`Not composed: ${JSON.stringify(answer)}`);
  await delay(moment);
  const target = { kind: 'batch', batchId } as const;
  const stop = await app.page.evaluate((input) => window.longcode.stopSending(input), target);
  const stoppedAt = Date.now();
  if (!stop.ok) throw new Error(`Not stopped: ${JSON.stringify(stop.failure)}`);
  await delay(tolerance + 500);
  const { attempts, sends } = await stage.gateway('left').log(words);
  return {
    words,
    ...stop.value,
    arrived: sends.length,
    late: attempts.filter(({ at }) => at > stoppedAt + tolerance).length,
  };
}
