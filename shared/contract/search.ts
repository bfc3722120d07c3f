/** The commands about searching, and about reading a conversation from its middle. */
import { isSupportedCountry } from 'libphonenumber-js';
import { z } from 'zod';
import type { MessageWindow } from '../model/message.ts';
import type { Typist } from '../search/parse.ts';
import type { HitPlaces, PeopleFound, SearchCount, SearchPage } from '../search/result.ts';
import { maxSearchLength } from './limits.ts';

const conversationId = z.int().min(1);
const seq = z.int().min(0);
const limit = z.int().min(1).max(200);

/** Whose habits decide what dates and numbers mean. */
const typist = z.strictObject({
  now: z.int().min(0).max(8.64e15),
  locale: z.string().max(40).refine(isLocale),
  country: z.custom<Typist['country']>(
    (value) => typeof value === 'string' && isSupportedCountry(value),
  ),
});
const asked = { typed: z.string().max(maxSearchLength), typist };

export const searchCommands = {
  /** A page of hits, newest first; the page after the one whose last hit is at `beforeSeq`. */
  search: z.strictObject({ ...asked, beforeSeq: seq.nullable(), limit }),
  searchCount: z.strictObject(asked),
  /** Conversations with people who are called so, or have such a number. */
  searchPeople: z.strictObject({ ...asked, limit }),
  /** Where the hits of one conversation stand. */
  searchWithin: z.strictObject({ ...asked, conversationId }),
  /** Messages before and after a position, and the one there. */
  listAround: z.strictObject({ conversationId, seq, limit }),
  /** Messages that follow. */
  listNewer: z.strictObject({ conversationId, afterSeq: seq, limit }),
} as const;

export interface SearchAnswers {
  search: SearchPage;
  searchCount: SearchCount;
  searchPeople: PeopleFound;
  searchWithin: HitPlaces;
  listAround: MessageWindow;
  listNewer: MessageWindow;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
