/**
 * The last things that went wrong in this run, for the report a user may send. Of an error only its
 * kind, its code and the places in the program are kept: its words may quote anything.
 */
import type { Defect } from '../../shared/model/about.ts';

const most = 20;
const mostFrames = 6;
const kept: Defect[] = [];

/** @param now this computer's clock, ms. */
export function noteDefect(where: string, error: unknown, now: number): void {
  kept.unshift(defectOf(where, error, now));
  kept.length = Math.min(kept.length, most);
}

/** Newest first. */
export function recentDefects(): readonly Defect[] {
  return [...kept];
}

export function defectOf(where: string, error: unknown, at: number): Defect {
  const known = error instanceof Error ? error : null;
  const code = known === null ? undefined : codeOf(known);
  return {
    at,
    where,
    kind: plain(known?.name) ?? 'Error',
    code: plain(code) ?? null,
    frames: framesOf(known?.stack ?? ''),
  };
}

function codeOf(error: Error): string | undefined {
  for (const name of ['code', 'errcode', 'kind']) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return undefined;
}

function plain(text: string | undefined): string | undefined {
  return text !== undefined && /^[A-Za-z][\w-]{0,39}$|^\d{1,5}$/.test(text) ? text : undefined;
}

/** Lines such as `    at work (file:///where/it/is/main.js:12:3)`; the message before may span lines. */
function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const [, name = '', file, at] =
        /^ {4}at (?:(?:async )?([\w$.#<>]+) (?:\[as \w+\] )?\()?(?:[^()]*[/\\])?([\w.-]+\.m?[jt]sx?):(\d+:\d+)\)?$/.exec(
          line,
        ) ?? [];
      return file === undefined ? [] : [`${name} ${file}:${at}`.trim()];
    })
    .slice(0, mostFrames);
}
