/**
 * Everything known about one text: a fourth pane where there is room, a sheet over the page where
 * there is not. Escape closes it and gives the focus back.
 */
import { X } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useMedia } from '../ui/media.ts';
import { words } from '../words/words.ts';
import { DetailsBody } from './DetailsBody.tsx';
import { closeDetails, useDetails } from './details.ts';
import './details.css';

const Modal = lazy(async () => ({ default: (await import('../ui/Modal.tsx')).Modal }));

/** As in shell.css: room for four panes. */
const fourPanes = '(width >= 68.75em)';

export function DetailsPane() {
  const open = useDetails((state) => state.messageId !== null);
  const wide = useMedia(fourPanes);
  if (!open) return null;
  if (wide) return <Pane />;
  return (
    <Suspense>
      <Modal kind="sheet" title={words.details.title} onClose={closeDetails}>
        <DetailsBody />
      </Modal>
    </Suspense>
  );
}

function Pane() {
  const focusRequests = useDetails((state) => state.focusRequests);
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (focusRequests > 0) title.current?.focus();
  }, [focusRequests]);

  return (
    <aside
      className="details-pane"
      aria-label={words.details.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeDetails();
      }}
    >
      <header className="pane-head">
        <h2 ref={title} className="pane-title cut" tabIndex={-1}>
          {words.details.title}
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.app.close}
          onClick={closeDetails}
        >
          <X size={18} aria-hidden />
        </button>
      </header>
      <DetailsBody />
    </aside>
  );
}
