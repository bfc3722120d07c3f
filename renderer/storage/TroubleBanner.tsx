/** What is wrong with the disk or the database, and what that means for texts. */
import type { StorageTrouble, StorageTroubleKind } from '../../shared/model/storage.ts';
import { BannerLine } from '../session/BannerLine.tsx';
import { openSettings } from '../settings/part.ts';
import { words } from '../words/words.ts';

export function TroubleBanner({ trouble }: { readonly trouble: StorageTrouble }) {
  return (
    <BannerLine
      tone={trouble.kind === 'busy' ? 'doubt' : 'danger'}
      text={words.storage.trouble[trouble.kind]}
    >
      {settingsHelp(trouble.kind) ? (
        <button
          type="button"
          className="button small secondary"
          onClick={() => openSettings('storage')}
        >
          {words.storage.open}
        </button>
      ) : null}
    </BannerLine>
  );
}

/** The settings have something that may end it. */
function settingsHelp(kind: StorageTroubleKind): boolean {
  switch (kind) {
    case 'corrupt':
    case 'failed':
      return true;
    case 'full':
    case 'read-only':
    case 'busy':
    case 'newer-version':
      return false;
  }
}
