/**
 * Kills the built app at random moments while texts come and go at three providers that misbehave,
 * starts it again on the same profile, and at the end compares what it promised, what its store
 * holds and what the providers have on record.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { AppUnderTest } from '../host/app-under-test.ts';
import { decide, type Said, stop, takeBack } from './acts.ts';
import { type Cycle, planOf, type Step } from './plan.ts';
import { isLive, openStage, type Stage } from './stage.ts';
import { brokenPromise, type Evidence, keyOf, type Tally, type Text, tally } from './tally.ts';
import { atProviders, inStore } from './witness.ts';

export interface KillFigures extends Tally {
  readonly failedStarts: number;
  /** What somebody who looks into it wants to see, a line each. */
  readonly findings: readonly string[];
  /** The first promise that was broken, as a sentence. */
  readonly broken: string | null;
}

const liveWithin = 5_000;
const settledWithin = 120_000;
/** Long enough for a look at the provider's records after a lost answer, and for every reply. ms. */
const quiet = 2_000;

export async function killStorm(
  kills: number,
  seed: number,
  say: (line: string) => void,
): Promise<KillFigures> {
  const began = performance.now();
  const stage = await openStage();
  const said: Said = {
    ...{ promised: [], notified: [], findings: [] },
    ...{ latest: null, latestBatch: null },
  };
  let keep = true;
  try {
    for (const [index, cycle] of planOf(kills, seed).entries()) {
      await live(stage, cycle, `${index + 1}`, said);
      if ((index + 1) % 10 > 0) continue;
      const seconds = Math.round((performance.now() - began) / 1000);
      say(`${index + 1} of ${kills} kills, ${said.promised.length} texts, ${seconds} s`);
    }
    const evidence = await settle(stage, said);
    const figures = tally(evidence);
    const broken = brokenPromise(figures);
    keep = broken !== null;
    const findings = [...said.findings, ...(keep ? suspects(evidence, stage) : [])];
    return { ...figures, failedStarts: stage.failedStarts(), findings, broken };
  } finally {
    await stage.close(keep);
  }
}

/** One life of the app, from its start to its kill. */
async function live(stage: Stage, cycle: Cycle, name: string, said: Said): Promise<void> {
  const app = await stage.start();
  [said.latest, said.latestBatch] = [null, null];
  const { undoSeconds } = cycle;
  await app.page.evaluate((asked) => window.longcode.updateSettings(asked), { undoSeconds });
  if (cycle.fromLive) await until(() => isLive(app), liveWithin);
  const answers: Promise<void>[] = [];
  for (const [index, { step, pauseMs }] of cycle.steps.entries()) {
    answers.push(...(await take(stage, app, step, `${name}.${index + 1}`, said)));
    await delay(pauseMs);
  }
  await delay(cycle.killAfterMs);
  const { signal } = await app.kill();
  if (signal !== 'SIGKILL') said.findings.push(`Life ${name}: it ended by itself.`, ...app.logs);
  await Promise.all(answers);
  await note(app, said);
}

/** Begins a step; a send's answer may still be outstanding when the app is killed. */
async function take(
  stage: Stage,
  app: AppUnderTest,
  step: Step,
  name: string,
  said: Said,
): Promise<readonly Promise<void>[]> {
  switch (step.kind) {
    case 'send':
      return Array.from({ length: step.copies }, () =>
        send(stage, app, { ...step, words: step.words ?? `Text ${name}` }, said),
      );
    case 'inbound': {
      const { line, from, count } = step;
      await stage.gateway(step.side).inbound({ from, to: line, text: `Inbound ${name}`, count });
      return [];
    }
    case 'fault':
      await stage.gateway(step.side).fault(step.fault);
      return [];
    case 'restart':
      await stage.restart(step.side);
      return [];
    case 'take-back':
      return [takeBack(app, said)];
    case 'stop':
      return [stop(app, said)];
  }
}

