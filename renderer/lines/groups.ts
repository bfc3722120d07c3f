/** The numbers of an account by their light, worst first; inside, the order of the provider. */
import type { Readiness } from '../../shared/model/readiness.ts';
import type { LineState } from './readiness.ts';

export interface LineGroup {
  readonly light: Readiness['light'];
  readonly lines: readonly LineState[];
}

const order = ['red', 'amber', 'green'] as const satisfies readonly Readiness['light'][];

/** Groups nobody is in are left out. */
export function groupsOf(lines: readonly LineState[]): readonly LineGroup[] {
  return order
    .map((light) => ({ light, lines: lines.filter(({ readiness }) => readiness.light === light) }))
    .filter((group) => group.lines.length > 0);
}

export interface LineTotals {
  readonly ready: number;
  readonly warned: number;
  readonly blocked: number;
}

export function totalsOf(lines: readonly LineState[]): LineTotals {
  const of = (light: Readiness['light']) =>
    lines.filter(({ readiness }) => readiness.light === light).length;
  return { ready: of('green'), warned: of('amber'), blocked: of('red') };
}
