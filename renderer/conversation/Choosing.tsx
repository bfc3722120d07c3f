/** A text by profile that the provider has not given a number yet. */
import { Shuffle } from 'lucide-react';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';

interface ChoosingProps {
  readonly accountId: string;
  readonly profileId: string;
}

export function Choosing({ accountId, profileId }: ChoosingProps) {
  const name = useSession(
    ({ profiles }) =>
      profiles.find((profile) => profile.accountId === accountId && profile.id === profileId)?.name,
  );
  return (
    <span className="status">
      <Shuffle size={14} aria-hidden />
      {name === undefined ? words.media.anyPool : words.media.poolChooses(name)}
    </span>
  );
}
