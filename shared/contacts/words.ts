/** What the user reads about a row of a file of contacts, in the language of the words that are given. */
import { showAddress } from '../phone/typed.ts';
import { contactFiles, type ToldComplaint } from '../words/en/contact-files.ts';
import type { Complaint } from './import.ts';

/** One sentence or two, plain text, short whatever the file holds. */
export function sentenceFor(
  complaint: Complaint,
  said: { readonly sentence: (complaint: ToldComplaint) => string } = contactFiles,
): string {
  if (complaint.kind !== 'contested') return said.sentence(complaint);
  return said.sentence({ ...complaint, number: showAddress(complaint.number) });
}
