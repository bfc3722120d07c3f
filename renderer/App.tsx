/** What is on screen: the outline while starting, the first run, or the inbox with its dialogs. */
import { lazy, Suspense, useEffect } from 'react';
import { followLinks } from './acts/links.ts';
import { listenForActs } from './acts/listen.ts';
import { useLooks } from './looks/useLooks.ts';
import { Shell } from './Shell.tsx';
import { useSession } from './session/session.ts';
import { Announcer } from './ui/Announcer.tsx';
import { Skeleton } from './ui/Skeleton.tsx';

const StartFailure = lazy(async () => ({
  default: (await import('./storage/StartFailure.tsx')).StartFailure,
}));
const FirstRun = lazy(async () => ({
  default: (await import('./onboarding/FirstRun.tsx')).FirstRun,
}));

export function App() {
  const phase = useSession((session) => session.phase);
  const failure = useSession((session) => session.failure);
  const firstRun = useSession((session) => session.accounts.length === 0);

  useLooks();
  useEffect(() => listenForActs(), []);

  if (phase === 'starting') return <Skeleton />;
  if (phase === 'failed' && failure !== null) {
    return (
      <Suspense>
        <StartFailure failure={failure} />
      </Suspense>
    );
  }
  return (
    <Suspense>
      {firstRun ? <FirstRun /> : <Inbox />}
      <Announcer />
    </Suspense>
  );
}

function Inbox() {
  useEffect(() => followLinks(), []);
  return <Shell />;
}
