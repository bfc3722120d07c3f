/** What was done about the database, told once. */
import { X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { StorageNotice } from '../../shared/model/storage.ts';
import { BannerLine } from '../session/BannerLine.tsx';
import { useSession } from '../session/session.ts';
import { announce } from '../ui/notices.ts';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { noticeText } from './notice.ts';

const RestoreBackup = lazy(async () => ({
  default: (await import('./RestoreBackup.tsx')).RestoreBackup,
}));

export function NoticeBanner({ notice }: { readonly notice: StorageNotice }) {
  const today = useToday();
  const [asking, setAsking] = useState(false);
  return (
    <BannerLine
      tone={notice.kind === 'journal-missing' ? 'doubt' : 'success'}
      text={noticeText(notice, today)}
    >
      {notice.kind === 'restored' ? (
        <button type="button" className="button small secondary" onClick={() => setAsking(true)}>
          {words.storage.undoRestore}
        </button>
      ) : null}
      <button
        type="button"
        className="icon-button"
        aria-label={words.app.dismiss}
        title={words.app.dismiss}
        onClick={() => void dismiss()}
      >
        <X size={16} aria-hidden />
      </button>
      {asking && notice.kind === 'restored' ? (
        <Suspense>
          <RestoreBackup
            id={notice.undo}
            title={words.storage.undoTitle}
            text={words.storage.goesBackUndo}
            confirm={words.storage.undoRestore}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      ) : null}
    </BannerLine>
  );
}

/** Gone at once; back where it could not be written down. */
async function dismiss(): Promise<void> {
  const { storage } = useSession.getState();
  useSession.setState({ storage: { ...storage, notice: null } });
  const answer = await window.longcode.dismissNotice();
  if (answer.ok) return;
  useSession.setState(({ storage: now }) => ({ storage: { ...now, notice: storage.notice } }));
  announce(words.failures[answer.failure.code]);
}