type Sending = Extract<Step, { kind: 'send' }> & { readonly words: string };

/** Resolves in any case: an app that was killed first promised nothing. */
async function send(stage: Stage, app: AppUnderTest, text: Sending, said: Said): Promise<void> {
  const { side, line, to, words } = text;
  const accountId = stage.accountIds[side];
  const asked = { accountId, line, to: [...to], together: false, text: words, media: [] };
  const answer = await app.page
    .evaluate((input) => window.longcode.sendText(input), asked)
    .catch(() => null);
  if (answer === null) return;
  if (answer.ok) {
    const texts = to.map((person) => ({ side, line, person, words }));
    said.promised.push(...texts);
    const [message] = answer.value.messages;
    const [written] = texts;
    if (message === undefined || written === undefined) return;
    if (message.batchId === null) said.latest = { text: written, messageId: message.id };
    else said.latestBatch = message.batchId;
  } else said.findings.push(`"${words}" was not taken: ${JSON.stringify(answer.failure)}`);
}

/** A last life in which nothing goes wrong any more, until nothing changes any more. */
async function settle(stage: Stage, said: Said): Promise<Evidence> {
  const app = await stage.start();
  let [last, since] = ['', Date.now()];
  const settled = await until(async () => {
    const found = { ...inStore(stage), ...(await atProviders(stage)), ...said };
    const now = JSON.stringify([found.composed, found.received, found.accepted, found.arrived]);
    if (now !== last) [last, since] = [now, Date.now()];
    const { inboundLost, undecidedForNoReason } = tally(found);
    if (undecidedForNoReason > 0) await decide(app, stage, found.hidden);
    const done = found.pending + inboundLost + undecidedForNoReason === 0 && (await isLive(app));
    return done && Date.now() - since > quiet;
  }, settledWithin);
  if (!settled) said.findings.push('It did not come to rest.', ...app.logs);
  const known = await atProviders(stage);
  await app.quit();
  await note(app, said);
  return { ...inStore(stage), ...known, ...said };
}

/** A summary is replaced by the next with the same people in it, and tells of no text in particular. */
async function note(app: AppUnderTest, said: Said): Promise<void> {
  for (const { title, body } of await app.notifications()) {
    if (!isCount.test(title)) said.notified.push(body.replace(countBefore, ''));
  }
}

const isCount = /^\d+ new texts?$/;
/** Before the newest of several texts of one conversation. */
const countBefore = /^\d+ new texts – /;

/** Whether it came true in time, in ms. */
async function until(condition: () => Promise<boolean>, within: number): Promise<boolean> {
  const deadline = Date.now() + within;
  while (Date.now() < deadline) {
    if (await condition()) return true;
    await delay(50);
  }
  return false;
}

/** Texts about which the witnesses disagree, with what each says. */
function suspects(evidence: Evidence, stage: Stage): string[] {
  const { promised, composed, elsewhere, accepted, received, arrived } = evidence;
  const outbound = [...promised, ...composed, ...elsewhere, ...accepted].map(keyOf);
  const keys = new Set([...outbound, ...[...received, ...arrived].map(keyOf)]);
  const of = (texts: readonly Text[], key: string) => texts.filter((one) => keyOf(one) === key);
  const lines = [...keys].flatMap((key) => {
    const [store, provider] = [of(composed, key), of(accepted, key)];
    const twins = { elsewhere: of(elsewhere, key).length, received: of(received, key).length };
    const even =
      store.length === provider.length &&
      twins.elsewhere === 0 &&
      twins.received === of(arrived, key).length;
    if (even) return [];
    const stands = composed.filter((one) => keyOf(one) === key).map(({ stand }) => stand);
    const counts = { promised: of(promised, key).length, accepted: provider.length, ...twins };
    return [`${key} ${JSON.stringify({ ...counts, arrived: of(arrived, key).length, stands })}`];
  });
  return [...lines, `The profile and the providers' records are kept in ${stage.folder}`];
}
