/** What one text says and carries. Layouts and empty texts without anything show that there is nothing. */
import type { Message } from '../../shared/model/message.ts';
import { words } from '../words/words.ts';
import { LinkedText } from './LinkedText.tsx';
import { shownMedia } from './media/kinds.ts';
import { MessageMedia } from './media/MessageMedia.tsx';
import { Wordless } from './media/Wordless.tsx';

interface BubbleProps {
  readonly message: Message;
  readonly accountId: string;
  /** As people call it. */
  readonly provider: string;
  readonly tabStop: boolean;
}

export function Bubble({ message, accountId, provider, tabStop }: BubbleProps) {
  const { id, text, wordless } = message;
  const media = shownMedia(message.media);
  return (
    <div
      className="bubble"
      data-media={media.length > 0 ? true : undefined}
      data-wordless={wordless ? true : undefined}
    >
      <MessageMedia
        messageId={id}
        accountId={accountId}
        media={media}
        tabIndex={tabStop ? 0 : -1}
      />
      {wordless ? <Wordless provider={provider} /> : null}
      {text === '' ? null : (
        <div className="bubble-text" dir="auto">
          <LinkedText text={text} />
        </div>
      )}
      {text === '' && !wordless && media.length === 0 ? (
        <span className="no-text">{words.conversation.noText}</span>
      ) : null}
    </div>
  );
}
