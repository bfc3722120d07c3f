/** The box a text is written in. It grows with the text, by CSS, up to a third of the window. */
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { words } from '../words/en.ts';

interface MessageBoxProps {
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly text: string;
  readonly placeholder?: string;
  readonly onChange: (text: string) => void;
  /** Enter was pressed. */
  readonly onSend: () => void;
  readonly children?: ReactNode;
}

export function MessageBox({
  ref,
  text,
  placeholder,
  onChange,
  onSend,
  children,
}: MessageBoxProps) {
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSend();
  }
  return (
    <div className="message-box">
      <textarea
        ref={ref}
        className="scroll"
        rows={1}
        dir="auto"
        value={text}
        placeholder={placeholder}
        aria-label={words.composer.message}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {children}
    </div>
  );
}
