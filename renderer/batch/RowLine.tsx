/** Which of my lines a text of a composition went out from, where the pool of a profile chose it. */
import { useEffect } from 'react';
import { LineChip } from '../numbers/LineChip.tsx';
import { labelOf, useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { findRowLine, useRowLines } from './rowLines.ts';

interface RowLineProps {
  readonly accountId: string;
  readonly conversationId: number;
}

export function RowLine({ accountId, conversationId }: RowLineProps) {
  const line = useRowLines(({ known }) => known.get(conversationId) ?? null);
  const label = useSession((session) => (line === null ? null : labelOf(session, accountId, line)));

  useEffect(() => void findRowLine(conversationId), [conversationId]);

  if (label === null) return null;
  return (
    <>
      <LineChip label={label} />
      <span className="unseen">{words.inbox.onLine(label.full)}</span>
    </>
  );
}
