/**
 * The address of a source: `/hooks/` and a random part that only the provider is told.
 *
 * The whole path is compared with that of every source, in constant time and without stopping at
 * the first that fits, so that an address cannot be found piece by piece. No query, no prefix and
 * no other spelling of the same path is taken: nobody was given one.
 */
import { randomBytes } from 'node:crypto';
import { isSame } from './equality.ts';
import type { Source } from './source.ts';

const wellFormed = /^[\w-]{32,128}$/;

/** 192 random bits, in letters that stand in a URL as they are. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

export function pathOf(secret: string): string {
  return `/hooks/${secret}`;
}

/** The source whose path this is; one with a secret that is too short is reached by no path. */
export function sourceAt(sources: readonly Source[], path: string): Source | null {
  const found = sources.filter(
    ({ secret }) => isSame(pathOf(secret), path) && wellFormed.test(secret),
  );
  return found[0] ?? null;
}
