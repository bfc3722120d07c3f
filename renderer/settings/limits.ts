/** The pace of an account as it is typed, and what is wrong with it; the bounds are the contract's. */
import { Limits } from '../../shared/model/account.ts';
import { words } from '../words/words.ts';

export type LimitField = keyof Limits;

export type TypedLimits = Readonly<Record<LimitField, string>>;

export type ReadLimits =
  | { readonly ok: true; readonly limits: Limits }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<LimitField, string>>> };

export function typed(limits: Limits): TypedLimits {
  return {
    perSecond: String(limits.perSecond),
    perLinePerSecond: String(limits.perLinePerSecond),
    lookForSeconds: String(limits.lookForSeconds),
  };
}

export function readLimits(fields: TypedLimits): ReadLimits {
  const read = Limits.safeParse({
    perSecond: numberOf(fields.perSecond),
    perLinePerSecond: numberOf(fields.perLinePerSecond),
    lookForSeconds: numberOf(fields.lookForSeconds),
  });
  if (read.success) return { ok: true, limits: read.data };
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const rate = words.settings.rateProblem;
  return {
    ok: false,
    problems: {
      ...(wrong.has('perSecond') ? { perSecond: rate } : {}),
      ...(wrong.has('perLinePerSecond') ? { perLinePerSecond: rate } : {}),
      ...(wrong.has('lookForSeconds') ? { lookForSeconds: words.settings.lookForProblem } : {}),
    },
  };
}

/** `0.5` and `0,5`, `1000` and `1,000`; NaN for anything that is no plain number. */
function numberOf(text: string): number {
  const trimmed = text.trim();
  if (/^[1-9]\d{0,2}(,\d{3})+$/.test(trimmed)) return Number(trimmed.replaceAll(',', ''));
  return /^\d+([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
}
