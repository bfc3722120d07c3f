/** Loads the strip of a conversation only where something is scheduled. */
import { lazy, Suspense } from 'react';
import type { Conversation } from '../../shared/model/conversation.ts';
import { scheduledIn, useScheduled } from './scheduled.ts';

const ScheduledStrip = lazy(async () => ({
  default: (await import('./ScheduledStrip.tsx')).ScheduledStrip,
}));

export function ScheduledHere({ conversation }: { readonly conversation: Conversation }) {
  const any = useScheduled(({ texts }) => scheduledIn(texts, conversation).length > 0);
  if (!any) return null;
  return (
    <Suspense>
      <ScheduledStrip conversation={conversation} />
    </Suspense>
  );
}
