/**
 * Texts held back while the user is on their Undo button, by keyboard or pointer.
 *
 *   there: paused in the store -> left: still paused until the time it had is over -> goes at once
 *
 * So being on the button never takes time away. What had left before it could be paused is not held.
 * A page that goes away lets everything go.
 */
import { create } from 'zustand';
import { longestUndo } from '../../shared/model/settings.ts';
import type { SendTarget } from '../../shared/model/waiting.ts';

export interface Hold {
  /** Until when it could be taken back, ms since the epoch. */
  readonly until: number;
  /** The user is on the button. */
  readonly here: boolean;
}

interface Holds {
  readonly byTarget: Readonly<Record<string, Hold>>;
}

export const useHolds = create<Holds>()(() => ({ byTarget: {} }));

interface Work {
  readonly target: SendTarget;
  /** What holds it: the same text can have a button in two places. */
  readonly holders: Set<string>;
  /** Whether the store paused it. */
  readonly paused: Promise<boolean>;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const works = new Map<string, Work>();

export function targetKey(target: SendTarget): string {
  return target.kind === 'text' ? `text/${target.messageId}` : `batch/${target.batchId}`;
}

/**
 * The user is on an Undo button; `until` is the end of its time, ms since the epoch. `holder` names
 * the button, and whether by keyboard or pointer.
 */
export function hold(target: SendTarget, until: number, holder: string): void {
  const key = targetKey(target);
  const work = works.get(key);
  if (work === undefined) {
    setHold(key, { until, here: true });
    const holders = new Set([holder]);
    works.set(key, { target, holders, paused: pause(target), timer: undefined });
    return;
  }
  clearTimeout(work.timer);
  work.holders.add(holder);
  const known = useHolds.getState().byTarget[key];
  if (known?.here !== true) setHold(key, { until: known?.until ?? until, here: true });
}

/** The user left the button: what is left of its time runs on, then the text goes. `key`: `targetKey`. */
export function letGo(key: string, holder: string): void {
  const work = works.get(key);
  const known = useHolds.getState().byTarget[key];
  if (work === undefined || known === undefined || !work.holders.delete(holder)) return;
  if (work.holders.size > 0) return;
  setHold(key, { ...known, here: false });
  const rest = Math.min(Math.max(known.until - Date.now(), 0), longestUndo * 1000);
  work.timer = setTimeout(() => void send(key, work), rest);
}

/** It was taken back, or stopped: nothing is to be let go. */
export function forgetHold(target: SendTarget): void {
  const key = targetKey(target);
  clearTimeout(works.get(key)?.timer);
  works.delete(key);
  setHold(key, null);
}

async function pause(target: SendTarget): Promise<boolean> {
  const answer = await window.longcode.pauseSending(target);
  const held = answer.ok && answer.value.texts > 0;
  if (!held) forgetHold(target);
  return held;
}

async function send(key: string, work: Work): Promise<void> {
  const held = await work.paused;
  if (!held || work.holders.size > 0 || works.get(key) !== work) return;
  works.delete(key);
  await window.longcode.resumeSending(work.target);
  if (!works.has(key)) setHold(key, null);
}

function setHold(key: string, held: Hold | null): void {
  useHolds.setState(({ byTarget }) => {
    const { [key]: _, ...others } = byTarget;
    return { byTarget: held === null ? others : { ...others, [key]: held } };
  });
}

/** To be called once the page is there. */
export function letGoWithThePage(): () => void {
  const leave = () => {
    for (const { target } of works.values()) void window.longcode.resumeSending(target);
  };
  window.addEventListener('pagehide', leave);
  return () => window.removeEventListener('pagehide', leave);
}
