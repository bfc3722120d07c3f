/** A failure in words: the sentence of its code, or one that says whom or what it is about. */
import type { FileRefusal } from '../../shared/contacts/import.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { MediaRefusal } from '../../shared/words/media.ts';
import { shownNumber } from '../numbers/shown.ts';
import { words } from './words.ts';

export function failureSentence({ code, detail }: Failure): string {
  const { failures, failuresNamed: named, contactFiles, mediaRefusals } = words;
  if (detail === null) return failures[code];
  if (code === 'provider-refused') return named.providerRefused(detail.trim());
  if (code === 'media-refused' && isMediaRefusal(detail)) return mediaRefusals[detail].happened;
  if (code === 'contacts-refused' && isFileRefusal(detail)) return contactFiles.refusals[detail];
  if (code === 'contact-refused') return detail;
  if (code === 'number-taken') return named.numberTaken(detail);
  if (code === 'pool-empty') return named.poolEmpty(shownNumber(detail));
  return failures[code];
}

function isFileRefusal(code: string): code is FileRefusal {
  return Object.hasOwn(words.contactFiles.refusals, code);
}

function isMediaRefusal(code: string): code is MediaRefusal {
  return Object.hasOwn(words.mediaRefusals, code);
}
