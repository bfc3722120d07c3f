/**
 * Who a new text goes to. Numbers become chips when a comma, a new line, Enter or leaving the
 * field ends them; a pasted list is shown before it is added. What is no number stays listed by name.
 */
import { X } from 'lucide-react';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
  useState,
} from 'react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import type { Address } from '../../shared/phone/address.ts';
import type { Unreadable } from '../../shared/phone/piece.ts';
import { words } from '../words/words.ts';
import { countPieces, type Recipients, splitTyping } from './recipients.ts';

interface ToFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly recipients: Recipients;
  /** What is being typed and is no chip yet. */
  readonly typing: string;
  readonly problem: string | null;
  /** Named where it has no group conversations, so that only private texts can go; null elsewhere. */
  readonly provider: string | null;
  readonly whyOf: (piece: string) => Unreadable | null;
  readonly nameOf: (address: Address) => string;
  readonly onTyping: (text: string) => void;
  /** Read this text into recipients and keep `rest` as typing. */
  readonly onRead: (text: string, rest: string) => void;
  readonly onRemove: (address: string) => void;
  readonly onDropUnreadable: () => void;
  readonly onRemoveAll: () => void;
  /** A list too long to be read at once: it is shown what it holds before it is added. */
  readonly onList: (text: string) => void;
  /** Below the field. */
  readonly children?: ReactNode;
}

/** A pasted list of so many is shown before it is added; a typed one only when it cannot be typed. */
const few = { pasted: 5, typed: 100 };
/** Chips that are shown at first, and by each asking. */
const shownAtOnce = 60;

export function ToField(props: ToFieldProps) {
  const { recipients, typing, problem } = props;
  const noteId = useId();
  const { addresses, unreadable, merged } = recipients;
  const [room, setRoom] = useState(shownAtOnce);
  const chips = addresses.slice(0, room);
  const hidden = addresses.length - chips.length;

  function withReason(piece: string): string {
    const why = props.whyOf(piece);
    return why === null ? piece : words.paste.because(piece, words.paste.why[why]);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      props.onRead(typing, '');
    }
    if (event.key === 'ArrowDown') {
      const offered = event.currentTarget.closest('.field')?.querySelector('.suggestion');
      if (offered instanceof HTMLElement) {
        event.preventDefault();
        offered.focus();
      }
    }
    const last = addresses.at(-1);
    if (event.key === 'Backspace' && typing === '' && last !== undefined) props.onRemove(last);
  }

  function onPaste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text');
    if (!/[,;\n\r\t]/.test(pasted.trim())) return;
    event.preventDefault();
    const whole = `${typing}${pasted}`;
    if (countPieces(whole) > few.pasted) {
      props.onTyping('');
      props.onList(whole);
    } else props.onRead(whole, '');
  }

  return (
    <div className="field" data-invalid={problem === null ? undefined : true}>
      <label className="field-label" htmlFor={`${noteId}-to`}>
        {words.newMessage.to}
      </label>
      <div className="input to-input">
        {addresses.length === 0 ? null : (
          <TagGroup
            className="chips"
            aria-label={words.newMessage.chosen}
            onRemove={(keys) => {
              for (const key of keys) props.onRemove(String(key));
            }}
          >
            <TagList className="chips-list">
              {chips.map((address) => (
                <Tag key={address} id={address} className="chip" textValue={props.nameOf(address)}>
                  {props.nameOf(address)}
                  <Button
                    slot="remove"
                    className="chip-remove"
                    aria-label={words.newMessage.remove(props.nameOf(address))}
                  >
                    <X size={14} aria-hidden />
                  </Button>
                </Tag>
              ))}
            </TagList>
          </TagGroup>
        )}
        {hidden === 0 ? null : (
          <span className="chips-more">
            {words.paste.moreChosen(hidden)}
            <button
              type="button"
              className="text-button"
              onClick={() => setRoom(room + shownAtOnce)}
            >
              {words.paste.showMore}
            </button>
            <button type="button" className="text-button" onClick={props.onRemoveAll}>
              {words.paste.removeAll}
            </button>
          </span>
        )}
        <input
          ref={props.ref}
          id={`${noteId}-to`}
          type="text"
          inputMode="tel"
          value={typing}
          placeholder={addresses.length === 0 ? words.newMessage.toPlaceholder : ''}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={noteId}
          aria-invalid={problem === null ? undefined : true}
          onChange={(event) => {
            const { done, rest } = splitTyping(event.target.value);
            if (done === '') props.onTyping(event.target.value);
            else if (countPieces(done) <= few.typed) props.onRead(done, rest);
            else {
              props.onTyping('');
              props.onList(event.target.value);
            }
          }}
          onBlur={({ relatedTarget }) => {
            if (relatedTarget?.closest('.suggestions') == null) props.onRead(typing, '');
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      </div>
      <div id={noteId} className="to-notes" role="status">
        {problem === null ? null : <p className="to-problem">{problem}</p>}
        {unreadable.length === 0 ? null : (
          <p className="to-problem">
            {words.newMessage.unreadable(unreadable.length)}:{' '}
            <span className="to-unreadable">{unreadable.map(withReason).join(' · ')}</span>{' '}
            <button type="button" className="text-button" onClick={props.onDropUnreadable}>
              {words.newMessage.dropUnreadable}
            </button>
          </p>
        )}
        {merged === 0 ? null : <p>{words.newMessage.merged(merged)}</p>}
        {addresses.length < 2 || props.provider === null ? null : (
          <p>{words.newMessage.several(addresses.length, props.provider)}</p>
        )}
      </div>
      {props.children}
    </div>
  );
}
