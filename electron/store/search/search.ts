/**
 * Searching: pages of hits, newest first, and how many there are. The order is that of positions,
 * which the index has as well, so a page of a common word is read from its end and no further.
 */

import { marksIn } from '../../../shared/search/marks.ts';
import type { NamesLookup } from '../../../shared/search/names.ts';
import type { SearchQuery } from '../../../shared/search/query.ts';
import {
  countedUpTo,
  type HitPlaces,
  type SearchCount,
  type SearchHit,
  type SearchPage,
  type SearchRequest,
} from '../../../shared/search/result.ts';
import { conversationById } from '../conversations.ts';
import type { Database } from '../database.ts';
import { messageAt } from '../messages.ts';
import { momentOf } from '../position.ts';
import { int, intOrNull } from '../rows.ts';
import { type Findings, findingsOf } from './findings.ts';

/** @param beforeSeq `seq` of the last hit of the page before; null for the first. */
export function searchPage(
  db: Database,
  names: NamesLookup,
  request: SearchRequest,
  beforeSeq: number | null,
  limit: number,
): SearchPage {
  return db.read(() => {
    const found = positionsFound(db, names, request, beforeSeq, limit + 1);
    const hits = found.slice(0, limit).map((seq) => hitAt(db, seq, request.query));
    return {
      hits: hits.filter((hit) => hit !== null),
      hasOlder: found.length > limit,
      searchedBackTo: searchedBackTo(db),
    };
  });
}

/** The same without the texts. */
export function positionsFound(
  db: Database,
  names: NamesLookup,
  request: SearchRequest,
  beforeSeq: number | null,
  limit: number,
): number[] {
  const found = findingsOf(db, names, request, beforeSeq);
  if (found === null) return [];
  return db.all(pageOf(found), ...found.values, limit).map((row) => int(row, 'seq'));
}

export function hitPlaces(db: Database, names: NamesLookup, request: SearchRequest): HitPlaces {
  return db.read(() => {
    const seqs = positionsFound(db, names, request, null, countedUpTo + 1);
    return {
      seqs: seqs.slice(0, countedUpTo),
      more: seqs.length > countedUpTo,
      searchedBackTo: searchedBackTo(db),
    };
  });
}

export function searchCount(db: Database, names: NamesLookup, request: SearchRequest): SearchCount {
  return db.read(() => {
    const found = findingsOf(db, names, request, null);
    if (found === null) return { count: 0, more: false };
    const row = db.get(countOf(found), ...found.values, countedUpTo + 1) ?? {};
    const count = int(row, 'found');
    return { count: Math.min(count, countedUpTo), more: count > countedUpTo };
  });
}

export const pageOf = ({ also }: Findings): string => `
  SELECT rowid AS seq FROM search_index
  WHERE search_index MATCH ? AND rowid >= ? AND rowid < ? ${also}
  ORDER BY rowid DESC LIMIT ?`;

const countOf = (findings: Findings): string =>
  `SELECT count(*) AS found FROM (${pageOf(findings)})`;

function searchedBackTo(db: Database): number | null {
  const row = db.get(
    `SELECT max(below) AS below FROM
       (SELECT below FROM search_backlog UNION ALL SELECT max(seq) + 1 FROM search_due)`,
  );
  const below = row === null ? null : intOrNull(row, 'below');
  return below === null ? null : momentOf(below);
}

function hitAt(db: Database, seq: number, query: SearchQuery): SearchHit | null {
  const message = messageAt(db, seq);
  const conversation = message === null ? null : conversationById(db, message.conversationId);
  if (message === null || conversation === null) return null;
  return { message, conversation, marks: marksIn(message.text, query) };
}
