/**
 * The box a text is written in, with what stands beside it. It grows with the text, by CSS, up to a
 * third of the window. Pictures that are pasted are attached; words that come with a picture of
 * themselves, as from a spreadsheet, are pasted as words.
 */
import type { ClipboardEvent, KeyboardEvent, ReactNode, Ref } from 'react';
import { words } from '../words/en.ts';

interface MessageBoxProps {
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly text: string;
  readonly placeholder?: string;
  readonly onChange: (text: string) => void;
  /** Enter was pressed. */
  readonly onSend: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Control+U or Command+U was pressed. */
  readonly onAttach: () => void;
  /** Before the text. */
  readonly lead?: ReactNode;
  /** After it. */
  readonly children?: ReactNode;
}

export function MessageBox(props: MessageBoxProps) {
  const { ref, text, placeholder } = props;

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const command = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
    if (command && event.key.toLowerCase() === 'u') {
      event.preventDefault();
      props.onAttach();
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    props.onSend();
  }

  function onPaste(event: ClipboardEvent) {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || event.clipboardData.getData('text/plain') !== '') return;
    event.preventDefault();
    props.onFiles(files);
  }

  return (
    <div className="message-box">
      {props.lead}
      <textarea
        ref={ref}
        className="scroll"
        rows={1}
        dir="auto"
        value={text}
        placeholder={placeholder}
        aria-label={words.composer.message}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {props.children}
    </div>
  );
}
