/** Opens the list of templates at the caret, for those who do not type `/`. */
import { MessageSquareText } from 'lucide-react';
import type { RefObject } from 'react';
import { words } from '../../words/words.ts';
import type { Slash } from './useSlash.ts';

interface TemplateButtonProps {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly slash: Slash;
  readonly listId: string;
}

export function TemplateButton({ box, slash, listId }: TemplateButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words.templates.insert}
      title={words.templates.insertHint}
      aria-haspopup="listbox"
      aria-expanded={slash.open}
      aria-controls={slash.open ? listId : undefined}
      // The box keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        if (slash.open) slash.close();
        else if (box.current !== null) slash.openAt(box.current);
      }}
    >
      <MessageSquareText size={18} aria-hidden />
    </button>
  );
}
