/** What a row says below the name: what is written and not sent, else the last text. */
import type { Conversation } from '../../shared/model/conversation.ts';
import { words } from '../words/words.ts';

export interface LastLine {
  readonly draft: boolean;
  readonly text: string;
  /** The whole of it, for who does not see how it looks. */
  readonly spoken: string;
}

/** @param open its draft is in the composer, where it is seen. */
export function lastLine(conversation: Conversation, open: boolean): LastLine {
  const { draft, lastDirection } = conversation;
  if (draft !== null && !open) {
    const begun = draft.text.trim().replace(/\s+/g, ' ');
    const text = begun === '' ? words.inbox.draftFiles(draft.media) : begun;
    return { draft: true, text, spoken: words.inbox.draftOf(text) };
  }
  const said = lastWords(conversation);
  const text = lastDirection === 'out' ? words.inbox.you(said) : said;
  return { draft: false, text, spoken: text };
}

/** What is kept of the words stands also where the kind says that there are none. */
function lastWords({ lastText, lastKind }: Conversation): string {
  if (lastText.trim() !== '') return lastText.replace(/\s+/g, ' ');
  switch (lastKind) {
    case 'media':
      return words.media.pictureOrFile;
    case 'wordless':
      return words.media.withoutWords;
    case 'text':
      return words.conversation.noText;
  }
}
