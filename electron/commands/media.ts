/** What the user does with files of texts: takes one in to send, asks for one again, saves one, reads a card. */
import { writeFile } from 'node:fs/promises';
import { CommandError, type FailureCode } from '../../shared/contract/failure.ts';
import type { Attachment } from '../../shared/model/media.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Broadcast } from '../ipc/broadcast.ts';
import { cardsIn } from '../media/card.ts';
import type { MediaFolder } from '../media/folder.ts';
import { codeOf, MediaFolderError, type MediaFolderProblem } from '../media/folder-error.ts';
import { type Kept, keptFile } from '../media/kept.ts';
import type { MediaQueue } from '../media/queue.ts';
import { Refused } from '../media/refusals.ts';
import { nameToSave } from '../media/save-name.ts';
import { keepToSend } from '../media/sending.ts';
import type { Store } from '../store/store.ts';

export interface MediaCommandOptions {
  readonly store: Pick<Store, 'message' | 'setMedia'>;
  readonly broadcast: Pick<Broadcast, 'changed'>;
  readonly media: MediaFolder;
  readonly mediaQueue: Pick<MediaQueue, 'look'>;
  /** Asks the user for a place to save a file of that name; null when they changed their mind. */
  readonly askWhereTo: (name: string) => Promise<string | null>;
}

type MediaCommands = Pick<Handlers, 'keepMedia' | 'retryMedia' | 'saveMedia' | 'readCard'>;

interface Place {
  readonly messageId: string;
  readonly position: number;
}

export function mediaCommands(options: MediaCommandOptions): MediaCommands {
  const { store, broadcast, media, mediaQueue, askWhereTo } = options;

  const attachmentAt = async ({ messageId, position }: Place) => {
    const message = await store.message(messageId);
    const attachment = message?.media.find((one) => one.position === position);
    if (message === null || attachment === undefined) throw new CommandError('not-found', 'file');
    return { message, attachment };
  };

  const keptAt = async (place: Place): Promise<Kept & Pick<Attachment, 'name'>> => {
    const { name, file } = (await attachmentAt(place)).attachment;
    const kept = file.state === 'kept' ? await inWords(() => keptFile(media, file.hash)) : null;
    if (kept === null) throw new CommandError('not-found', 'file');
    return { ...kept, name };
  };

  return {
    keepMedia: ({ bytes }) => inWords(() => keepToSend(media, bytes)),
    retryMedia: async (place) => {
      const { message, attachment } = await attachmentAt(place);
      if (message.direction === 'out') throw new CommandError('not-found', 'file of theirs');
      const { messageId, position } = place;
      if (attachment.file.state !== 'waiting') {
        broadcast.changed(await store.setMedia(messageId, position, { state: 'waiting' }, null));
      }
      mediaQueue.look();
      return null;
    },
    saveMedia: async (place) => {
      const { bytes, type, name } = await keptAt(place);
      const to = await askWhereTo(nameToSave(name, type));
      if (to === null) return { saved: false };
      await writeFile(to, bytes).catch((error: unknown) => {
        const code = codeOf(error);
        throw new CommandError(code === 'ENOSPC' ? 'store-full' : 'not-saved', code);
      });
      return { saved: true };
    },
    readCard: async (place) => {
      const { bytes, type } = await keptAt(place);
      const [card] = type === 'vcard' ? cardsIn(bytes) : [];
      if (card === undefined) throw new CommandError('not-found', 'card');
      return card;
    },
  };
}

const folderCodes: Readonly<Record<MediaFolderProblem, FailureCode>> = {
  full: 'store-full',
  'read-only': 'store-read-only',
  damaged: 'not-found',
  failed: 'store-failed',
};

async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) throw new CommandError('media-refused', error.code);
    if (error instanceof MediaFolderError) {
      throw new CommandError(folderCodes[error.kind], error.kind);
    }
    throw error;
  }
}
