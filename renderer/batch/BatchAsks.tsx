/** What of a composition goes nowhere until the user says so. */
import type { BatchCard } from '../../shared/model/details.ts';
import { GlyphShape } from '../conversation/StatusMark.tsx';
import type { Standpoint } from '../conversation/waitingLook.ts';
import { roughly } from '../words/durations.ts';
import { words } from '../words/words.ts';

interface BatchAsksProps {
  readonly card: BatchCard;
  readonly standpoint: Standpoint;
}

export function BatchAsks({ card, standpoint }: BatchAsksProps) {
  const stale = card.waiting.stale ?? 0;
  const notFound = card.waiting['not-found'] ?? 0;
  const { provider, now } = standpoint;
  if (stale + notFound === 0) return null;
  return (
    <ul className="batch-asks">
      {stale === 0 ? null : (
        <li>
          <GlyphShape glyph="speech" />
          {words.batch.needWord(stale, roughly(now - card.at))}
        </li>
      )}
      {notFound === 0 ? null : (
        <li>
          <GlyphShape glyph="lens" />
          {words.batch.needDecision(notFound, provider)}
        </li>
      )}
    </ul>
  );
}
