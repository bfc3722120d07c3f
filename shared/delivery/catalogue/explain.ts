/**
 * One receipt or refusal in honest words.
 *
 * A state that is not a failure decides alone: a code beside it is evidence, not a verdict. Where the
 * state says "failed", the code tells what that means, which may be less than a failure (a receipt
 * that never came). What the catalogue does not know keeps the provider's own words and claims the least that
 * is certain: an unknown code is a refusal, except after an HTTP 5xx, where nobody knows; an unknown
 * state says only that the provider has the text. Never throws.
 */
import type { LineType } from '../../model/line.ts';
import { type ProviderKind, providerNames } from '../../model/providers.ts';
import type { Rung } from '../ladder.ts';
import { catalogue } from './catalogue.ts';
import type { CauseName } from './causes.ts';
import type { Billed, CatalogueEntry, HandsetProof, Retry } from './entry.ts';
import { errorPages } from './sources.ts';

export interface Query {
  readonly provider: ProviderKind;
  /** The wire's own status word; null for a refused request. */
  readonly state: string | null;
  readonly code: string | null;
  readonly title: string | null;
  readonly detail: string | null;
  /** The kind of number the text was sent from. */
  readonly fromType: LineType;
  /** The wire's description of a receipt, where it is a field of its own; `detail` stands in for it when absent. */
  readonly description?: string | null;
}

export interface Explained {
  readonly rung: Rung;
  /** The code as it came, null when none did. */
  readonly code: string | null;
  readonly reason: string;
  readonly nextStep: string;
  readonly retry: Retry;
  readonly billed: Billed;
  readonly final: boolean;
  readonly source: string;
  /** Null where nothing is wrong. */
  readonly cause: CauseName | null;
  /** False when the reason is the provider's own words, because the catalogue has none. */
  readonly known: boolean;
}

const byCode = new Map(catalogue.map((entry) => [keyOf(entry.provider, entry.code), entry]));
const wordy = catalogue.flatMap((entry) =>
  entry.saidAs === undefined ? [] : [{ entry, provider: entry.provider, saidAs: entry.saidAs }],
);

export function explain(query: Query): Explained {
  const state = find(query.provider, query.state);
  const code = meaningOf(query);
  if (state !== null && (state.rung !== 'failed' || (query.code === null && code === null))) {
    return fromEntry(query, state);
  }
  if (code === null) return fromWords(query, state);
  if (state !== null && code.rung === 'unknown') return fromEntry(query, state);
  return fromEntry(query, code);
}

function meaningOf(query: Query): CatalogueEntry | null {
  const said = [query.title, query.detail, query.description].join(' ').toLowerCase();
  const byWords = wordy.find(
    ({ provider, saidAs }) => provider === query.provider && said.includes(saidAs),
  );
  return byWords?.entry ?? find(query.provider, query.code);
}

function fromEntry(query: Query, entry: CatalogueEntry): Explained {
  const { rung, nextStep, retry, billed, final, source, cause } = entry;
  const told = { code: query.code, nextStep, retry, billed, final, source, known: true };
  const words = wordsOf(query);
  if (words !== null && entry.undocumented === true) {
    return { ...told, rung, cause, reason: words, known: false };
  }
  if (words !== null && query.state !== null && entry.onReceiptOnlyIf?.test(words) === false) {
    return { ...fromWords(query, entry), cause: 'carrier-refused' };
  }
  const proof = handsetProof(query, entry);
  if (proof !== null) return { ...told, rung: 'handset', cause, reason: proof.reason };
  return { ...told, rung, cause, reason: entry.reason };
}

function handsetProof(query: Query, { handset }: CatalogueEntry): HandsetProof | null {
  if (handset === undefined || !handset.fromTypes.includes(query.fromType)) return null;
  return (query.description ?? query.detail) === handset.description ? handset : null;
}

function fromWords(query: Query, failure: CatalogueEntry | null): Explained {
  const name = providerNames[query.provider];
  const rung = failure?.rung ?? leastRung(query);
  return {
    rung,
    code: query.code,
    reason: wordsOf(query) ?? silence(query, name),
    nextStep: `Open the raw receipt, and ask ${name} about it if it matters.`,
    retry: 'no',
    billed: 'unknown',
    final: rung === 'failed',
    source: errorPages[query.provider],
    cause: causeAt(rung),
    known: false,
  };
}

function causeAt(rung: Rung): CauseName | null {
  if (rung === 'accepted') return null;
  return rung === 'unknown' ? 'unclear' : 'unexplained';
}

function leastRung({ state, code }: Query): Rung {
  if (code === null) return state === null ? 'unknown' : 'accepted';
  return /^5\d\d$/.test(code) ? 'unknown' : 'failed';
}

function silence({ state, code }: Query, name: string): string {
  if (code !== null) return `${name} gave the code “${code}” and no words with it.`;
  if (state !== null) return `${name} reports “${state}”, a word that is new to Longcode.`;
  return `${name} did not say what happened.`;
}

function wordsOf({ title, detail, description }: Query): string | null {
  const words = [title, detail].flatMap((text) => (text === null ? [] : [text.trim()]));
  const spoken = [...new Set(words.filter((text) => text !== ''))];
  const said = spoken.length === 0 ? (description ?? '').trim() : spoken.join(': ');
  return said === '' ? null : said;
}

function find(provider: ProviderKind, code: string | null): CatalogueEntry | null {
  if (code === null) return null;
  const anyServerError = /^5\d\d$/.test(code) ? '5xx' : code;
  return byCode.get(keyOf(provider, anyServerError)) ?? null;
}

function keyOf(provider: ProviderKind, code: string): string {
  return `${provider} ${code}`;
}
