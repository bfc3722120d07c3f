/** Fields that are still empty: which, and what can be done about them. The text waits for them. */
import { canFill, fillIn } from '../../shared/templates/fields.ts';
import { words } from '../words/words.ts';
import { replaceRange } from './box/insert.ts';
import { goToField, type Writing } from './useWriting.ts';

export function FieldsNote({ writing }: { readonly writing: Writing }) {
  const { box, text, unfilled, values, people } = writing;
  const names = [...new Set(unfilled.map(({ name }) => name))];
  const [first] = names;
  if (first === undefined) return null;
  const say = words.templates;

  function next() {
    const area = box.current;
    if (area === null) return;
    area.focus();
    if (goToField(area, 'next')) return;
    area.setSelectionRange(0, 0);
    goToField(area, 'next');
  }

  function fill() {
    const area = box.current;
    if (area !== null) replaceRange(area, 0, area.value.length, fillIn(text, values));
  }

  return (
    <p className="writing-note">
      {say.fillFirst(first, names.length)} {people.length > 1 ? say.severalPeople : null}{' '}
      {canFill(text, values) ? (
        <button type="button" className="text-button" onClick={fill}>
          {say.fill}
        </button>
      ) : null}
      <button type="button" className="text-button" onClick={next}>
        {say.next}
      </button>
      <button type="button" className="text-button" onClick={writing.mean}>
        {say.mean}
      </button>
    </p>
  );
}
