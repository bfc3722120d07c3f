/** One template: its name and words, and what can be done with it. */
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { Template } from '../../shared/templates/template.ts';
import { words } from '../words/words.ts';

interface TemplateRowProps {
  readonly template: Template;
  readonly first: boolean;
  readonly last: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
}

export function TemplateRow(props: TemplateRowProps) {
  const { template, first, last, onMove } = props;
  const { id, name, text } = template;
  const say = words.templates;
  return (
    <li className="template-row">
      <button
        id={`template-${id}`}
        type="button"
        className="template-open"
        title={say.edit(name)}
        onClick={props.onEdit}
      >
        <span className="template-name cut">{name}</span>
        <span className="template-text cut" dir="auto">
          {text}
        </span>
      </button>
      <div className="template-acts">
        <button
          type="button"
          className="icon-button"
          aria-label={say.up(name)}
          title={say.up(name)}
          aria-disabled={first}
          onClick={() => onMove(-1)}
        >
          <ArrowUp size={16} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say.down(name)}
          title={say.down(name)}
          aria-disabled={last}
          onClick={() => onMove(1)}
        >
          <ArrowDown size={16} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say.remove(name)}
          title={say.remove(name)}
          onClick={props.onRemove}
        >
          <Trash2 size={16} aria-hidden />
        </button>
      </div>
    </li>
  );
}
