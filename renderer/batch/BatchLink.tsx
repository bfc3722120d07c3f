/** The way from one text of a composition to the card of all of them. */
import { UsersRound } from 'lucide-react';
import { useEffect } from 'react';
import { openDialog } from '../ui/dialogs.ts';
import { words } from '../words/words.ts';
import { learnTotal, useTotals } from './totals.ts';

interface BatchLinkProps {
  readonly batchId: string;
  /** Ask how many they are; elsewhere the number stands only where it is known. */
  readonly learn?: boolean;
  readonly tabStop?: boolean;
}

export function BatchLink({ batchId, learn = false, tabStop = true }: BatchLinkProps) {
  const total = useTotals((state) => state.byBatch[batchId] ?? null);

  useEffect(() => {
    if (learn) void learnTotal(batchId);
  }, [batchId, learn]);

  return (
    <button
      type="button"
      className="batch-link"
      tabIndex={tabStop ? 0 : -1}
      onClick={() => openDialog({ kind: 'batch', batchId })}
    >
      <UsersRound size={14} aria-hidden />
      {words.batch.partOf(total)}
    </button>
  );
}
