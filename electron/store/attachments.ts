/**
 * What texts carry beside their words: one row for each file, with where it stands. A file of a text
 * of ours is kept before the text is written; one of theirs waits to be fetched.
 */
import type { SQLInputValue } from 'node:sqlite';
import type {
  Attachment,
  Dimensions,
  KeptFile,
  MediaState,
  OutMedia,
} from '../../shared/model/media.ts';
import { mediaTypes } from '../../shared/model/media-type.ts';
import { mediaDelays, mediaRefusals } from '../../shared/words/media.ts';
import type { Database } from './database.ts';
import { int, intOrNull, keyIn, oneOf, type Row, text, textOrNull } from './rows.ts';
import type { NewMedia } from './store.ts';

export type NewAttachment = Omit<Attachment, 'position'>;

const states = ['waiting', 'kept', 'refused', 'later', 'link'] as const;

export const of = `
  SELECT position, url, name, state, hash, type, bytes, width, height, code, detail, until
  FROM media WHERE message_seq = ? ORDER BY position`;

export function attachmentsOf(db: Database, messageSeq: number): Attachment[] {
  return db.all(of, messageSeq).map(attachmentOf);
}

export function insertAttachments(
  db: Database,
  messageSeq: number,
  attachments: readonly NewAttachment[],
): void {
  for (const [position, { url, name, file }] of attachments.entries()) {
    db.run(
      `INSERT INTO media (message_seq, position, url, name, state, hash, type, bytes, width, height,
         code, detail, until)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[messageSeq, position, url, name, ...valuesOf(file)],
    );
  }
}

/** False when there is no such file. */
export function writeState(
  db: Database,
  messageSeq: number,
  position: number,
  file: MediaState,
  name: string | null,
): boolean {
  const written = db.run(
    `UPDATE media SET name = ifnull(?, name), state = ?, hash = ?, type = ?, bytes = ?, width = ?,
       height = ?, code = ?, detail = ?, until = ?
     WHERE message_seq = ? AND position = ?`,
    ...[name, ...valuesOf(file), messageSeq, position],
  );
  return written > 0;
}

/** The files of a text of theirs. */
export function toBeFetched(urls: readonly string[]): NewAttachment[] {
  return urls.map((url) => ({ url, name: null, file: { state: 'waiting' } }));
}

export function composedAttachment(media: NewMedia): NewAttachment {
  switch (media.kind) {
    case 'file':
      return { url: '', name: media.name, file: { state: 'kept', ...media.file } };
    case 'link':
      return { url: media.url, name: null, file: { state: 'link' } };
  }
}

/** What a text of ours is to carry, as it was composed. */
export function outMediaOf(db: Database, messageSeq: number): OutMedia[] {
  return attachmentsOf(db, messageSeq).map(({ url, name, file }) =>
    file.state === 'kept' ? { kind: 'file', hash: file.hash, name } : { kind: 'link', url },
  );
}

/** state, hash, type, bytes, width, height, code, detail, until */
function valuesOf(file: MediaState): SQLInputValue[] {
  const { state } = file;
  switch (state) {
    case 'waiting':
    case 'link':
      return [state, null, null, null, null, null, null, null, null];
    case 'kept': {
      const { hash, type, bytes, dimensions } = file;
      const { width = null, height = null } = dimensions ?? {};
      return [state, hash, type, bytes, width, height, null, null, null];
    }
    case 'refused':
      return [state, null, null, null, null, null, file.code, file.detail, null];
    case 'later':
      return [state, null, null, null, null, null, file.code, file.detail, file.until];
  }
}

function attachmentOf(row: Row): Attachment {
  return {
    position: int(row, 'position'),
    url: text(row, 'url'),
    name: textOrNull(row, 'name'),
    file: stateOf(row),
  };
}

function stateOf(row: Row): MediaState {
  const state = oneOf(row, 'state', states);
  switch (state) {
    case 'waiting':
    case 'link':
      return { state };
    case 'kept':
      return { state, ...keptFile(row) };
    case 'refused':
      return { state, code: keyIn(row, 'code', mediaRefusals), detail: text(row, 'detail') };
    case 'later': {
      const code = keyIn(row, 'code', mediaDelays);
      return { state, code, detail: text(row, 'detail'), until: int(row, 'until') };
    }
  }
}

function keptFile(row: Row): KeptFile {
  return {
    hash: text(row, 'hash'),
    type: keyIn(row, 'type', mediaTypes),
    bytes: int(row, 'bytes'),
    dimensions: dimensionsOf(row),
  };
}

function dimensionsOf(row: Row): Dimensions | null {
  const [width, height] = [intOrNull(row, 'width'), intOrNull(row, 'height')];
  return width === null || height === null ? null : { width, height };
}
