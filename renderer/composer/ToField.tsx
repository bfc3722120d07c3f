/**
 * Who a new text goes to. Numbers become chips when a comma, a new line, Enter or leaving the
 * field ends them; a paste of many is read at once. What is no number stays listed by name.
 */
import { X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, type Ref, useId } from 'react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import type { Address } from '../../shared/phone/address.ts';
import { words } from '../words/en.ts';
import { type Recipients, splitTyping } from './recipients.ts';

interface ToFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly recipients: Recipients;
  /** What is being typed and is no chip yet. */
  readonly typing: string;
  readonly problem: string | null;
  /** Named where it has no group conversations, so that only private texts can go; null elsewhere. */
  readonly provider: string | null;
  readonly nameOf: (address: Address) => string;
  readonly onTyping: (text: string) => void;
  /** Read this text into recipients and keep `rest` as typing. */
  readonly onRead: (text: string, rest: string) => void;
  readonly onRemove: (address: string) => void;
  readonly onDropUnreadable: () => void;
}

export function ToField(props: ToFieldProps) {
  const { recipients, typing, problem } = props;
  const noteId = useId();
  const { addresses, unreadable, merged } = recipients;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      props.onRead(typing, '');
    }
    const last = addresses.at(-1);
    if (event.key === 'Backspace' && typing === '' && last !== undefined) props.onRemove(last);
  }

  function onPaste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text');
    if (!/[,;\n\r\t]/.test(pasted.trim())) return;
    event.preventDefault();
    props.onRead(`${typing}${pasted}`, '');
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
              {addresses.map((address) => (
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
            else props.onRead(done, rest);
          }}
          onBlur={() => props.onRead(typing, '')}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      </div>
      <div id={noteId} className="to-notes" role="status">
        {problem === null ? null : <p className="to-problem">{problem}</p>}
        {unreadable.length === 0 ? null : (
          <p className="to-problem">
            {words.newMessage.unreadable(unreadable.length)}:{' '}
            <span className="to-unreadable">{unreadable.join(' · ')}</span>{' '}
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
    </div>
  );
}
