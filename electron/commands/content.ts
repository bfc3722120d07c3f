/**
 * Whether a provider takes what a text is to carry and whom it is to go to, judged by its capabilities
 * before anything is written down. The files are read, since nothing else knows what they are.
 */
import { CommandError } from '../../shared/contract/failure.ts';
import type { Capabilities } from '../../shared/model/capabilities.ts';
import type { LineType } from '../../shared/model/line.ts';
import type { OutMedia } from '../../shared/model/media.ts';
import { overLength } from '../../shared/text/length.ts';
import { rulesFor } from '../../shared/text/rules.ts';
import { inspect } from '../media/inspect.ts';
import { Refused } from '../media/refusals.ts';
import type { FileOf } from '../outbox/uploads.ts';
import type { NewMedia } from '../store/store.ts';

type Takes = Pick<Capabilities, 'groupSize' | 'media' | 'mediaBytes'>;

/** Throws CommandError `not-offered`; `people` is how many one text is to go to together. */
export function checkGroup({ groupSize }: Takes, people: number): void {
  if (people <= Math.max(1, groupSize)) return;
  const most = groupSize > 1 ? `at most ${groupSize} people` : 'no groups';
  throw new CommandError('not-offered', most, 'to');
}

/** Throws CommandError `not-offered` where the provider would not take all of the words. */
export function checkText(
  { text: offer }: Pick<Capabilities, 'text'>,
  { text, from, mms }: { readonly text: string; readonly from: LineType; readonly mms: boolean },
): void {
  const over = overLength(text, rulesFor(offer, from), mms);
  if (over === 0) return;
  throw new CommandError('not-offered', `${over} characters more than one text carries`, 'text');
}

/** Throws CommandError `not-offered`, `media-refused`, or `not-found` where a file is not here. */
export async function takenMedia(
  takes: Takes,
  media: readonly OutMedia[],
  fileOf: FileOf,
): Promise<readonly NewMedia[]> {
  if (takes.media === 'none' && media.length > 0) {
    throw new CommandError('not-offered', 'no files and no links to them');
  }
  if (takes.media === 'by-url' && media.some(({ kind }) => kind === 'file')) {
    throw new CommandError('not-offered', 'links to files only');
  }
  const taken: NewMedia[] = [];
  for (const one of media) taken.push(one.kind === 'link' ? one : await knownFile(one, fileOf));
  const bytes = taken.reduce((sum, one) => sum + (one.kind === 'file' ? one.file.bytes : 0), 0);
  if (bytes <= takes.mediaBytes) return taken;
  throw new CommandError('not-offered', `at most ${takes.mediaBytes} bytes of files`);
}

async function knownFile(
  { kind, hash, name }: Extract<OutMedia, { kind: 'file' }>,
  fileOf: FileOf,
): Promise<NewMedia> {
  const found = await fileOf(hash);
  if (found === null) throw new CommandError('not-found', 'file');
  try {
    const file = { hash, bytes: found.bytes.length, ...inspect(found.bytes, undefined) };
    return { kind, name, file };
  } catch (error) {
    if (error instanceof Refused) throw new CommandError('media-refused', error.code);
    throw error;
  }
}
