/** What quitting says would be missed: texts that have not gone, and those only this computer will send. */
import type { OutsideWords } from './words.ts';

export interface Missed {
  /** Texts that wait to leave. */
  readonly unsent: number;
  /** Scheduled texts that this computer holds. */
  readonly scheduled: number;
}

export interface QuitQuestion {
  readonly message: string;
  readonly detail: string;
  readonly quit: string;
  readonly stay: string;
}

/** Null when nothing would be missed. */
export function quitQuestion(
  { unsent, scheduled }: Missed,
  said: OutsideWords['quitting'],
): QuitQuestion | null {
  if (unsent === 0 && scheduled === 0) return null;
  const parts = [
    ...(unsent === 0 ? [] : [said.unsent(unsent)]),
    ...(scheduled === 0 ? [] : [said.scheduled(scheduled)]),
  ];
  return {
    message: parts.map(({ message }) => message).join(' '),
    detail: parts.map(({ detail }) => detail).join('\n\n'),
    quit: said.quit,
    stay: said.stay,
  };
}
