/**
 * What a rich inbound message says instead of `text`: content with files, a chosen suggestion or a
 * shared place, which is read as its coordinates. Source: Bandwidth OpenAPI description,
 * `inboundCallbackMessage`.
 */
import { type Fields, isObject } from '../reading/fields.ts';

export interface Content {
  readonly text: string | null;
  readonly media: readonly string[];
}

export function readContent(message: Fields): Content {
  const content = message.within('content');
  const suggestion = message.within('suggestionResponse');
  const place = message.within('locationResponse');
  suggestion?.allow('postbackData');
  return {
    text: content?.text('text') ?? suggestion?.text('text') ?? coordinates(place),
    media: content === null ? [] : filesIn(content),
  };
}

function coordinates(place: Fields | null): string | null {
  const latitude = place?.id('latitude') ?? null;
  const longitude = place?.id('longitude') ?? null;
  return latitude === null || longitude === null ? null : `${latitude}, ${longitude}`;
}

/** One file or a list of them. */
function filesIn(content: Fields): readonly string[] {
  const media = content.raw('media');
  if (isObject(media)) return fileLink(content.within('media'));
  const list = Array.isArray(media) ? content.list('media') : null;
  if (list === null) return content.words('media');
  return list.keys.flatMap((position) =>
    isObject(list.raw(position)) ? fileLink(list.within(position)) : (list.word(position) ?? []),
  );
}

function fileLink(file: Fields | null): readonly string[] {
  file?.allow('thumbnailUrl', 'height');
  const link = file?.word('fileUrl') ?? null;
  return link === null ? [] : [link];
}
