/**
 * Who does not want texts from a line, where the provider keeps no list of its own: whoever last wrote one of the words that carriers take for it,
 * and none that takes it back since. Source: CTIA, "Messaging Principles and Best Practices", 5.1.3.
 */
import type { Inbound } from './records.ts';

const stop = /^(stop|stopall|unsubscribe|cancel|end|quit|opt-?out|revoke)$/i;
const start = /^(start|unstop|yes|opt-?in)$/i;

/** `received` in the order it came. */
export function hasOptedOut(received: readonly Inbound[], line: string, person: string): boolean {
  const last = received.findLast(
    ({ from, to, text }) =>
      from === person && to === line && (stop.test(text.trim()) || start.test(text.trim())),
  );
  return last !== undefined && stop.test(last.text.trim());
}
