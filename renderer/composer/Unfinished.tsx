/** New messages that were begun and not sent: to go on with one, or to throw it away and back. */
import { ChevronDown, FilePen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { personName } from '../numbers/people.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { saveNow, saveSoon } from './saving.ts';
import { draftOfWritten, type Written, writtenFrom } from './written.ts';
import './unfinished.css';

interface UnfinishedProps {
  /** The one that is being written. */
  readonly current: string;
  readonly onTake: (written: Written) => void;
}

export function Unfinished({ current, onTake }: UnfinishedProps) {
  const [found, setFound] = useState<readonly Written[]>([]);
  const [open, setOpen] = useState(false);
  const [discarded, setDiscarded] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    let stale = false;
    void readUnfinished(current).then((read) => {
      if (!stale) setFound(read);
    });
    return () => {
      stale = true;
    };
  }, [current]);

  function discard(written: Written, gone: boolean) {
    const draft = draftOfWritten(written);
    const nothing = { to: [], typed: '', text: '', media: [] };
    saveSoon(gone ? { ...draft, ...nothing } : draft);
    void saveNow();
    const next = new Set(discarded);
    if (gone) next.add(written.id);
    else next.delete(written.id);
    setDiscarded(next);
  }

  if (found.length === 0) return null;
  return (
    <section className="unfinished" aria-label={words.newMessage.unfinished}>
      <button
        type="button"
        className="unfinished-head"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <FilePen size={16} aria-hidden />
        <span>{words.newMessage.unfinishedCount(found.length - discarded.size)}</span>
        <ChevronDown className="unfinished-mark" size={16} aria-hidden />
      </button>
      {open ? (
        <ul className="unfinished-list scroll">
          {found.map((written) => (
            <UnfinishedRow
              key={written.id}
              written={written}
              discarded={discarded.has(written.id)}
              onTake={() => {
                setOpen(false);
                onTake(written);
              }}
              onDiscard={(gone) => discard(written, gone)}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

interface UnfinishedRowProps {
  readonly written: Written;
  readonly discarded: boolean;
  readonly onTake: () => void;
  readonly onDiscard: (gone: boolean) => void;
}

function UnfinishedRow({ written, discarded, onTake, onDiscard }: UnfinishedRowProps) {
  const said = words.newMessage;
  const who = useSession((session) => {
    const accountId = written.from?.accountId ?? '';
    const names = written.to.map((address) => personName(session, accountId, address));
    const [first = written.typed] = names;
    return names.length > 1 ? said.andOthers(first, names.length - 1) : first;
  });
  const gist = written.text.trim().replace(/\s+/g, ' ');
  const name = [who, gist].filter((part) => part !== '').join(', ');
  return (
    <li className="unfinished-row" data-discarded={discarded}>
      <span className="unfinished-gist">
        <span className="unfinished-who cut">{who === '' ? said.nobodyYet : who}</span>
        <span className="unfinished-text cut" dir="auto">
          {gist === '' ? said.noWords(written.attached.length) : gist}
        </span>
      </span>
      {discarded ? (
        <button
          type="button"
          className="button small secondary"
          aria-label={said.undoDiscard(name)}
          onClick={() => onDiscard(false)}
        >
          {said.undo}
        </button>
      ) : (
        <>
          <button
            type="button"
            className="button small secondary"
            aria-label={said.continueWith(name)}
            onClick={onTake}
          >
            {said.continue}
          </button>
          <button
            type="button"
            className="button small quiet"
            aria-label={said.discardOf(name)}
            onClick={() => onDiscard(true)}
          >
            {said.discard}
          </button>
        </>
      )}
    </li>
  );
}

/** The newest first; none where they cannot be read. */
async function readUnfinished(current: string): Promise<readonly Written[]> {
  await saveNow();
  const answer = await window.longcode.listNewMessages();
  if (!answer.ok) return [];
  const { drafts, files } = answer.value;
  return drafts
    .filter(({ id }) => id !== current)
    .map((draft) => writtenFrom(draft, files))
    .toReversed();
}
