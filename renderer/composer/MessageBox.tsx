/**
 * The box a text is written in, with what stands beside it. It grows with the text, by CSS, up to a
 * third of the window. Pictures that are pasted are attached; words that come with a picture of
 * themselves, as from a spreadsheet, are pasted as words. What cannot be sent is never in it.
 */
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useId, useMemo } from 'react';
import { carriable } from '../../shared/text/carried.ts';
import { isKeyOf } from '../acts/keys.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { Marks } from './box/Marks.tsx';
import { optionId, SlashList } from './box/SlashList.tsx';
import { TemplateButton } from './box/TemplateButton.tsx';
import { useSlash } from './box/useSlash.ts';
import { EmojiButton } from './emoji/EmojiButton.tsx';
import { sends } from './sendKey.ts';
import { openSwap } from './swap/swap.ts';
import { goToField, type Writing } from './useWriting.ts';

interface MessageBoxProps {
  readonly writing: Writing;
  readonly placeholder?: string;
  readonly onChange: (text: string) => void;
  /** The key that sends was pressed. */
  readonly onSend: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** The key that attaches was pressed. */
  readonly onAttach: () => void;
  /** Before the text. */
  readonly lead?: ReactNode;
  /** After it. */
  readonly children?: ReactNode;
}

export function MessageBox(props: MessageBoxProps) {
  const { writing, placeholder } = props;
  const { box, text, outside, unfilled } = writing;
  const sendKey = useSession((session) => session.settings.sendKey);
  const slash = useSlash(box, writing.values);
  const listId = useId();
  const marks = useMemo(
    () => [
      ...outside.map(({ start, end }) => ({ kind: 'outside' as const, start, end })),
      ...unfilled.map(({ start, end }) => ({ kind: 'field' as const, start, end })),
    ],
    [outside, unfilled],
  );
  const active = slash.shown[slash.active];

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (slash.onKey(event)) return;
    const press = event.nativeEvent;
    if (isKeyOf('attach', press)) return done(event, props.onAttach);
    if (isKeyOf('emoji', press)) return done(event, () => emojiButton(event)?.click());
    if (isKeyOf('swap', press) && writing.swap !== null) {
      return done(event, () => openSwap(box.current));
    }
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const way = event.shiftKey ? 'previous' : 'next';
      if (unfilled.length > 0 && goToField(event.currentTarget, way)) event.preventDefault();
      return;
    }
    if (!press.isComposing && sends(event, sendKey)) done(event, props.onSend);
  }

  function onPaste(event: ClipboardEvent) {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || event.clipboardData.getData('text/plain') !== '') return;
    event.preventDefault();
    props.onFiles(files);
  }

  return (
    <div className="message-box">
      {slash.open ? <SlashList id={listId} slash={slash} /> : null}
      {props.lead}
      <EmojiButton box={box} />
      <TemplateButton box={box} slash={slash} listId={listId} />
      <div className="message-words">
        {marks.length === 0 ? null : <Marks box={box} text={text} marks={marks} />}
        <textarea
          ref={box}
          className="scroll"
          rows={1}
          dir="auto"
          spellCheck
          value={text}
          placeholder={placeholder}
          aria-label={words.composer.message}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={slash.open ? listId : undefined}
          aria-activedescendant={active === undefined ? undefined : optionId(listId, slash.active)}
          onChange={({ target }) => {
            props.onChange(carriable(target.value));
            slash.look(target);
          }}
          onSelect={({ currentTarget }) => {
            if (slash.open) slash.look(currentTarget);
          }}
          onBlur={slash.close}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      </div>
      {props.children}
    </div>
  );
}

function done(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  act();
}

function emojiButton({ currentTarget }: KeyboardEvent<HTMLElement>): HTMLElement | null {
  return currentTarget.closest('.message-box')?.querySelector<HTMLElement>('.emoji-button') ?? null;
}
