/** The line of an account that can write to certain people: a ready one, else one with a warning. */
import type { Line } from '../../shared/model/line.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { LineState } from './readiness.ts';
import { writableTo } from './writable.ts';

export function otherLine(lines: readonly LineState[], people: readonly Address[]): Line | null {
  const able = lines.filter(({ readiness }) => writableTo(readiness, people).state === 'open');
  const best = able.find(({ readiness }) => readiness.light === 'green') ?? able[0];
  return best?.line ?? null;
}
