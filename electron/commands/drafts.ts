/**
 * What is written and not sent. Its files are looked at when it is opened again, since nothing else
 * knows what they are; one that is not here any more is not told of, and the words are.
 */
import type { KeptFile, OutMedia } from '../../shared/model/media.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Broadcast } from '../ipc/broadcast.ts';
import { inspect } from '../media/inspect.ts';
import type { FileOf } from '../outbox/uploads.ts';
import type { Store } from '../store/store.ts';
import type { SentDrafts } from './sent-drafts.ts';

export interface DraftOptions {
  readonly store: Pick<Store, 'saveDraft' | 'draft' | 'newMessages'>;
  readonly broadcast: Pick<Broadcast, 'changed'>;
  readonly fileOf: FileOf;
  readonly sentDrafts: SentDrafts;
  readonly onDraftsSaved: () => void;
  readonly onFailure: (error: unknown) => void;
}

type DraftCommands = Pick<Handlers, 'saveDraft' | 'readDraft' | 'listNewMessages' | 'draftsSaved'>;

export function draftCommands(options: DraftOptions): DraftCommands {
  const { store, broadcast, fileOf, sentDrafts, onFailure } = options;

  const filesOf = async (drafts: readonly { readonly media: readonly OutMedia[] }[]) => {
    const media = drafts.flatMap((draft) => draft.media);
    const hashes = new Set(media.flatMap((one) => (one.kind === 'file' ? one.hash : [])));
    const files: KeptFile[] = [];
    for (const hash of hashes) {
      try {
        const found = await fileOf(hash);
        if (found === null) continue;
        files.push({ hash, bytes: found.bytes.length, ...inspect(found.bytes, undefined) });
      } catch (error) {
        onFailure(error);
      }
    }
    return files;
  };

  return {
    saveDraft: async (draft) => {
      sentDrafts.saved(draft);
      broadcast.changed(await store.saveDraft(draft));
      return null;
    },
    readDraft: async ({ place }) => {
      const draft = await store.draft(place);
      return { draft, files: await filesOf(draft === null ? [] : [draft]) };
    },
    listNewMessages: async () => {
      const drafts = await store.newMessages();
      return { drafts, files: await filesOf(drafts) };
    },
    draftsSaved: async () => {
      options.onDraftsSaved();
      return null;
    },
  };
}
